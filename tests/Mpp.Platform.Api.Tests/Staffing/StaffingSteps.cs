using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Staffing;

internal static class StaffingSteps
{
    public static HttpClient Officer(this Mall mall, string subject) => mall.As(Roles.CounterOfficer, subject: subject);

    public static Task<HttpResponseMessage> TryOpen(this Mall mall, Guid counter, HttpClient client, Guid? memberId = null) =>
        client.Post($"{mall.Path}/counters/{counter}/open", memberId is null ? null : new { memberId });

    public static Task<HttpResponseMessage> TryClose(this Mall mall, Guid counter, HttpClient client) =>
        client.Post($"{mall.Path}/counters/{counter}/close");

    /// <summary>As if it had joined long ago.</summary>
    public static Task Joined(this Mall mall, Guid member, DateOnly on) => mall.App.WithinTenant(mall.Code, db =>
        db.Members.Where(row => row.Id == member).ExecuteUpdateAsync(row => row.SetProperty(entry => entry.JoinedOn, on)));
}
