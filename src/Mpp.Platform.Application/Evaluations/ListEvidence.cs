using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Files attached to an indicator as evidence.</summary>
public sealed record ListEvidence(EvidenceLine Line) : IUseCase<Page<DocumentResource>>;

internal sealed class ListEvidenceHandler(EvidenceDocuments lines, DocumentShelf shelf) : IHandle<ListEvidence, Page<DocumentResource>>
{
    public async Task<Result<Page<DocumentResource>>> Handle(ListEvidence request, CancellationToken cancellationToken)
    {
        var line = await lines.Seen(request.Line, cancellationToken);
        return line.Error is not null ? line.Error : new Page<DocumentResource>(await shelf.Of(line.Value, cancellationToken), null);
    }
}
