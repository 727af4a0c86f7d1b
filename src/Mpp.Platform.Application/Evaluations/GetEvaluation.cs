using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Evaluations;

public sealed record GetEvaluation(Guid EvaluationId) : IUseCase<EvaluationResource>;

internal sealed class GetEvaluationHandler(EvaluationReads reads) : IHandle<GetEvaluation, EvaluationResource>
{
    public Task<Result<EvaluationResource>> Handle(GetEvaluation request, CancellationToken cancellationToken) =>
        reads.Read(request.EvaluationId, cancellationToken);
}
