using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>What differs between two versions of an agreement, to be read by people.</summary>
/// <param name="AgreementId">Which agreement.</param>
/// <param name="From">Number of the older version; the one before <paramref name="To"/> when absent.</param>
/// <param name="To">Number of the newer version; the last when absent.</param>
public sealed record CompareAgreementVersions(Guid AgreementId, int? From, int? To) : IUseCase<VersionComparison>;

internal sealed class CompareAgreementVersionsHandler(IAppDbContext db, ICurrentUser user) : IHandle<CompareAgreementVersions, VersionComparison>
{
    public async Task<Result<VersionComparison>> Handle(CompareAgreementVersions request, CancellationToken cancellationToken)
    {
        if (!await db.Agreements.SeenBy(user).AnyAsync(agreement => agreement.Id == request.AgreementId, cancellationToken))
        {
            return AgreementErrors.NotFound;
        }

        var versions = await db.AgreementVersions.AsNoTracking().Where(version => version.AgreementId == request.AgreementId)
            .ToDictionaryAsync(version => version.Version, cancellationToken);
        var last = request.To ?? versions.Keys.DefaultIfEmpty().Max();
        if (!versions.TryGetValue(last, out var to) || !versions.TryGetValue(request.From ?? Math.Max(1, last - 1), out var from))
        {
            return AgreementErrors.VersionNotFound;
        }

        var fields = new[]
        {
            Field("title", "Judul", "Title", from.Title, to.Title),
            Field("effectiveOn", "Mulai berlaku", "Effective from", Text(from.EffectiveOn), Text(to.EffectiveOn)),
            Field("expiresOn", "Berlaku sampai", "In force until", Text(from.ExpiresOn), Text(to.ExpiresOn)),
        };
        return new VersionComparison(
            from.Version, to.Version, to.AddendumNumber, to.Reason,
            [.. fields.Where(field => field.From != field.To)],
            Changed(from.Services, to.Services),
            TermsComparison.Lines(from.Terms, to.Terms));
    }

    private static FieldChange Field(string name, string indonesian, string english, string? from, string? to) => new(name, indonesian, english, from, to);

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IReadOnlyList<ComparedLine> Changed(string from, string to) =>
        [.. TermsComparison.Lines(from, to).Where(line => line.Change != LineChange.Same && line.Text.Length > 0)];
}

/// <summary>What differs between two versions.</summary>
/// <param name="From">Number of the older version.</param>
/// <param name="To">Number of the newer version.</param>
/// <param name="AddendumNumber">Number of the addendum that made the newer one.</param>
/// <param name="Reason">Why it was made.</param>
/// <param name="Fields">Fields that differ.</param>
/// <param name="Services">Services that were taken in or left out.</param>
/// <param name="Terms">The terms line by line, common lines in their place.</param>
public sealed record VersionComparison(
    int From, int To, string? AddendumNumber, string? Reason, IReadOnlyList<FieldChange> Fields,
    IReadOnlyList<ComparedLine> Services, IReadOnlyList<ComparedLine> Terms);

/// <summary>A field that differs.</summary>
/// <param name="Field">Its name in the API.</param>
/// <param name="Indonesian">Its name for people, Indonesian.</param>
/// <param name="English">Its name for people, English.</param>
/// <param name="From">What it was; null is unset.</param>
/// <param name="To">What it is.</param>
public sealed record FieldChange(string Field, string Indonesian, string English, string? From, string? To);
