using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Platform;

/// <summary>Recomputes the chain from the first entry to the last.</summary>
public sealed record VerifyAudit : IUseCase<AuditVerdict>;

internal sealed class VerifyAuditHandler(IAppDbContext db, TimeProvider clock) : IHandle<VerifyAudit, AuditVerdict>
{
    /// <summary>A trail grows for years; a database that may repeat a statement holds all that it reads.</summary>
    private const int PieceLength = 500;

    public async Task<Result<AuditVerdict>> Handle(VerifyAudit request, CancellationToken cancellationToken)
    {
        // The head is read first: what is appended meanwhile is not judged.
        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var (end, headHash) = (head?.Sequence ?? 0, head?.Hash ?? AuditChain.Start);
        var (sequence, previous) = (0L, AuditChain.Start);
        List<AuditEntry> piece;
        do
        {
            piece = await db.AuditEntries.AsNoTracking()
                .Where(entry => entry.Sequence > sequence && entry.Sequence <= end)
                .OrderBy(entry => entry.Sequence).Take(PieceLength).ToListAsync(cancellationToken);
            foreach (var entry in piece)
            {
                sequence++;
                if (entry.Sequence != sequence || entry.PreviousHash != previous || entry.Hash != AuditChain.Hash(entry.Change, sequence, previous))
                {
                    return Verdict(end, headHash, sequence);
                }

                previous = entry.Hash;
            }
        }
        while (piece.Count == PieceLength);

        return Verdict(end, headHash, sequence == end && previous == headHash ? null : sequence + 1);
    }

    private AuditVerdict Verdict(long entries, string headHash, long? firstBroken) => new(firstBroken is null, entries, headHash, firstBroken, clock.Now());
}

/// <summary>Whether the audit trail is as it was written.</summary>
/// <param name="IsIntact">No entry was changed, taken out or put in.</param>
/// <param name="Entries">How many entries there should be.</param>
/// <param name="HeadHash">Hash of the last entry; note it elsewhere to prove later that the trail was not written anew.</param>
/// <param name="FirstBrokenSequence">The first entry that is not as it was written; null when all are.</param>
/// <param name="AsOf">When this was checked.</param>
public sealed record AuditVerdict(bool IsIntact, long Entries, string HeadHash, long? FirstBrokenSequence, DateTimeOffset AsOf);
