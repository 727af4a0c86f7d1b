using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Application.Platform;

namespace Mpp.Platform.Api.Tests.Platform;

public sealed class EventCatalogueTests
{
    [Fact]
    public async Task ServedDocument_NamesEveryTypeOnceAndResolves()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);
        var document = JsonNode.Parse(await app.As(null).GetStringAsync("/asyncapi/v1.json"))!;
        var messages = document["components"]!["messages"]!.AsObject();

        Assert.Equal(EventCatalogue.All.Count, messages.Count);
        Assert.Equal(messages.Count, document["channels"]!["events"]!["messages"]!.AsObject().Count);
        Assert.All(EventCatalogue.All, type =>
        {
            Assert.Matches("^[a-z-]+\\.[a-z-]+$", type.Name);
            Assert.EndsWith(".", messages[type.Name]!.Text("summary"), StringComparison.Ordinal);
        });
    }

    [SkippableTheory, Databases]
    public async Task EveryEventWritten_IsInTheCatalogue(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        await mall.Serve(service, counter);
        var known = EventCatalogue.All.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        await app.WithinTenant(mall.Code, async db =>
        {
            var written = await db.OutboxEvents.Select(row => row.Type).Distinct().ToListAsync();
            Assert.True(written.Count >= 6);
            Assert.All(written, type => Assert.Contains(type, known));
        });
    }
}
