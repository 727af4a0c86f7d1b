using Mpp.Platform.Api.Http;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Architecture.Tests.Shared;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Architecture.Tests.Names;

public sealed class NameTests
{
    private static readonly Type[] ApplicationAndApi = [.. typeof(ApplicationSetup).Assembly.GetTypes(), .. typeof(Idempotency).Assembly.GetTypes()];

    private static readonly Type[] Product = [.. typeof(Entity).Assembly.GetTypes(), .. ApplicationAndApi, .. typeof(AppDbContext).Assembly.GetTypes()];

    private interface IDoors
    {
        Task OpenAsync();
    }

    [Fact]
    public void Types_UseNoEmptyWords() => Verdict.Kept(Product, NameRules.Types);

    [Theory]
    [InlineData(typeof(TicketDto))]
    [InlineData(typeof(QueueHelpers))]
    [InlineData(typeof(CounterBase<>))]
    public void EmptyWord_IsReported(Type type) => Verdict.Reported(NameRules.Types([type]), type.Name);

    [Theory]
    [InlineData(typeof(Database))]
    [InlineData(typeof(Remodel))]
    public void WordThatOnlySoundsEmpty_IsNotReported(Type type) => Verdict.Kept(NameRules.Types([type]));

    [Fact]
    public void Methods_DoNotSayAsync() => Verdict.Kept(ApplicationAndApi, NameRules.Methods);

    [Theory]
    [InlineData(typeof(Door), nameof(Door.CloseAsync))]
    [InlineData(typeof(IDoors), nameof(IDoors.OpenAsync))]
    public void MethodSayingAsync_IsReported(Type type, string method) => Verdict.Reported(NameRules.Methods([type]), $"{type.Name}.{method}");

    private sealed record TicketDto;

    private static class QueueHelpers;

    private abstract class CounterBase<T>;

    private sealed class Database;

    private sealed class Remodel;

    private sealed class Door : IAsyncDisposable
    {
        public static Task CloseAsync() => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
