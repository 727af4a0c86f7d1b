using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Drafts a new version of a service's standard, from the last one where nothing else is given.</summary>
public sealed record AddStandard(Guid ServiceId, StandardFields Fields) : IUseCase<StandardResource>;

/// <summary>What people write of a draft.</summary>
public sealed record StandardFields
{
    /// <summary>Text by component key; at most 4,000 characters each. Unknown keys are refused.</summary>
    public IReadOnlyDictionary<string, string?>? Components { get; init; }

    internal sealed class Shape : AbstractValidator<StandardFields>
    {
        public Shape() => RuleFor(fields => fields.Components)
            .Must(components => components!.All(component => component.Key.Length <= StandardComponent.KeyLength && component.Value is null or { Length: <= ServiceStandard.TextLength }))
            .Saying($"masing-masing paling panjang {ServiceStandard.TextLength} karakter", $"at most {ServiceStandard.TextLength} characters each").When(fields => fields.Components is not null);
    }
}

internal sealed class AddStandardValidator : AbstractValidator<AddStandard>
{
    public AddStandardValidator() => RuleFor(request => request.Fields).SetValidator(new StandardFields.Shape());
}

internal sealed class AddStandardHandler(IAppDbContext db, ICurrentUser user) : IHandle<AddStandard, StandardResource>
{
    public async Task<Result<StandardResource>> Handle(AddStandard request, CancellationToken cancellationToken)
    {
        if (!await db.Services.OwnedBy(user).AnyAsync(service => service.Id == request.ServiceId, cancellationToken))
        {
            return CatalogueErrors.NotFound;
        }

        var versions = await db.ServiceStandards.AsNoTracking().Where(standard => standard.ServiceId == request.ServiceId)
            .OrderByDescending(standard => standard.Number).ToListAsync(cancellationToken);
        if (versions.Exists(standard => standard.Status is StandardStatus.Draft or StandardStatus.Consulted))
        {
            return StandardErrors.DraftExists;
        }

        var components = await db.StandardComponents.AsNoTracking().OrderBy(component => component.Position).ToListAsync(cancellationToken);
        var texts = Texts(request.Fields.Components, components) ?? versions.FirstOrDefault()?.Components ?? new Dictionary<string, string>(StringComparer.Ordinal);
        if (request.Fields.Components?.Keys.Except(components.Select(component => component.Key), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            return RequestErrors.Invalid($"components.{SpokenKey.Of(unknown)}", "tidak ada komponen dengan kunci itu", "no component of that key");
        }

        var standard = new ServiceStandard(request.ServiceId, (versions.FirstOrDefault()?.Number ?? 0) + 1, texts);
        db.ServiceStandards.Add(standard);
        var refusal = (await db.Save(cancellationToken)).Refusal(StandardErrors.DraftExists, CatalogueErrors.NotFound);
        return refusal is not null ? refusal : StandardResource.Of(standard, components);
    }

    internal static Dictionary<string, string>? Texts(IReadOnlyDictionary<string, string?>? given, IReadOnlyList<StandardComponent> known) => given is null
        ? null
        : known.Where(component => !string.IsNullOrWhiteSpace(given.GetValueOrDefault(component.Key)))
            .ToDictionary(component => component.Key, component => given[component.Key]!.Trim(), StringComparer.Ordinal);
}
