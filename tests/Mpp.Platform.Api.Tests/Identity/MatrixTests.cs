using System.Globalization;
using System.Text.Json.Nodes;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Identity;

/// <summary>
/// Calls every operation of the OpenAPI document as every role, on its own mall and on another, and compares with the
/// table. The table is written by hand, so a permission that slips is seen; an operation without a row fails.
/// </summary>
public sealed class MatrixTests
{
    private const string Everyone = "*";
    private const string EvaluationReaders = "mall-admin supervisor member-officer auditor evaluator";
    private const string Staff = "mall-admin supervisor counter-officer member-officer";

    private static readonly Dictionary<string, string> Table = new(StringComparer.Ordinal)
    {
        ["ListRegions"] = Everyone,
        ["GetRegion"] = Everyone,
        ["ListInstruments"] = Everyone,
        ["GetInstrument"] = Everyone,
        ["AddInstrument"] = "platform-admin",
        ["ListTenants"] = Everyone,
        ["ProvisionTenant"] = "platform-admin",
        ["GetTenant"] = Everyone,
        ["ChangeTenant"] = "platform-admin mall-admin",
        ["SuspendTenant"] = "platform-admin",
        ["ActivateTenant"] = "platform-admin",
        ["ListStatusChanges"] = "platform-admin mall-admin auditor",
        ["ListMembers"] = Everyone,
        ["GetMember"] = Everyone,
        ["AddMember"] = "mall-admin",
        ["ChangeMember"] = "mall-admin",
        ["RemoveMember"] = "mall-admin",
        ["ListServices"] = Everyone,
        ["GetService"] = Everyone,
        ["AddService"] = "mall-admin member-officer",
        ["ChangeService"] = "mall-admin member-officer",
        ["RemoveService"] = "mall-admin member-officer",
        ["ListServicePoints"] = Everyone,
        ["GetServicePoint"] = Everyone,
        ["AddServicePoint"] = "mall-admin supervisor",
        ["ChangeServicePoint"] = "mall-admin supervisor",
        ["RemoveServicePoint"] = "mall-admin supervisor",
        ["ListCounters"] = $"{Staff} auditor kiosk display",
        ["GetCounter"] = $"{Staff} auditor kiosk display",
        ["AddCounter"] = "mall-admin supervisor",
        ["ChangeCounter"] = "mall-admin supervisor counter-officer",
        ["RemoveCounter"] = "mall-admin supervisor",
        ["CallNextTicket"] = Staff,
        ["IssueTicket"] = $"{Staff} kiosk",
        ["ListTickets"] = $"{Staff} auditor",
        ["GetTicket"] = $"{Staff} auditor kiosk",
        ["CallTicket"] = Staff,
        ["RecallTicket"] = Staff,
        ["StartTicket"] = Staff,
        ["CompleteTicket"] = Staff,
        ["NoShowTicket"] = Staff,
        ["CancelTicket"] = Staff,
        ["ReturnTicket"] = Staff,
        ["ReadBoard"] = Everyone,
        ["ReadMallWeeklyUsage"] = $"{Staff} auditor",
        ["ReadNationalWeeklyUsage"] = "ministry-analyst province-analyst",
        ["ReadNationalEvaluations"] = "ministry-analyst province-analyst",
        ["ReadNationalSatisfaction"] = "ministry-analyst province-analyst",
        ["ReadNationalComplaints"] = "ministry-analyst province-analyst",
        ["ReadCoverage"] = "ministry-analyst province-analyst",
        ["ReadMemberActivity"] = Staff + " auditor",
        ["AddAgreement"] = "mall-admin",
        ["ChangeAgreement"] = "mall-admin",
        ["RemoveAgreement"] = "mall-admin",
        ["DiscussAgreement"] = "mall-admin",
        ["MakeAgreementReady"] = "mall-admin",
        ["SignAgreement"] = "mall-admin",
        ["SupersedeAgreement"] = "mall-admin",
        ["TerminateAgreement"] = "mall-admin",
        ["HoldRecommitment"] = "mall-admin",
        ["HoldSigningEvent"] = "mall-admin",
        ["AddCommitment"] = "mall-admin",
        ["AmendAgreement"] = "mall-admin",
        ["AttachAgreementDocument"] = "mall-admin",
        ["RemoveAgreementDocument"] = "mall-admin",
        ["RequestSignature"] = "mall-admin",
        ["RecordSignature"] = "mall-admin",
        ["ListAgreements"] = "mall-admin supervisor member-officer auditor",
        ["GetAgreement"] = "mall-admin supervisor member-officer auditor",
        ["ReadAgreementCoverage"] = "mall-admin supervisor member-officer auditor",
        ["ListPendingAgreements"] = "mall-admin supervisor member-officer auditor",
        ["ListExpiringAgreements"] = "mall-admin supervisor member-officer auditor",
        ["ReadRecommitment"] = "mall-admin supervisor member-officer auditor",
        ["ListCommitments"] = "mall-admin supervisor member-officer auditor",
        ["GetCommitment"] = "mall-admin supervisor member-officer auditor",
        ["ListAgreementVersions"] = "mall-admin supervisor member-officer auditor",
        ["CompareAgreementVersions"] = "mall-admin supervisor member-officer auditor",
        ["ListAgreementDocuments"] = "mall-admin supervisor member-officer auditor",
        ["DownloadAgreementDocument"] = "mall-admin supervisor member-officer auditor",
        ["ListSignatures"] = "mall-admin supervisor member-officer auditor",
        ["ListSigningEvents"] = "mall-admin supervisor auditor",
        ["GetSigningEvent"] = "mall-admin supervisor auditor",
        ["ChangeCommitment"] = "mall-admin member-officer",
        ["MovePlan"] = "mall-admin",
        ["RecordOpening"] = "mall-admin",
        ["ApplyGateTemplate"] = "mall-admin",
        ["AddGate"] = "mall-admin",
        ["AddContinuityNotice"] = "mall-admin",
        ["ReadReadinessReport"] = "mall-admin supervisor member-officer auditor",
        ["ListGates"] = "mall-admin supervisor member-officer auditor",
        ["GetGate"] = "mall-admin supervisor member-officer auditor",
        ["ChangeGate"] = "mall-admin supervisor member-officer",
        ["ListGateTemplates"] = Everyone,
        ["ListContinuityNotices"] = Everyone,
        ["AddStandard"] = "mall-admin member-officer",
        ["ChangeStandard"] = "mall-admin member-officer",
        ["ConsultStandard"] = "mall-admin member-officer",
        ["SetStandard"] = "mall-admin member-officer",
        ["ReviewStandard"] = "mall-admin member-officer",
        ["ConfirmStandard"] = "mall-admin member-officer",
        ["SetServiceFees"] = "mall-admin member-officer",
        ["SetCharter"] = "mall-admin member-officer",
        ["ProposePlacement"] = "mall-admin member-officer",
        ["ListStandards"] = "mall-admin supervisor member-officer auditor",
        ["GetStandard"] = "mall-admin supervisor member-officer auditor",
        ["ReadStandardCompleteness"] = "mall-admin supervisor member-officer auditor",
        ["ListPlacementReviews"] = "mall-admin supervisor member-officer auditor",
        ["ListDuplicateServices"] = "mall-admin supervisor member-officer auditor",
        ["ReadPublishedStandard"] = Everyone,
        ["ReadServiceFees"] = Everyone,
        ["ReadServiceCoverage"] = Everyone,
        ["ListCharters"] = Everyone,
        ["DecidePlacement"] = "mall-admin",
        ["AssignDuplicateService"] = "mall-admin",
        ["ImportMembers"] = "mall-admin",
        ["ImportServices"] = "mall-admin",
        ["ExportMembers"] = "mall-admin supervisor",
        ["ExportServices"] = "mall-admin supervisor",
        ["GetLiaison"] = Staff,
        ["ChangeLiaison"] = "mall-admin member-officer",
        ["ReadMemberCalendar"] = Everyone,
        ["ListScheduleChanges"] = Everyone,
        ["GetScheduleChange"] = Everyone,
        ["AddScheduleChange"] = "mall-admin supervisor member-officer",
        ["RemoveScheduleChange"] = "mall-admin supervisor member-officer",
        ["ReadMemberPresence"] = $"{Staff} auditor",
        ["ListUnstaffedCounters"] = $"{Staff} auditor",
        ["OpenCounter"] = Staff,
        ["CloseCounter"] = Staff,
        ["ListCounterSessions"] = Staff,
        ["ListSecondments"] = "mall-admin supervisor member-officer",
        ["GetSecondment"] = "mall-admin supervisor member-officer",
        ["AddSecondment"] = "mall-admin",
        ["ChangeSecondment"] = "mall-admin",
        ["EndSecondment"] = "mall-admin",
        ["AddEvaluationPeriod"] = "mall-admin",
        ["ListEvaluationPeriods"] = EvaluationReaders,
        ["GetEvaluationPeriod"] = EvaluationReaders,
        ["ChangeEvaluationPeriod"] = "mall-admin",
        ["AddEvaluatedUnit"] = "mall-admin",
        ["ListEvaluatedUnits"] = EvaluationReaders,
        ["AddEvaluation"] = "mall-admin",
        ["RecordHistoricEvaluation"] = "mall-admin",
        ["ListEvaluations"] = EvaluationReaders,
        ["ReadEvaluationHistory"] = EvaluationReaders,
        ["ListPublishedEvaluations"] = Everyone,
        ["GetEvaluation"] = EvaluationReaders,
        ["CloseEvaluation"] = "mall-admin",
        ["ReadEvaluationReport"] = EvaluationReaders,
        ["ReadSuggestedEvidence"] = EvaluationReaders,
        ["GetEvaluationForm"] = EvaluationReaders,
        ["SaveEvaluationForm"] = "mall-admin member-officer evaluator",
        ["SubmitEvaluationForm"] = "mall-admin member-officer evaluator",
        ["AttachEvaluationEvidence"] = "mall-admin member-officer evaluator",
        ["ListEvaluationEvidence"] = EvaluationReaders,
        ["DownloadEvaluationEvidence"] = EvaluationReaders,
        ["RemoveEvaluationEvidence"] = "mall-admin member-officer evaluator",
        ["AddEvaluationUserAnswer"] = $"{Staff} kiosk",
        ["ImportEvaluationUserAnswers"] = "mall-admin supervisor",
        ["AssignEvaluator"] = "mall-admin",
        ["ListEvaluators"] = "mall-admin supervisor evaluator",
        ["ReleaseEvaluator"] = "mall-admin",
        ["RaiseObjection"] = "mall-admin member-officer",
        ["ListObjections"] = EvaluationReaders,
        ["DecideObjection"] = "mall-admin evaluator",
        ["CorrectScore"] = "evaluator",
        ["ListRevisions"] = EvaluationReaders,
        ["AddFinding"] = "mall-admin evaluator",
        ["ListFindings"] = EvaluationReaders,
        ["RescoreFinding"] = "evaluator",
        ["AddActionPlan"] = "mall-admin member-officer",
        ["GetActionPlan"] = EvaluationReaders,
        ["ChangeActionPlan"] = "mall-admin member-officer",
        ["ProveActionPlan"] = "mall-admin member-officer",
        ["IssueSurveyToken"] = $"{Staff} kiosk",
        ["ReadSurveyForm"] = Everyone,
        ["AnswerSurvey"] = Everyone,
        ["ReadPublishedSurvey"] = Everyone,
        ["ReadSurveyResults"] = $"{Staff} auditor",
        ["ReadWeakestElements"] = $"{Staff} auditor",
        ["ListSurveyPublications"] = $"{Staff} auditor",
        ["GetSurveyPublication"] = $"{Staff} auditor",
        ["PublishSurvey"] = "mall-admin supervisor",
        ["ListSurveyForms"] = "mall-admin supervisor auditor",
        ["AddSurveyForm"] = "mall-admin",
        ["ListSurveyPeriods"] = "mall-admin supervisor counter-officer auditor kiosk",
        ["GetSurveyPeriod"] = "mall-admin supervisor counter-officer auditor kiosk",
        ["AddSurveyPeriod"] = "mall-admin supervisor",
        ["ChangeSurveyPeriod"] = "mall-admin supervisor",
        ["AnswerSurveyAtDesk"] = "mall-admin supervisor counter-officer kiosk",
        ["ImportSurveyAnswers"] = "mall-admin supervisor",
        ["ListSurveyFollowUps"] = "mall-admin supervisor member-officer auditor",
        ["GetSurveyFollowUp"] = "mall-admin supervisor member-officer auditor",
        ["ReadSurveyFollowUpSummary"] = "mall-admin supervisor member-officer auditor",
        ["AddSurveyFollowUp"] = "mall-admin member-officer",
        ["ChangeSurveyFollowUp"] = "mall-admin member-officer",
        ["CreateComplaint"] = Everyone,
        ["TrackComplaint"] = Everyone,
        ["ReplyToComplaint"] = Everyone,
        ["ReopenComplaint"] = Everyone,
        ["AttachTrackedDocument"] = Everyone,
        ["ListPublicComplaints"] = Everyone,
        ["ReadComplaintLimits"] = Everyone,
        ["SetComplaintLimits"] = "mall-admin",
        ["ListComplaints"] = "mall-admin supervisor member-officer auditor inspector",
        ["GetComplaint"] = "mall-admin supervisor member-officer auditor inspector",
        ["ExportComplaints"] = "mall-admin supervisor member-officer auditor inspector",
        ["ReadComplaintFigures"] = "mall-admin supervisor auditor inspector",
        ["BulkComplaints"] = "mall-admin supervisor inspector",
        ["VerifyComplaint"] = "mall-admin supervisor inspector",
        ["CloseComplaint"] = "mall-admin supervisor inspector",
        ["RejectComplaint"] = "mall-admin supervisor inspector",
        ["ReclassifyComplaint"] = "mall-admin supervisor inspector",
        ["LinkDuplicateComplaint"] = "mall-admin supervisor inspector",
        ["SetLaporReference"] = "mall-admin supervisor inspector",
        ["ForwardComplaint"] = "mall-admin supervisor member-officer inspector",
        ["StartComplaint"] = "mall-admin supervisor member-officer inspector",
        ["RespondToComplaint"] = "mall-admin supervisor member-officer inspector",
        ["PauseComplaint"] = "mall-admin supervisor member-officer inspector",
        ["ResumeComplaint"] = "mall-admin supervisor member-officer inspector",
        ["RedactComplaint"] = "mall-admin inspector",
        ["AttachComplaintDocument"] = "mall-admin supervisor member-officer inspector",
        ["ListComplaintDocuments"] = "mall-admin supervisor member-officer inspector",
        ["DownloadComplaintDocument"] = "mall-admin supervisor member-officer inspector",
        ["RemoveComplaintDocument"] = "mall-admin inspector",
        ["ListAuditEntries"] = "mall-admin auditor",
        ["VerifyAudit"] = "mall-admin auditor",
        ["ListOpen311Services"] = Everyone,
        ["GetOpen311Service"] = Everyone,
        ["SendOpen311Request"] = Everyone,
        ["ListOpen311Requests"] = Everyone,
        ["GetOpen311Request"] = Everyone,
        ["FindOpen311Token"] = Everyone,
        ["ReadLiveness"] = Everyone,
        ["ReadReadiness"] = Everyone,
        ["IssueDevelopmentToken"] = Everyone,
    };

