using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Staffing;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>Makes the one-time link by which the visitor of a completed ticket answers the survey.</summary>
/// <param name="Origin">Where the visitor reaches us, without a slash at its end.</param>
public sealed record IssueSurveyToken(Guid TicketId, string Origin) : IUseCase<SurveyTokenResource>;

/// <summary>A one-time link. It is shown this once; asking again before it is used replaces it.</summary>
/// <param name="Token">The secret.</param>
/// <param name="Url">Address for the visitor; the secret stands behind <c>#</c>, so no server log ever holds it.</param>
/// <param name="Qr">The address as a QR code, SVG text.</param>
/// <param name="ExpiresOn">Last local date on which it is taken.</param>
public sealed record SurveyTokenResource(string Token, string Url, string Qr, DateOnly ExpiresOn);

internal sealed class IssueSurveyTokenHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, ISurveyQr qr, TimeProvider clock)
    : IHandle<IssueSurveyToken, SurveyTokenResource>
{
    private const int Attempts = 3;

    public async Task<Result<SurveyTokenResource>> Handle(IssueSurveyToken request, CancellationToken cancellationToken)
    {
        var today = tenant.Tenant.DateAt(clock.Now());
        var served = await db.ServedBy(user, today, cancellationToken);
        var status = await served.Of(db.Tickets.AsNoTracking()).Where(ticket => ticket.Id == request.TicketId)
            .Select(ticket => (TicketStatus?)ticket.Status).SingleOrDefaultAsync(cancellationToken);
        if (status != TicketStatus.Completed)
        {
            return status is null ? QueueErrors.TicketNotFound : SurveyErrors.TicketNotCompleted;
        }

        var (secret, expires) = (SurveyToken.NewSecret(), today.AddDays(SurveyToken.ValidDays));
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var written = await db.InTransaction(ct => Write(request.TicketId, SurveyToken.HashOf(secret), expires, ct), cancellationToken);
            if (written.Error != PlatformErrors.Stale)
            {
                return written.Error is { } answered ? answered : Resource(request.Origin, secret, expires);
            }
        }

        return SurveyErrors.Answered;
    }

    /// <summary>Puts the secret in place, unless the survey is answered; stale when another request was faster.</summary>
    private async Task<Result<Done>> Write(Guid ticketId, string hash, DateOnly expires, CancellationToken ct)
    {
        var replaced = await db.SurveyTokens.Where(token => token.TicketId == ticketId && !token.IsUsed).ExecuteUpdateAsync(
            token => token.SetProperty(row => row.Hash, hash).SetProperty(row => row.ExpiresOn, expires), ct);
        if (replaced > 0)
        {
            return Done.Value;
        }

        // One that is there and unused came in between: the next attempt replaces it.
        if (await db.SurveyTokens.Where(token => token.TicketId == ticketId).Select(token => (bool?)token.IsUsed).SingleOrDefaultAsync(ct) is { } isUsed)
        {
            return isUsed ? SurveyErrors.Answered : PlatformErrors.Stale;
        }

        db.SurveyTokens.Add(new SurveyToken(ticketId, hash, expires));
        return await db.Save(ct) == SaveRefusal.None ? Done.Value : PlatformErrors.Stale;
    }

    private SurveyTokenResource Resource(string origin, string secret, DateOnly expires)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"{origin}/survey/{tenant.Tenant.Code}#{secret}");
        return new SurveyTokenResource(secret, url, qr.Svg(url), expires);
    }
}
