using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

/// <summary>A unit that is evaluated (unit lokus): the mall itself, one of its members, or another unit of the regency.</summary>
public sealed class EvaluatedUnit : TenantEntity, IAudited
{
    public const int NameLength = 200;
    public const int SubjectKeyLength = 40;
    public const string MallKey = "mall";

    private EvaluatedUnit() { }

    private EvaluatedUnit(Guid? memberId, string subjectKey, string name) => (MemberId, SubjectKey, Name) = (memberId, subjectKey, name);

    public static string EventName => "evaluations.unit";

    /// <summary>Null for the mall itself, and for a unit that is no member.</summary>
    public Guid? MemberId { get; private init; }

    /// <summary>The member's id, <c>mall</c>, or a hash of the name: each is a unit once, also where databases do not compare nulls.</summary>
    public string SubjectKey { get; private init; } = "";

    /// <summary>Name of the unit lokus in the evaluation.</summary>
    public string Name { get; private init; } = "";

    public bool IsMall => SubjectKey == MallKey;

    public static EvaluatedUnit OfMall(string name) => new(null, MallKey, name);

    public static EvaluatedUnit OfMember(Guid memberId, string name) => new(memberId, memberId.ToString("D", CultureInfo.InvariantCulture), name);

    /// <summary>A unit of the regency that has not joined the mall, such as its hospital: the mall is one lokus of several.</summary>
    public static EvaluatedUnit Named(string name) => new(
        null, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name.ToLowerInvariant())))[..SubjectKeyLength], name);
}
