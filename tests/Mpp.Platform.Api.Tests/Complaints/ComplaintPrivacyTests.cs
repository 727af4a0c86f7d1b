using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Infrastructure.Daily;

namespace Mpp.Platform.Api.Tests.Complaints;

/// <summary>
/// Every role against every kind of complaint: what each can get is searched for words it may not know, and so is all
/// that the platform lets out by itself.
/// </summary>
public sealed class ComplaintPrivacyTests
{
    private static readonly string[] Texts = ["SUBJEK", "URAIAN", "TEMPAT", "LAMPIRAN", "BALASAN"];
    private static readonly string[] Identity = ["NAMA", "surel"];

    [SkippableTheory, Databases]
    public async Task EveryRole_GetsWhatItMayKnowAndNothingElse(string database)
    {
        var log = new Lines();
        await using var app = await PlatformApp.Start(database, services: services => services.AddSingleton<ILoggerProvider>(log).Configure<LoggerFilterOptions>(options =>
        {
            options.Rules.Clear();
            options.MinLevel = LogLevel.Information;
        }));
        var mall = await app.NewMall();
        var (own, service, counter) = await mall.OpenQueue("A");
        var another = await mall.AddMember("BPJS");
        var ticket = (await mall.Serve(service, counter)).Id();
        var filed = new List<Marked>();
        foreach (var kind in new[] { "layanan", "pengawasan", "pungli" })
        {
            for (var combination = 0; combination < 4; combination++)
            {
                filed.Add(await File(mall, kind, (combination & 1) == 1, (combination & 2) == 2, filed.Count, own, service, ticket));
            }
        }

        await app.Services.GetRequiredService<DailyWorker>().Round(CancellationToken.None);
        var wrong = new List<string>();
        foreach (var role in Roles.All.Append(null))
        {
            foreach (var member in role == Roles.MemberOfficer ? new Guid?[] { own, another } : [null])
            {
                var isPlatform = role is not null && Roles.OfPlatform.Contains(role);
                var client = app.As(role, role is null || isPlatform ? null : mall.Code, member?.ToString(), isPlatform ? "35" : null);
                var got = await Everything(mall, client, filed, ticket);
                var who = $"{role ?? "nobody"}{(member == another ? " of another member" : "")}";
                foreach (var complaint in filed)
                {
                    wrong.AddRange(Faults(who, role, member == own, complaint, got));
                }
            }
        }

        Assert.Empty(wrong);
        await CheckWhatWasEmitted(app, mall, filed, log);
    }

    /// <summary>Words a role may not know and has got, and words it must get and has not.</summary>
    private static IEnumerable<string> Faults(string who, string? role, bool isHandling, Marked complaint, string got)
    {
        var isInspector = role == Roles.Inspector;
        var seesText = isInspector || (!complaint.IsHidden && (role is Roles.MallAdmin or Roles.Supervisor || isHandling));
        var seesIdentity = isInspector || (!complaint.IsHidden && !complaint.IsAnonymous && (role == Roles.MallAdmin || isHandling));
        var seesRow = isInspector || (!complaint.IsHidden && (seesText || role == Roles.Auditor));
        var isPublic = !complaint.IsHidden && !complaint.IsConfidential;
        IEnumerable<(string Word, bool May)> words = Texts.Select(word => (word + complaint.Mark, seesText || (isPublic && word is "SUBJEK" or "URAIAN" && isPublic)))
            .Concat(Identity.Select(word => (word + complaint.Mark, seesIdentity)))
            .Append((complaint.Phone, seesIdentity))
            .Append((complaint.Filed.Id.ToString(), seesRow))
            .Append((complaint.Filed.Number, seesRow || isPublic))
            .Append((complaint.Filed.Code, false))
            .Append((complaint.Filed.Pin, false));
        return words.Where(word => got.Contains(word.Word, StringComparison.Ordinal) != word.May).Select(word =>
            $"{who}: {word.Word} of {complaint.Kind}, anonymous {complaint.IsAnonymous}, confidential {complaint.IsConfidential}: {(word.May ? "missing" : "found")}");
    }

