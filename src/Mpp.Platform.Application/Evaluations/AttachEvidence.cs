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

        var taken = await shelf.Take(request.File, cancellationToken);
        if (taken.Error is not null)
        {
            return taken.Error;
        }

        var attached = await lines.Change<DocumentResource>(
            request.Line, async (line, ct) => await shelf.Name(line, taken.Value, ct), cancellationToken);
        if (attached.Error is not null)
        {
            shelf.Drop(taken.Value.Stored.Id);
        }

        return attached;
    }
}
