using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Writes a draft; one that the public was heard on is a draft again.</summary>
public sealed record ChangeStandard(Guid ServiceId, Guid StandardId, int? Version, StandardFields Fields) : IUseCase<StandardResource>;

internal sealed class ChangeStandardValidator : AbstractValidator<ChangeStandard>
{
    public ChangeStandardValidator() => RuleFor(request => request.Fields).SetValidator(new StandardFields.Shape());
}

internal sealed class ChangeStandardHandler(IAppDbContext db, ICurrentUser user) : IHandle<ChangeStandard, StandardResource>
{
    public async Task<Result<StandardResource>> Handle(ChangeStandard request, CancellationToken cancellationToken)
    {
        var found = (await db.Find(user, request.ServiceId, request.StandardId, cancellationToken)).At(request.Version, StandardErrors.NotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var components = await db.StandardComponents.AsNoTracking().OrderBy(component => component.Position).ToListAsync(cancellationToken);
        if (request.Fields.Components?.Keys.Except(components.Select(component => component.Key), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            return RequestErrors.Invalid($"components.{SpokenKey.Of(unknown)}", "tidak ada komponen dengan kunci itu", "no component of that key");
        }

        if (AddStandardHandler.Texts(request.Fields.Components, components) is { } texts && found.Value.Write(texts).Error is { } refused)
        {
            return refused;
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(StandardErrors.DraftExists, StandardErrors.NotFound);
        return refusal is not null ? refusal : StandardResource.Of(found.Value, components);
    }
}

internal static class StandardRows
{
    /// <summary>A standard of a service that the caller may change.</summary>
    public static async Task<ServiceStandard?> Find(this IAppDbContext db, ICurrentUser user, Guid serviceId, Guid standardId, CancellationToken ct) =>
        await db.Services.OwnedBy(user).AnyAsync(service => service.Id == serviceId, ct)
            ? await db.ServiceStandards.SingleOrDefaultAsync(standard => standard.Id == standardId && standard.ServiceId == serviceId, ct)
            : null;
}
