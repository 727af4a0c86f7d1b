using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Takes a file off an indicator while its form is a draft.</summary>
public sealed record RemoveEvidence(EvidenceLine Line, Guid DocumentId) : IUseCase<Done>;

internal sealed class RemoveEvidenceHandler(EvidenceDocuments lines, DocumentShelf shelf) : IHandle<RemoveEvidence, Done>
{
    public async Task<Result<Done>> Handle(RemoveEvidence request, CancellationToken cancellationToken)
    {
        var removed = await lines.Change(request.Line, (line, ct) => shelf.TakeOff(line, request.DocumentId, ct), cancellationToken);
        if (removed.Error is null)
        {
            shelf.Drop(request.DocumentId);
        }

        return removed;
    }
}
