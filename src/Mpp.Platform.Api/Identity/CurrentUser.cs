using System.Security.Claims;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Api.Identity;

/// <summary>The caller as the token's claims describe it.</summary>
internal sealed class CurrentUser(IHttpContextAccessor http) : ICurrentUser
{
    private ClaimsPrincipal? Principal => http.HttpContext?.User;

    public string Subject => http.HttpContext is null ? ICurrentUser.System : Principal?.FindFirstValue("sub") ?? ICurrentUser.Anonymous;

    public string? Tenant => Principal?.FindFirstValue("tenant");

    /// <summary>A member's officer whose token names no member sees nothing of any.</summary>
    public Guid? OnlyMember => !IsIn(Roles.MemberOfficer) || IsIn(Roles.MallAdmin) || IsIn(Roles.Supervisor) || IsIn(Roles.CounterOfficer)
        ? null
        : Guid.TryParse(Principal!.FindFirstValue("member"), out var member) ? member : Guid.Empty;

    public Guid? Member => Guid.TryParse(Principal?.FindFirstValue("member"), out var member) ? member : null;

    public bool IsEvaluator => IsIn(Roles.Evaluator);

    public Guid? OfficerOf => IsIn(Roles.MemberOfficer) ? Member : null;

    public string? OnlyProvince => IsIn(Roles.ProvinceAnalyst) && !IsIn(Roles.MinistryAnalyst)
        ? Principal!.FindFirstValue("province") ?? ""
        : null;

    public bool SeesSmallCounts => !IsIn(Roles.MinistryAnalyst) && !IsIn(Roles.ProvinceAnalyst);

    public bool SeesSingleAnswers => IsIn(Roles.MallAdmin) || IsIn(Roles.Supervisor);

    public bool IsIn(string role) => Principal?.IsInRole(role) ?? false;
}