    [SkippableTheory, Databases]
    public async Task EveryOperationAsEveryRole_DoesWhatTheTableSays(string database)
    {
        await using var app = await PlatformApp.Start(database);
        var (mine, theirs) = (await app.NewMall(), await app.NewMall());
        var document = await app.As(null).Get("/openapi/v1.json");
        var wrong = new List<string>();
        foreach (var operation in Operations(document))
        {
            if (!Table.TryGetValue(operation.Id, out var allowed))
            {
                wrong.Add($"{operation.Id} has no row in the table");
                continue;
            }

            foreach (var role in Roles.All.Append(null))
            {
                var isPlatform = role is not null && Roles.OfPlatform.Contains(role);
                var client = app.As(role, role is null || isPlatform ? null : mine.Code, Guid.CreateVersion7().ToString(), isPlatform ? "35" : null);
                var may = allowed == Everyone || (role is not null && allowed.Split(' ').Contains(role, StringComparer.Ordinal));
                await Check(client, operation, mine.Code, role, may, "own");
                if (operation.Path.Contains("{tenant}", StringComparison.Ordinal))
                {
                    // Those above malls belong to none; everybody else's token opens its own mall alone.
                    await Check(client, operation, theirs.Code, role, may && (role is null || isPlatform), "foreign");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Empty(Table.Keys.Except(Operations(document).Select(operation => operation.Id), StringComparer.Ordinal));

        async Task Check(HttpClient client, Operation operation, string tenant, string? role, bool may, string whose)
        {
            var status = await Call(client, operation, tenant);
            var expected = may ? "neither 401 nor 403" : role is null ? "401" : "403";
            var isRight = may ? status is not (401 or 403 or 500) : status == (role is null ? 401 : 403);
            if (!isRight)
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{operation.Id} as {role ?? "nobody"} ({whose}): {status}, not {expected}"));
            }
        }
    }

    /// <summary>Bodies and ids lead nowhere: who may gets a 400 or 404, who may not never gets that far.</summary>
    private static async Task<int> Call(HttpClient client, Operation operation, string tenant)
    {
        var path = operation.Path.Replace("{tenant}", tenant, StringComparison.Ordinal).Replace("{code}", "35.24", StringComparison.Ordinal);
        while (path.Contains('{'))
        {
            var start = path.IndexOf('{', StringComparison.Ordinal);
            path = path[..start] + Guid.CreateVersion7() + path[(path.IndexOf('}', StringComparison.Ordinal) + 1)..];
        }

        var request = new HttpRequestMessage(HttpMethod.Parse(operation.Method), path);
        if (operation.Method is "POST" or "PATCH" && operation.Id is not ("SuspendTenant" or "ActivateTenant"))
        {
            request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        }

        request.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        return operation.Id is "SuspendTenant" or "ActivateTenant" && client.DefaultRequestHeaders.Authorization is not null
            ? await SuspendAndBack(client, request, tenant)
            : (int)(await client.SendAsync(request)).StatusCode;
    }

    /// <summary>A mall that was really suspended is taken back, or every later write would be refused for that.</summary>
    private static async Task<int> SuspendAndBack(HttpClient client, HttpRequestMessage request, string tenant)
    {
        var status = (int)(await client.SendAsync(request)).StatusCode;
        if (status == 200)
        {
            await client.Post($"/v1/tenants/{tenant}/activate");
        }

        return status;
    }

    private static IEnumerable<Operation> Operations(JsonNode document) => document["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject()
            .Where(method => method.Value is JsonObject operation && operation.ContainsKey("operationId"))
            .Select(method => new Operation(method.Value!.Text("operationId"), method.Key.ToUpperInvariant(), path.Key)));

    private sealed record Operation(string Id, string Method, string Path);
}
