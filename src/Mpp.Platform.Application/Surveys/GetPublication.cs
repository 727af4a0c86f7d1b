using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

public sealed record GetPublication(Guid PublicationId) : IUseCase<PublicationResource>;

internal sealed class GetPublicationHandler(IAppDbContext db) : IHandle<GetPublication, PublicationResource>
{
    public async Task<Result<PublicationResource>> Handle(GetPublication request, CancellationToken cancellationToken)
    {
        var row = await db.SurveyPublications.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.PublicationId, cancellationToken);
        return row is null ? SurveyErrors.PublicationNotFound : PublicationResource.Of(row);
    }
}
