using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Names a unit that is evaluated (unit lokus): the mall itself, or one of its members.</summary>
public sealed record AddUnit : IUseCase<UnitResource>
{
    /// <summary>The member; absent for the mall itself. Each is a unit once.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Name in the evaluation, at most 200 characters; when absent, the mall's or the member's.</summary>
    public string? Name { get; init; }
}

/// <summary>An evaluated unit.</summary>
public sealed record UnitResource : IVersionedResource
{
    public Guid Id { get; init; }

    /// <summary>Null for the mall itself.</summary>
    public Guid? MemberId { get; init; }

    public string Name { get; init; } = "";

    public int Version { get; init; }

    internal static UnitResource Of(EvaluatedUnit unit) => new() { Id = unit.Id, MemberId = unit.MemberId, Name = unit.Name, Version = unit.Version };
}

internal sealed class AddUnitValidator : AbstractValidator<AddUnit>
{
    public AddUnitValidator() => RuleFor(request => request.Name).MaximumLength(EvaluatedUnit.NameLength);
}

internal sealed class AddUnitHandler(IAppDbContext db, TenantContext tenant) : IHandle<AddUnit, UnitResource>
{
    public async Task<Result<UnitResource>> Handle(AddUnit request, CancellationToken cancellationToken)
    {
        var name = request.MemberId is { } member
            ? await db.Members.Where(row => row.Id == member).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken)
            : await db.Tenants.Where(row => row.Code == tenant.Tenant.Code).Select(row => row.MallName).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return EvaluationErrors.Unknown;
        }

        var unit = new EvaluatedUnit(request.MemberId, string.IsNullOrWhiteSpace(request.Name) ? name : request.Name.Trim());
        db.EvaluatedUnits.Add(unit);
        var refusal = (await db.Save(cancellationToken)).Refusal(EvaluationErrors.UnitExists, EvaluationErrors.Unknown);
        return refusal is not null ? refusal : UnitResource.Of(unit);
    }
}
