using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>
/// The public number behind a token. A token is the hash of the tracking code: it stands in an address, where the code
/// itself must not, and opens nothing.
/// </summary>
/// <param name="Token">As given when the request was sent.</param>
public sealed record FindGeoReportToken(string Token) : IUseCase<IReadOnlyList<GeoReportToken>>;

internal sealed class FindGeoReportTokenHandler(IAppDbContext db) : IHandle<FindGeoReportToken, IReadOnlyList<GeoReportToken>>
{
    public async Task<Result<IReadOnlyList<GeoReportToken>>> Handle(FindGeoReportToken request, CancellationToken cancellationToken)
    {
        var number = await db.ComplaintKeys.AsNoTracking().Where(key => key.CodeHash == request.Token)
            .Join(db.Complaints, key => key.ComplaintId, row => row.Id, (_, row) => row.Number).SingleOrDefaultAsync(cancellationToken);
        return number is null ? GeoReportErrors.TokenNotFound : new List<GeoReportToken> { new(number, request.Token) };
    }
}
