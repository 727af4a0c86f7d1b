using Mpp.Platform.Application.Common;
using Mpp.Platform.Architecture.Tests.Shared;
using Mpp.Platform.Architecture.Tests.Sources;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Architecture.Tests.UseCases;

public sealed class StreamTests
{
    private const string Program = "src/Mpp.Platform.Api/Program.cs";

    [Fact]
    public void UseCases_TakeNoStream() => Verdict.Kept(typeof(ApplicationSetup).Assembly.GetTypes(), StreamRules.Taken);

    [Theory]
    [InlineData(typeof(TakeStream))]
    [InlineData(typeof(TakeOpened))]
    [InlineData(typeof(TakeLater))]
    [InlineData(typeof(ITakeParts))]
    [InlineData(typeof(KeepReader))]
    public void UseCaseThatTakesAStream_IsReported(Type bad) => Verdict.Reported(StreamRules.Taken([bad]), bad.Name);

    [Fact]
    public void UseCaseThatAnswersAStream_IsNot() => Verdict.Kept(StreamRules.Taken([typeof(AskStream), typeof(Opened), typeof(IGiveStream)]));

    [Fact]
    public void Bodies_AreReadByWhatReceivesThem() => Verdict.Kept(Repository.Sources("src/Mpp.Platform.Api"), SourceRules.ReadsBodies);

    [Theory]
    [InlineData("var file = new NewDocument(name, kind, request.Body);")]
    [InlineData("await context.Request.Body.CopyToAsync(buffer);")]
    [InlineData("await request.BodyReader.ReadAsync(ct);")]
    public void BodyReadElsewhere_IsReported(string line)
    {
        using var folder = new TempFolder()
            .With("src/Mpp.Platform.Api/Http/WholeBodies.cs", line)
            .With("src/Mpp.Platform.Api/Endpoints/BadEndpoints.cs", line);

        Verdict.Reported(SourceRules.ReadsBodies(SourceFile.In(folder.FullPath, "src")), "BadEndpoints.cs");
    }

    [Fact]
    public void Bodies_AreReceivedBeforeTheDatabaseIsOpened() =>
        Verdict.Kept([.. Repository.Sources("src/Mpp.Platform.Api").Where(file => file.Path == Program)], SourceRules.ReceivesLate);

    [Theory]
    [InlineData("app.UseMiddleware<TenantMiddleware>();\napp.UseMiddleware<WholeBodies>();\napp.UseMiddleware<Idempotency>();\n")]
    [InlineData("app.UseMiddleware<TenantMiddleware>();\napp.UseMiddleware<Idempotency>();\n")]
    public void BodiesReceivedLater_AreReported(string lines)
    {
        using var folder = new TempFolder().With(Program, lines);

        Verdict.Reported(SourceRules.ReceivesLate(SourceFile.In(folder.FullPath, "src")), "Program.cs");
    }

    private sealed record TakeStream(Stream Content) : IUseCase<Done>;

    private sealed record TakeOpened(Opened File) : IUseCase<Done>;

    private sealed record TakeLater(Func<Task<StreamReader>> Content) : IUseCase<Done>;

    private sealed class KeepReader
    {
        public StringReader? Reader = null;
    }

    private sealed record AskStream : IUseCase<Opened>;

    private sealed record Opened(string Name, Stream Content);

    private interface ITakeParts
    {
        void Take(IReadOnlyList<Stream> parts);
    }

    private interface IGiveStream
    {
        Stream? Open(Guid id);
    }
}
