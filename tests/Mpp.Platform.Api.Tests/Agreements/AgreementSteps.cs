using System.Text.Json.Nodes;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Agreements;

/// <summary>What people do with agreements, in the words of a test.</summary>
internal static class AgreementSteps
{
    public static object Regency(string head = "Bupati") => new
    {
        name = "Pemerintah Kabupaten",
        number = "100.3.7/1",
        signatories = new[] { new { office = "Bupati", name = head, title = "Bupati" } },
    };

    public static object Party(Guid memberId, string office = "Kantor", string? name = "Kepala Kantor") => new
    {
        memberId,
        number = "B-1",
        signatories = new[] { new { office, name, title = "Kepala" } },
    };

    public static async Task<JsonNode> AddMember(this Mall mall, string name, string kind, string status = "candidate", string? reportingGroup = null) =>
        await (await mall.Admin.Post($"{mall.Path}/members", new { name, kind, status, reportingGroup })).Is(201);

    public static async Task<JsonNode> AddAgreement(this Mall mall, Guid memberId, object? more = null)
    {
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(new
        {
            kind = "memorandum-of-understanding",
            title = "Nota kesepakatan",
            parties = new[] { Regency(), Party(memberId) },
        }))!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(more ?? new { }))!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        return await (await mall.Admin.Post($"{mall.Path}/agreements", body)).Is(201);
    }

    public static Task<HttpResponseMessage> TrySign(this Mall mall, Guid agreementId, object? body = null, HttpClient? client = null) =>
        (client ?? mall.Admin).Post($"{mall.Path}/agreements/{agreementId}/sign", body ?? new { signedOn = "2026-01-05" });

    public static async Task<JsonNode> Sign(this Mall mall, Guid agreementId, object? body = null) => await (await mall.TrySign(agreementId, body)).Is(200);
}
