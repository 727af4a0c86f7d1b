using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Agreements;
using Mpp.Platform.Api.Tests.Complaints;
using Mpp.Platform.Api.Tests.Evaluations;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Api.Tests.Surveys;
using Mpp.Platform.Infrastructure.Daily;

namespace Mpp.Platform.Api.Tests.Privacy;

/// <summary>A whole tour of the platform with marked personal data in every text that takes it: none of it comes out where it does not belong.</summary>
public sealed class PersonalDataTests
{
    /// <summary>Operations whose texts the public reads, for that is what they are written for.</summary>
    private static readonly string[] Public =
    [
        "AddMember", "ChangeMember", "ImportMembers", "AddService", "ChangeService", "ImportServices", "AddServicePoint", "ChangeServicePoint", "ProvisionTenant", "ChangeTenant", "SetCharter",
        "AddContinuityNotice", "SetServiceFees", "AddStandard", "ChangeStandard", "ConsultStandard", "SetStandard", "ReviewStandard", "ConfirmStandard", "PublishSurvey", "AddSurveyForm", "AddInstrument",
        "AddEvaluatedUnit", "AddEvaluationPeriod", "ChangeEvaluationPeriod", "AddScheduleChange", "AddSurveyFollowUp.plan", "ChangeSurveyFollowUp.plan",
    ];

    /// <summary>Answered to whoever holds code and PIN, whatever the token: that is the reporter.</summary>
    private static readonly string[] ByCode = ["TrackComplaint", "ReplyToComplaint", "ReopenComplaint", "AttachTrackedDocument"];

    /// <summary>Who somebody is: nobody without a share in the matter reads it, and no auditor.</summary>
    private static readonly string[] Identity =
    [
        "CreateComplaint.name", "CreateComplaint.email", "CreateComplaint.phone", "SendOpen311Request.first_name", "SendOpen311Request.last_name", "SendOpen311Request.email", "SendOpen311Request.phone",
        "ChangeLiaison.name", "ChangeLiaison.phone", "ChangeLiaison.email", "AddSecondment.staffSubject", "AddSecondment.staffName", "ChangeSecondment.staffName", "AssignEvaluator.name", "AssignEvaluator.subject",
    ];

