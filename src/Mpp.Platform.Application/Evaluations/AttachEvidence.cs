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
        // Asked once before, so that nobody stores bytes for nothing; what counts is asked again when they are named.
        if (await lines.Refuse(request.Line, cancellationToken) is { } refused)
        {
            return refused;
        }

        return await shelf.Attach(
            request.File, (taken, ct) => lines.Change(request.Line, (line, token) => shelf.Name(line, taken, token), ct), cancellationToken);
    }
}
