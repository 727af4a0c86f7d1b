using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Api.Tests.Surveys;

/// <summary>Nothing connects an answer with the ticket it was given for, nor with the one who gave it.</summary>
public sealed class PrivacyTests
{
    [SkippableTheory, Databases]
    public async Task Answer_LeavesNoTraceToItsTicket(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        var ticket = (await mall.Serve(service, counter)).Id();
        var token = await mall.SurveyToken(ticket);
        await (await mall.TryAnswer(token, SurveySteps.But("fee", 1), new { sex = "male" })).Is(201);

        await mall.App.WithinTenant(mall.Code, async db =>
        {
            var answer = Assert.Single(await db.SurveyAnswers.AsNoTracking().ToListAsync());
            var kept = JsonSerializer.Serialize(answer);
            Assert.DoesNotContain(ticket.ToString(), kept, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(counter.ToString(), kept, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(SurveyToken.HashOf(token), kept, StringComparison.OrdinalIgnoreCase);

            // No instant, no counter, no ticket, no visitor: neither as a column nor as a reference.
            var columns = db.Model.FindEntityType(typeof(SurveyAnswer))!.GetProperties().ToList();
            Assert.DoesNotContain(columns, column => column.ClrType == typeof(DateTimeOffset) || column.ClrType == typeof(DateTime) || column.ClrType == typeof(TimeOnly));
            Assert.DoesNotContain(columns, column => column.Name.Contains("Ticket", StringComparison.Ordinal) || column.Name.Contains("Counter", StringComparison.Ordinal));
            var tokenColumns = db.Model.FindEntityType(typeof(SurveyToken))!.GetProperties().Select(column => column.Name).Order(StringComparer.Ordinal);
            Assert.Equal("ExpiresOn,Hash,IsUsed,TenantId,TicketId", string.Join(',', tokenColumns));

            // Nothing else that was written speaks of the answer or of the token.
            var events = await db.OutboxEvents.AsNoTracking().ToListAsync();
            Assert.DoesNotContain(events, row => row.SubjectId == answer.Id || (row.Data ?? "").Contains(answer.Id.ToString(), StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(events, row => row.Type.StartsWith("surveys.", StringComparison.Ordinal));
            var audit = await db.AuditEntries.AsNoTracking().ToListAsync();
            Assert.DoesNotContain(audit, row => row.EntityId == answer.Id || row.EntityId == ticket || row.Entity.StartsWith("surveys.", StringComparison.Ordinal));
            Assert.Empty(await db.IdempotencyRecords.AsNoTracking().Where(row => row.TenantId == mall.Code).ToListAsync());
        });
    }

    [SkippableTheory, Databases]
    public async Task KeyedRequest_KeepsNeitherSecretNorAnswer(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        var ticket = (await mall.Serve(service, counter)).Id();
        var token = (await (await mall.Admin.Post($"{mall.Path}/tickets/{ticket}/survey-token", key: "one")).Is(201)).Text("token");
        await (await mall.App.As(null).Post($"{mall.Path}/surveys/answers", new { token, scores = SurveySteps.All(3) }, key: "two")).Is(201);
        await mall.App.WithinTenant(mall.Code, async db => Assert.Empty(await db.IdempotencyRecords.Where(row => row.TenantId == mall.Code).ToListAsync()));
    }

    [SkippableTheory, Databases]
    public async Task KeysOfAnswers_SayNothingOfTheirOrder(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var period = (await (await mall.Admin.Post($"{mall.Path}/surveys/periods", new { name = "x", fromOn = "2026-01-01", untilOn = "2030-12-31" })).Is(201)).Id();
        var order = new List<Guid>();
        for (var turn = 0; turn < 16; turn++)
        {
            await (await mall.Admin.Post($"{mall.Path}/surveys/periods/{period}/answers", new { scores = SurveySteps.All(3) })).Is(201);
            await mall.App.WithinTenant(mall.Code, async db => order.Add(
                await db.SurveyAnswers.Select(row => row.Id).Where(id => !order.Contains(id)).SingleAsync()));
        }

        var texts = order.Select(id => id.ToString()).ToList();
        Assert.False(texts.SequenceEqual(texts.Order(StringComparer.Ordinal), StringComparer.Ordinal));
        Assert.False(texts.SequenceEqual(texts.OrderDescending(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    [SkippableTheory, Databases]
    public async Task NoOperation_ShowsASingleAnswer(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        var ticket = (await mall.Serve(service, counter)).Id();
        await (await mall.TryAnswer(await mall.SurveyToken(ticket), SurveySteps.All(2))).Is(201);
        await (await mall.Admin.GetAsync($"{mall.Path}/surveys/answers")).Is(405);
        await mall.App.WithinTenant(mall.Code, async db =>
        {
            var id = await db.SurveyAnswers.Select(row => row.Id).SingleAsync();
            await (await mall.Admin.GetAsync($"{mall.Path}/surveys/answers/{id}")).Is(404);
            foreach (var address in new[] { "results", "results?groupBy=service&format=csv", "published", "weakest", "publications", "follow-ups", "periods" })
            {
                var text = await (await mall.Admin.GetAsync($"{mall.Path}/surveys/{address}")).Content.ReadAsStringAsync();
                Assert.DoesNotContain(id.ToString(), text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(ticket.ToString(), text, StringComparison.OrdinalIgnoreCase);
            }
        });
        Assert.DoesNotContain("survey", (await mall.Admin.Get($"{mall.Path}/tickets/{ticket}")).ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [SkippableTheory, Databases]
    public async Task Publication_HidesSmallGroups_AndByWhichTheyCouldBeFound(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        var date = (await mall.Serve(service, counter)).Text("serviceDate");
        var (first, last) = SurveySteps.LastQuarter();
        var body = new { title = "SKM", from = first, to = last, media = new[] { new { medium = "notice-board", publishedOn = date, link = (string?)null } } };
        var publications = $"{mall.Path}/surveys/publications";
        await (await mall.Admin.Post(publications, body)).IsProblem(422, "survey.nothing-to-publish");
        var period = (await (await mall.Admin.Post($"{mall.Path}/surveys/periods", new { name = "x", fromOn = first, untilOn = "2030-12-31" })).Is(201)).Id();
        for (var turn = 0; turn < 11; turn++)
        {
            var respondent = new { sex = turn < 3 ? "male" : "female", education = turn < 5 ? "diploma" : "bachelor" };
            await (await mall.Admin.Post($"{mall.Path}/surveys/periods/{period}/answers", new { scores = SurveySteps.All(3), respondent, answeredOn = last })).Is(201);
            if (turn == 3)
            {
                await (await mall.Admin.Post(publications, body)).IsProblem(422, "survey.nothing-to-publish");
            }
        }

        await (await mall.Admin.Post(publications, body with { media = [] })).IsProblem(400, "request.invalid");

        // Of spans that differ by a day the answers of that day could be found: whole quarters that have ended, and nothing else.
        foreach (var (from, to) in new[]
        {
            (first, last.AddDays(-1)), (first.AddDays(1), last), (first, last.AddDays(1)), (first, last.AddMonths(3)), (first, DateOnly.MaxValue), (DateOnly.MinValue.AddDays(1), last),
        })
        {
            await (await mall.Admin.Post(publications, body with { from = from, to = to })).IsProblem(400, "request.invalid");
        }

        await (await mall.Admin.Post(publications, body with { media = [new { medium = "website", publishedOn = date, link = (string?)"javascript:alert(1)" }] })).IsProblem(400, "request.invalid");
        await (await mall.As(Roles.Supervisor).Post(publications, body)).Is(201);
        var respondents = (await mall.App.As(null).Get($"{mall.Path}/surveys/published"))["latest"]!["figures"]!["respondents"]!;
        Assert.Null(respondents["sex"]!["male"]);
        Assert.Null(respondents["sex"]!["female"]);
        Assert.Equal((5, 6), (respondents["education"]!.Number("diploma"), respondents["education"]!.Number("bachelor")));

        // With the quarter before it, in which two answered, their answers could be found from the two publications.
        var (earlier, eve) = (first.AddMonths(-3), first.AddDays(-1));
        var before = (await (await mall.Admin.Post($"{mall.Path}/surveys/periods", new { name = "y", fromOn = earlier, untilOn = eve })).Is(201)).Id();
        foreach (var score in new[] { 1, 4 })
        {
            await (await mall.Admin.Post($"{mall.Path}/surveys/periods/{before}/answers", new { scores = SurveySteps.All(score), answeredOn = eve })).Is(201);
        }

        await (await mall.Admin.Post(publications, body with { from = earlier })).IsProblem(422, "survey.quarter-too-small");
    }
}
