using System.Net.Http.Headers;
using Mpp.Platform.Api.Tests.Agreements;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Outages;

/// <summary>The disk of the documents is full, or read-only: it is said, nothing is half kept, and all else goes on.</summary>
public sealed class DocumentsDiskTests
{
    private const int Room = 4;

    [SkippableTheory, Databases]
    public async Task DiskOfDocumentsFull_IsSaidAndKeepsNothingByHalves(string provider)
    {
        await using var disk = await SmallDisk.Start(Room);
        await using var app = await On(disk, provider);
        var (mall, service, path) = await Open(app);
        await (await Upload(mall, path, "first")).Is(201);

        await disk.Fill();
        var refused = await Upload(mall, path, "second");

        await refused.IsProblem(507, "platform.storage-full");
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        await IsReady(app, storage: false);
        await mall.Issue(service);
        Assert.Single((await mall.Admin.Get(path)).Items());
        Assert.Single(disk.Files);

        await disk.Clear();
        await (await Upload(mall, path, "second")).Is(201);
        await IsReady(app, storage: true);
        Assert.Equal(2, (await mall.Admin.Get(path)).Items().Count);
        Assert.Equal(2, disk.Files.Count);
    }

    [SkippableTheory, Databases]
    public async Task DiskOfDocumentsReadOnly_IsSaidUntilItCanBeWritten(string provider)
    {
        await using var disk = await SmallDisk.Start(Room);
        await using var app = await On(disk, provider);
        var (mall, service, path) = await Open(app);
        await (await Upload(mall, path, "first")).Is(201);

        await disk.MakeReadOnly();
        await (await Upload(mall, path, "second")).IsProblem(503, "platform.storage-read-only");
        await IsReady(app, storage: false);
        await mall.Issue(service);
        Assert.Single(disk.Files);

        await disk.MakeWritable();
        await (await Upload(mall, path, "second")).Is(201);
        await IsReady(app, storage: true);
    }

    private static Task<PlatformApp> On(SmallDisk disk, string provider) =>
        PlatformApp.Start(provider, settings: new Dictionary<string, string>(StringComparer.Ordinal) { ["Documents:Folder"] = disk.FromOutside });

    private static async Task<(Mall Mall, Guid Service, string Path)> Open(PlatformApp app)
    {
        var mall = await app.NewMall();
        var (member, service, _) = await mall.OpenQueue();
        return (mall, service, $"{mall.Path}/agreements/{(await mall.AddAgreement(member)).Id()}/documents");
    }

    private static Task<HttpResponseMessage> Upload(Mall mall, string path, string key)
    {
        // Two pieces of a copy: the first may find room still.
        var request = new HttpRequestMessage(HttpMethod.Post, $"{path}?name=surat.txt") { Content = new StringContent(new string('x', 200_000)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        request.Headers.Add("Idempotency-Key", key);
        return mall.Admin.SendAsync(request);
    }

    private static async Task IsReady(PlatformApp app, bool storage)
    {
        var ready = await (await app.As(null).GetAsync("/health/ready")).Is(storage ? 200 : 503);
        Assert.Equal((storage, storage, true), (ready["isReady"]!.GetValue<bool>(), ready["storage"]!.GetValue<bool>(), ready["database"]!.GetValue<bool>()));
    }
}
