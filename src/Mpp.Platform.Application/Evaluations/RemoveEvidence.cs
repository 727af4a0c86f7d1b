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
        var line = await lines.Written(request.Line, cancellationToken);
        return line.Error is not null ? line.Error : await shelf.Remove(line.Value, request.DocumentId, cancellationToken);
    }
}
