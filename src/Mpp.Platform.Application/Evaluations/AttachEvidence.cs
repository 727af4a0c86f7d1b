using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Attaches a file to an indicator while its form is a draft.</summary>
public sealed record AttachEvidence(EvidenceLine Line, NewDocument File) : IUseCase<DocumentResource>;

internal sealed class AttachEvidenceHandler(EvidenceDocuments lines, DocumentShelf shelf) : IHandle<AttachEvidence, DocumentResource>
{
    public async Task<Result<DocumentResource>> Handle(AttachEvidence request, CancellationToken cancellationToken)
    {
        var line = await lines.Written(request.Line, cancellationToken);
        return line.Error is not null ? line.Error : await shelf.Attach(line.Value, request.File, cancellationToken);
    }
}
