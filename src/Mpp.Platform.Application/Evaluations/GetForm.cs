using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>A form as it stands; until it is submitted its own side sees it alone.</summary>
public sealed record GetForm(Guid EvaluationId, EvaluationForm Form) : IUseCase<FormResource>;

internal sealed class GetFormHandler(IAppDbContext db, InstrumentShelf shelf, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<GetForm, FormResource>
{
    public async Task<Result<FormResource>> Handle(GetForm request, CancellationToken cancellationToken)
    {
        var evaluation = await db.EvaluationsSeenBy(user).AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.EvaluationId, cancellationToken);
        return evaluation is null ? EvaluationErrors.NotFound
            : !await db.SeesForm(user, evaluation, request.Form, cancellationToken) ? EvaluationErrors.DraftPrivate
            : await db.Form(evaluation, request.Form, shelf, tenant.Tenant, clock.Now(), cancellationToken);
    }
}
