using System.Text.Json;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>What Open311 calls a service, and we the class of a complaint; an illegal levy (pungli) has a code of its own.</summary>
/// <param name="Code">The <c>service_code</c>.</param>
/// <param name="Class">The class a request of it gets.</param>
/// <param name="IsIllegalLevy">Whether it reports an illegal levy.</param>
public sealed record GeoReportKind(string Code, ComplaintClass Class, bool IsIllegalLevy)
{
    public const string LevyCode = "illegal-levy";

    /// <summary>What the levy is called; classes take their names from the instrument.</summary>
    internal static readonly LocalText LevyName = new("Pungutan liar", "Illegal levy");

    public static readonly IReadOnlyList<GeoReportKind> All =
    [
        .. Enum.GetValues<ComplaintClass>().Select(known => new GeoReportKind(CodeOf(known), known, IsIllegalLevy: false)),
        new GeoReportKind(LevyCode, ComplaintClass.OversightComplaint, IsIllegalLevy: true),
    ];

    public static GeoReportKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);

    internal static string CodeOf(ComplaintClass known) => JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString());
}
