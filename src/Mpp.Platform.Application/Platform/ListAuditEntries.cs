using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Platform;

/// <summary>Who did what to which row, newest first.</summary>
/// <param name="Entity">Area and thing, such as <c>agreements.agreement</c>.</param>
/// <param name="EntityId">One row.</param>
/// <param name="Subject">The <c>sub</c> of who acted.</param>
/// <param name="From">First instant.</param>
/// <param name="To">Up to but without this instant.</param>
public sealed record ListAuditEntries(
    string? Entity, Guid? EntityId, string? Subject, DateTimeOffset? From, DateTimeOffset? To, PageRequest Page) : IUseCase<Page<AuditEntryItem>>;

internal sealed class ListAuditEntriesHandler(IAppDbContext db) : IHandle<ListAuditEntries, Page<AuditEntryItem>>
{
    public async Task<Result<Page<AuditEntryItem>>> Handle(ListAuditEntries request, CancellationToken cancellationToken)
    {
        var key = request.Page.Key();
        if (key.Error is not null)
        {
            return key.Error;
        }

        var before = long.MaxValue;
        if (key.Value is not null && !long.TryParse(key.Value, CultureInfo.InvariantCulture, out before))
        {
            return PlatformErrors.CursorInvalid;
        }

        var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.Sequence < before);
        entries = request.Entity is null ? entries : entries.Where(entry => entry.Entity == request.Entity);
        entries = request.EntityId is null ? entries : entries.Where(entry => entry.EntityId == request.EntityId);
        entries = request.Subject is null ? entries : entries.Where(entry => entry.Subject == request.Subject);
        entries = request.From is null ? entries : entries.Where(entry => entry.At >= request.From);
        entries = request.To is null ? entries : entries.Where(entry => entry.At < request.To);
        var page = await entries
            .OrderByDescending(entry => entry.Sequence)
            .Page(request.Page, entry => entry.Sequence.ToString(CultureInfo.InvariantCulture), cancellationToken);
        return new Page<AuditEntryItem>([.. page.Items.Select(AuditEntryItem.Of)], page.NextCursor);
    }
}

/// <summary>One change in the audit trail.</summary>
public sealed record AuditEntryItem
{
    /// <summary>1, 2, 3 ... within the mall, without gap.</summary>
    public long Sequence { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The <c>sub</c> of who acted; <c>system</c> for background work.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Area and thing, such as <c>catalogue.service</c>.</summary>
    public string Entity { get; init; } = "";

    public Guid EntityId { get; init; }

    /// <summary><c>created</c>, <c>changed</c> or <c>deleted</c>.</summary>
    public string Act { get; init; } = "";

    /// <summary>The values that changed, as they were; null when created. Personal data says only that it changed.</summary>
    public JsonElement? Before { get; init; }

    /// <summary>The values that changed, as they are since; null when deleted.</summary>
    public JsonElement? After { get; init; }

    /// <summary>Hash of the entry before.</summary>
    public string PreviousHash { get; init; } = "";

    /// <summary>SHA-256 over this entry and the hash before, lower-case hexadecimal.</summary>
    public string Hash { get; init; } = "";

    internal static AuditEntryItem Of(AuditEntry entry) => new()
    {
        Sequence = entry.Sequence,
        At = entry.At,
        Subject = entry.Subject,
        Entity = entry.Entity,
        EntityId = entry.EntityId,
        Act = entry.Act,
        Before = Values(entry.Before),
        After = Values(entry.After),
        PreviousHash = entry.PreviousHash,
        Hash = entry.Hash,
    };

    private static JsonElement? Values(string? text) => text is null ? null : JsonSerializer.Deserialize<JsonElement>(text, JsonSerializerOptions.Web);
}
