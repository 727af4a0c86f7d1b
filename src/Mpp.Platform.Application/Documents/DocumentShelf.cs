using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Documents;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Documents;

/// <summary>
/// Attaches files to things and gives them back. Who may do so is decided by the use case of the thing itself, which
/// looks it up for its caller first.
/// </summary>
internal sealed class DocumentShelf(IAppDbContext db, IDocumentStore store, TenantContext tenant, ICurrentUser user, TimeProvider clock, IMapper mapper)
{
    /// <summary>
    /// Stores the bytes, then has the row written that names them: a row never promises bytes that are not there. Where the
    /// naming is refused, the bytes are dropped.
    /// </summary>
    /// <param name="name">Ends in <see cref="Name"/>, within whatever else is written with it.</param>
    public async Task<Result<T>> Attach<T>(NewDocument file, Func<TakenDocument, CancellationToken, Task<Result<T>>> name, CancellationToken ct)
    {
        var taken = await Take(file, ct);
        if (taken.Error is not null)
        {
            return taken.Error;
        }

        var named = await name(taken.Value, ct);
        if (named.Error is not null)
        {
            Drop(taken.Value.Stored.Id);
        }

        return named;
    }

    /// <summary>Writes the row that names bytes that are stored.</summary>
    /// <param name="by">Whose it is said to be; the caller's when null.</param>
    public async Task<Result<DocumentResource>> Name(DocumentOf of, TakenDocument taken, CancellationToken ct, string? by = null)
    {
        var document = new Document(of, taken.Name, taken.Kind, taken.Stored, by ?? user.Subject, clock.Now());
        db.Documents.Add(document);
        var refusal = (await db.Save(ct)).Refusal(PlatformErrors.Stale, DocumentErrors.NotFound);
        return refusal is not null ? refusal : mapper.Map<DocumentResource>(document);
    }

    /// <summary>Drops bytes that no row names.</summary>
    public void Drop(Guid documentId) => store.Delete(tenant.Tenant.Code, documentId);

    public Task<List<DocumentResource>> Of(DocumentOf of, CancellationToken ct) => db.Documents.AsNoTracking()
        .Where(document => document.SubjectKind == of.Kind && document.SubjectId == of.Id)
        .OrderBy(document => document.Id)
        .ProjectTo<DocumentResource>(mapper.ConfigurationProvider)
        .ToListAsync(ct);

    public async Task<Result<OpenedDocument>> Open(DocumentOf of, Guid documentId, CancellationToken ct)
    {
        var document = (await Of(of, ct)).Find(document => document.Id == documentId);
        return document is not null && store.Open(tenant.Tenant.Code, documentId) is { } content
            ? new OpenedDocument(document, content)
            : DocumentErrors.NotFound;
    }

    /// <summary>Takes the row off, then the bytes.</summary>
    public async Task<Result<Done>> Remove(DocumentOf of, Guid documentId, CancellationToken ct)
    {
        var removed = await TakeOff(of, documentId, ct);
        if (removed.Error is null)
        {
            Drop(documentId);
        }

        return removed;
    }

    /// <summary>Takes the row off alone; the bytes are dropped when that stands.</summary>
    public async Task<Result<Done>> TakeOff(DocumentOf of, Guid documentId, CancellationToken ct)
    {
        var document = await db.Documents.SingleOrDefaultAsync(
            document => document.SubjectKind == of.Kind && document.SubjectId == of.Id && document.Id == documentId, ct);
        if (document is null)
        {
            return DocumentErrors.NotFound;
        }

        db.Documents.Remove(document);

        // Whoever is second finds it gone.
        return await db.Save(ct) == SaveRefusal.None ? Done.Value : DocumentErrors.NotFound;
    }

    /// <summary>Stores the bytes alone.</summary>
    private async Task<Result<TakenDocument>> Take(NewDocument file, CancellationToken ct)
    {
        var name = Path.GetFileName(file.Name.Replace('\\', '/')).Trim();
        if (name.Length is 0 or > Document.NameLength)
        {
            return RequestErrors.Invalid("name", $"1 sampai {Document.NameLength} karakter", $"1 to {Document.NameLength} characters");
        }

        var kind = file.ContentType.Split(';')[0].Trim();
        if (!DocumentKinds.IsKnown(kind))
        {
            return DocumentErrors.KindRefused;
        }

        if (file.Content.Length > Document.MaxBytes)
        {
            return DocumentErrors.TooLarge;
        }

        var stored = await store.Write(tenant.Tenant.Code, file.Content, ct);
        var taken = new TakenDocument(name, kind, stored);
        if (await Refuse(taken, ct) is { } refused)
        {
            Drop(stored.Id);
            return refused;
        }

        return taken;
    }

    private async Task<Error?> Refuse(TakenDocument taken, CancellationToken ct)
    {
        if (taken.Stored.Length == 0)
        {
            return DocumentErrors.Empty;
        }

        var head = new byte[Math.Min(DocumentKinds.HeadLength, taken.Stored.Length)];
        await using var content = store.Open(tenant.Tenant.Code, taken.Stored.Id)!;
        await content.ReadExactlyAsync(head, ct);
        return DocumentKinds.Fits(taken.Kind, head) ? null : DocumentErrors.KindDiffers;
    }
}

/// <summary>A file whose bytes are stored and fit their kind, while no row names them yet.</summary>
internal sealed record TakenDocument(string Name, string Kind, StoredBytes Stored);