    private static async Task<Marked> File(Mall mall, string kind, bool isAnonymous, bool isConfidential, int index, Guid member, Guid service, Guid ticket)
    {
        var mark = $"q{(char)('a' + index)}q";
        var filed = await mall.File(new
        {
            @class = kind == "pengawasan" ? "oversight-complaint" : "service-complaint",
            isIllegalLevy = kind == "pungli",
            isAnonymous,
            isConfidential,
            subject = $"SUBJEK{mark}",
            description = $"URAIAN{mark}",
            place = $"TEMPAT{mark}",
            memberId = member,
            serviceId = service,
            ticketId = ticket,
            name = $"NAMA{mark}",
            email = $"surel{mark}@contoh.id",
            phone = $"0811{index:D2}77{index:D2}",
            pin = $"9{index:D2}4{index:D2}86"[..8],
        });
        var marked = new Marked(filed, mark, $"0811{index:D2}77{index:D2}", kind, isAnonymous, isConfidential);
        var handler = marked.IsHidden ? mall.Inspector() : mall.Admin;
        await mall.Do(filed.Id, "verify", new { memberId = member }, handler);
        if (!marked.IsHidden)
        {
            await mall.Do(filed.Id, "forward", new { memberId = member });
        }

        await (await mall.Anyone().Attach($"{mall.Path}/complaints/track/documents", $"LAMPIRAN{mark}.txt", $"LAMPIRAN{mark}", filed)).Is(200);
        await (await mall.TryReply(filed, $"BALASAN{mark}")).Is(200);
        return marked;
    }

    /// <summary>All that a caller can get hold of, refused or not, files and sheets unpacked.</summary>
    private static async Task<string> Everything(Mall mall, HttpClient client, List<Marked> filed, Guid ticket)
    {
        var got = new StringBuilder();
        var addresses = new List<string>
        {
            "/complaints?limit=200", "/complaints?overdue=true", "/complaints/public?limit=200", "/complaints/export?format=csv", "/complaints/export?format=xlsx",
            "/complaints/figures", "/complaints/limits", "/audit?limit=200", "/tickets?limit=200", $"/tickets/{ticket}", "/members", "/services", "/usage/weekly?from=2026-W01&to=2026-W52",
            "/board", "/members/activity",
        };
        foreach (var complaint in filed)
        {
            addresses.Add($"/complaints/{complaint.Filed.Id}");
            addresses.Add($"/complaints/{complaint.Filed.Id}/documents");
            addresses.Add($"/complaints?number={complaint.Filed.Number}");
        }

        foreach (var address in addresses)
        {
            var answer = await client.GetAsync(mall.Path + address);
            Assert.True((int)answer.StatusCode != 500, address);
            var bytes = await answer.Content.ReadAsByteArrayAsync();

            // The trace id and the address asked for are no answer.
            got.Append(!answer.IsSuccessStatusCode ? "" : bytes is [0x50, 0x4B, ..] ? Unzipped(bytes) : Encoding.UTF8.GetString(bytes)).Append(answer.Content.Headers);
            if (address.EndsWith("/documents", StringComparison.Ordinal) && answer.IsSuccessStatusCode)
            {
                foreach (var document in JsonNode.Parse(bytes)!.Items())
                {
                    got.Append(await client.GetStringAsync($"{mall.Path}{address}/{document!.Id()}/content"));
                }
            }
        }

        return got.ToString();
    }

    private static string Unzipped(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    private static async Task CheckWhatWasEmitted(PlatformApp app, Mall mall, List<Marked> filed, Lines log)
    {
        var emitted = new StringBuilder(string.Join('\n', log.All));
        await app.WithinTenant(mall.Code, async db =>
        {
            foreach (var row in await db.OutboxEvents.ToListAsync())
            {
                emitted.Append(row.Type).Append(row.SubjectId).AppendLine(row.Data);
            }

            foreach (var row in await db.AuditEntries.ToListAsync())
            {
                emitted.Append(row.Subject).Append(row.Entity).Append(row.EntityId).Append(row.Before).AppendLine(row.After);
            }

            foreach (var row in await db.IdempotencyRecords.ToListAsync())
            {
                emitted.Append(row.Key).Append(row.Location).AppendLine(Encoding.UTF8.GetString(row.Body));
            }
        });
        var (text, database) = (emitted.ToString(), await app.Dump(mall.Code));
        foreach (var complaint in filed)
        {
            Assert.All(Texts.Concat(Identity), word => Assert.DoesNotContain(word + complaint.Mark, text, StringComparison.Ordinal));
            Assert.DoesNotContain(complaint.Phone, text, StringComparison.Ordinal);
            Assert.DoesNotContain(complaint.Filed.Number, text, StringComparison.Ordinal);
            Assert.DoesNotContain(complaint.Filed.Code, text + database, StringComparison.Ordinal);
            Assert.DoesNotContain(complaint.Filed.Pin, text + database, StringComparison.Ordinal);
            if (complaint.IsHidden)
            {
                // The log names the address of who asked by id; the mall does not read it.
                Assert.DoesNotContain(complaint.Filed.Id.ToString(), string.Concat(text.Split('\n').Where(line => !line.Contains("http://", StringComparison.Ordinal))), StringComparison.Ordinal);
            }
        }

        Assert.Contains($"URAIAN{filed[0].Mark}", database, StringComparison.Ordinal);
    }

    private sealed record Marked(Filed Filed, string Mark, string Phone, string Kind, bool IsAnonymous, bool IsConfidential)
    {
        public bool IsHidden => Kind != "layanan";
    }

    /// <summary>Every line that was logged.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}
