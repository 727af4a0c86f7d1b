using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Gives the bytes of a file attached to an indicator.</summary>
public sealed record OpenEvidence(EvidenceLine Line, Guid DocumentId) : IUseCase<OpenedDocument>;

internal sealed class OpenEvidenceHandler(EvidenceDocuments lines, DocumentShelf shelf) : IHandle<OpenEvidence, OpenedDocument>
{
    public async Task<Result<OpenedDocument>> Handle(OpenEvidence request, CancellationToken cancellationToken)
    {
        var line = await lines.Seen(request.Line, cancellationToken);
        return line.Error is not null ? line.Error : await shelf.Open(line.Value, request.DocumentId, cancellationToken);
    }
}
