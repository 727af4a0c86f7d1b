using Mpp.Platform.Api.Http;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Architecture.Tests.Shared;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Architecture.Tests.Errors;

public sealed class ErrorTests
{
    private static readonly IReadOnlyList<Type> Product =
        [.. typeof(Error).Assembly.GetTypes(), .. typeof(ApplicationSetup).Assembly.GetTypes(), .. typeof(Idempotency).Assembly.GetTypes()];

    [Fact]
    public void Errors_HaveACodeOfTheirOwn()
    {
        Assert.True(ErrorRules.Declared(Product).Count() > 30, "The assemblies are not the product's.");
        Verdict.Kept(Product, ErrorRules.Codes);
    }

    [Fact]
    public void Errors_SpeakBothLanguages() => Verdict.Kept(Product, ErrorRules.Texts);

    [Theory]
    [InlineData(typeof(NoArea), "Closed")]
    [InlineData(typeof(NoKebab), "Queue.ServiceClosed")]
    [InlineData(typeof(ThreeParts), "queue.service.closed")]
    public void CodeOfAnotherForm_IsReported(Type type, string code) => Verdict.Reported(ErrorRules.Codes([type]), code);

    [Fact]
    public void CodeUsedTwice_IsReported() => Verdict.Reported(ErrorRules.Codes([typeof(First), typeof(Second)]), "First.Closed and Second.Closed");

    [Theory]
    [InlineData(typeof(NoIndonesian))]
    [InlineData(typeof(NoEnglish))]
    [InlineData(typeof(OneForBoth))]
    public void MissingText_IsReported(Type type) => Verdict.Reported(ErrorRules.Texts([type]), type.Name);

    private static Error Made(string code, string indonesian = "Tutup.", string english = "Closed.") => new(ErrorKind.Rule, code, indonesian, english);

    private static class NoArea
    {
        public static readonly Error Closed = Made("Closed");
    }

    private static class NoKebab
    {
        public static readonly Error Closed = Made("Queue.ServiceClosed");
    }

    private static class ThreeParts
    {
        public static readonly Error Closed = Made("queue.service.closed");
    }

    private static class First
    {
        public static readonly Error Closed = Made("queue.closed");
    }

    private static class Second
    {
        public static readonly Error Closed = Made("queue.closed");
    }

    private static class NoIndonesian
    {
        public static readonly Error Closed = Made("queue.closed", indonesian: " ");
    }

    private static class NoEnglish
    {
        public static readonly Error Closed = Made("queue.closed", english: "");
    }

    private static class OneForBoth
    {
        public static readonly Error Closed = Made("queue.closed", indonesian: "Closed.");
    }
}