    [SkippableTheory, Databases]
    public async Task Tour_LeavesNoPersonalDataBehind(string database)
    {
        using var emitted = new Emitted();
        await using var app = await PlatformApp.Start(database, services: services => services.RemoveAll<ILoggerProvider>().AddSingleton<ILoggerProvider>(emitted)
            .PostConfigure<LoggerFilterOptions>(LogMore));
        var mall = await app.NewMall();
        var document = JsonNode.Parse(await File.ReadAllTextAsync(CommittedDocument()))!;
        var planting = new Planting(document);
        var tour = new Tour(mall, document, planting, await Seed(mall, planting));
        var stored = "";
        await tour.Go(async stage =>
        {
            if (stage == Tour.Reads)
            {
                await app.Services.GetRequiredService<DailyWorker>().Round(CancellationToken.None);
                await app.Rollup();
            }
            else if (stage == Tour.Removals)
            {
                stored = await app.Dump(mall.Code);
            }
        });

        // What was planted took root, or its absence elsewhere would say nothing.
        var took = planting.Found(stored).ToList();
        Assert.All(
            Identity.Append("CreateComplaint.description").Append("AddAgreement.parties[].signatories[].name").Append("AddCommitment.owner").Append("AddGate.owner").Append("SetCharter.signedByName").Append("AttachAgreementDocument.filename"),
            field => Assert.Contains(field, took, StringComparer.Ordinal));
        Assert.DoesNotContain(tour.Answers, answer => answer.Status >= 500);
        var done = tour.Answers.Where(answer => answer.Status < 300).Select(answer => answer.Operation).ToHashSet(StringComparer.Ordinal);
        Assert.True(done.Count > 140, $"Only {done.Count} operations did anything; not {string.Join(", ", tour.Answers.Select(answer => answer.Operation).Distinct(StringComparer.Ordinal).Except(done, StringComparer.Ordinal))}.");

        var wrong = new List<string>();
        Check(wrong, planting, "log", emitted.Lines);
        Check(wrong, planting, "trace", emitted.Traces);
        Check(wrong, planting, "metric", emitted.Metrics.Keys);
        Check(wrong, planting, "address", tour.Answers.Select(answer => answer.Addresses));
        Check(wrong, planting, "problem", tour.Answers.Where(answer => answer.Status >= 400).Select(answer => answer.Body));
        Check(wrong, planting, "event", await Events(app, mall.Code));
        foreach (var answer in tour.Answers.Where(answer => answer.Status < 300 && !ByCode.Contains(answer.Operation, StringComparer.Ordinal)))
        {
            var found = planting.Found(answer.Body).ToList();
            var fields = answer.Role switch
            {
                null or Roles.PlatformAdmin or Roles.MinistryAnalyst or Roles.ProvinceAnalyst => found.Where(field => !Public.Contains(field, StringComparer.Ordinal) && !Public.Contains(field.Split('.', '?')[0], StringComparer.Ordinal)),
                Roles.Auditor or Roles.Kiosk or Roles.Display => found.Where(field => Identity.Contains(field, StringComparer.Ordinal)),
                _ => [],
            };
            wrong.AddRange(fields.Select(field => $"answer of {answer.Operation} to {answer.Role ?? "nobody"}: {field}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(200)));
    }

    /// <summary>The twin: each place where a mark could hide is seen, in whatever form it hides.</summary>
    [Fact]
    public void AMarkAnywhere_IsFound()
    {
        var planting = new Planting(new JsonObject());
        var (name, phone, email) = (planting.Mark("A.name"), planting.Phone("A.phone"), planting.Email("A.email"));
        var wrong = new List<string>();
        var cursor = Convert.ToBase64String(Encoding.UTF8.GetBytes(name)).TrimEnd('=');
        Check(wrong, planting, "log", [$"Saved {name}.", $"GET /v1/x?q={Uri.EscapeDataString(name)}", $"call {phone}", email.ToUpperInvariant(), $"</v1/x?limit=1&cursor={Uri.EscapeDataString(cursor)}>; rel=\"next\"", "innocent"]);
        Assert.Equal(["log: A.email", "log: A.name", "log: A.name", "log: A.name", "log: A.phone"], wrong.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        using var emitted = new Emitted();
        using var meter = new System.Diagnostics.Metrics.Meter("twin");
        meter.CreateCounter<int>("twin.count").Add(1, KeyValuePair.Create("who", (object?)name));
        using var source = new System.Diagnostics.ActivitySource("twin");
        source.StartActivity("twin")?.SetTag("who", name).Dispose();
        emitted.BeginScope(new KeyValuePair<string, object?>[] { new("who", name) });
        Assert.Contains(emitted.Metrics.Keys, tags => planting.Found(tags).Any());
        Assert.Contains(emitted.Traces, tags => planting.Found(tags).Any());
        Assert.Contains(emitted.Lines, line => planting.Found(line).Any());
    }

    private static void Check(List<string> wrong, Planting planting, string where, IEnumerable<string> texts) =>
        wrong.AddRange(texts.SelectMany(planting.Found).Select(field => $"{where}: {field}"));

    /// <summary>An operator who wants to see everything at once: what the program itself holds back stays held back.</summary>
    private static void LogMore(LoggerFilterOptions options)
    {
        foreach (var rule in options.Rules.Where(rule => rule.CategoryName is null or "Microsoft.AspNetCore" or "Microsoft.EntityFrameworkCore" or "Default").ToList())
        {
            options.Rules.Remove(rule);
        }

        options.MinLevel = LogLevel.Trace;

        // Below this it tells of each row that it watches, by type alone.
        options.Rules.Add(new LoggerFilterRule(providerName: null, "Microsoft.EntityFrameworkCore", LogLevel.Information, filter: null));
    }

    private static async Task<List<string>> Events(PlatformApp app, string code)
    {
        var events = new List<string>();
        await app.WithinTenant(code, async db => events.AddRange((await db.OutboxEvents.ToListAsync()).Select(row => $"{row.Type} {row.SubjectId} {row.Data}")));
        return events;
    }

    /// <summary>Something of every kind to act upon, made by those who make it, with marks in what is personal.</summary>
    private static async Task<Dictionary<string, Guid>> Seed(Mall mall, Planting planting)
    {
        var (member, service, counter) = await mall.OpenQueue("A");
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal) { ["memberId"] = member, ["homeMemberId"] = member, ["serviceId"] = service, ["counterId"] = counter };
        ids["servingMemberId"] = await mall.AddMember("BPJS");
        ids["ticketId"] = (await mall.Serve(service, counter)).Id();
        var agreement = await mall.AddAgreement(member, new { parties = new[] { AgreementSteps.Regency(planting.Mark("AddAgreement.parties[].signatories[].name")), AgreementSteps.Party(member) } });
        ids["agreementId"] = agreement.Id();
        var filed = await mall.File(new
        {
            subject = planting.Mark("CreateComplaint.subject"),
            description = planting.Mark("CreateComplaint.description"),
            place = planting.Mark("CreateComplaint.place"),
            memberId = member,
            isConfidential = true,
            name = planting.Mark("CreateComplaint.name", 60),
            email = planting.Email("CreateComplaint.email"),
            phone = planting.Phone("CreateComplaint.phone"),
        });
        ids["complaintId"] = filed.Id;
        (planting.Given["trackingCode"], planting.Given["pin"], planting.Given["scores"]) = (filed.Code, filed.Pin, JsonSerializer.SerializeToNode(SurveySteps.All(3)));
        foreach (var (act, body) in new (string, object)[]
        {
            ("verify", new { memberId = member, note = planting.Mark("VerifyComplaint.note") }), ("forward", new { memberId = member, note = planting.Mark("ForwardComplaint.note") }),
            ("start", new { note = planting.Mark("StartComplaint.note") }), ("respond", new { text = planting.Mark("RespondToComplaint.text") }),
        })
        {
            await mall.Do(filed.Id, act, body);
        }

        var signed = await mall.AddAgreement(member);
        await mall.Sign(signed.Id(), new { signedOn = "2026-01-05", place = planting.Mark("SignAgreement.place") });
        ids["servicePointId"] = (await mall.Admin.Get($"{mall.Path}/service-points")).Items()[0]!.Id();
        ids["secondmentId"] = (await (await mall.Admin.Post($"{mall.Path}/secondments", new
        {
            staffSubject = planting.Mark("AddSecondment.staffSubject", Planting.NameAlone),
            staffName = planting.Mark("AddSecondment.staffName", Planting.NameAlone),
            homeMemberId = member,
            servingMemberId = ids["servingMemberId"],
            fromOn = "2026-01-05",
            reason = "Kekosongan petugas",
        })).Is(201)).Id();
        ids["evaluationId"] = (await mall.Evaluate()).Id;
        return ids;
    }

    private static string CommittedDocument()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Mpp.Platform.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "openapi", "mpp-platform.v1.json");
    }
}
