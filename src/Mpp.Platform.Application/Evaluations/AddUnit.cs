using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Names a unit that is evaluated (unit lokus): the mall itself, one of its members, or another unit of the regency.</summary>
public sealed record AddUnit : IUseCase<UnitResource>
{
    /// <summary>The member; absent for the mall itself and for a unit that is no member. Each is a unit once.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Name in the evaluation, at most 200 characters; when absent, the mall's or the member's. Another unit needs one of its own.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Without a member: true for the mall itself, false for another unit of the regency. When absent, the mall itself as long as
    /// it is no unit yet or no name is given, another unit afterwards.
    /// </summary>
    public bool? IsMall { get; init; }
}

/// <summary>An evaluated unit.</summary>
public sealed record UnitResource : IVersionedResource
{
    public Guid Id { get; init; }

    /// <summary>Null for the mall itself and for a unit that is no member.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Whether it is the mall itself.</summary>
    public bool IsMall { get; init; }

    public string Name { get; init; } = "";

    public int Version { get; init; }

    internal static UnitResource Of(EvaluatedUnit unit) =>
        new() { Id = unit.Id, MemberId = unit.MemberId, IsMall = unit.IsMall, Name = unit.Name, Version = unit.Version };
}

internal sealed class AddUnitValidator : AbstractValidator<AddUnit>
{
    public AddUnitValidator()
    {
        RuleFor(request => request.Name).MaximumLength(EvaluatedUnit.NameLength);
        RuleFor(request => request.IsMall).NotEqual(true).When(request => request.MemberId is not null);
    }
}

internal sealed class AddUnitHandler(IAppDbContext db, TenantContext tenant) : IHandle<AddUnit, UnitResource>
{
    public async Task<Result<UnitResource>> Handle(AddUnit request, CancellationToken cancellationToken)
    {
        var named = await Unit(request, string.IsNullOrWhiteSpace(request.Name) ? null : request.Name.Trim(), cancellationToken);
        if (named.Error is not null)
        {
            return named.Error;
        }

        var unit = named.Value;
        db.EvaluatedUnits.Add(unit);
        var refusal = (await db.Save(cancellationToken)).Refusal(EvaluationErrors.UnitExists, EvaluationErrors.Unknown);
        return refusal is not null ? refusal : UnitResource.Of(unit);
    }

    private async Task<Result<EvaluatedUnit>> Unit(AddUnit request, string? name, CancellationToken ct)
    {
        if (request.MemberId is { } id)
        {
            var member = await db.Members.Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(ct);
            return member is null ? EvaluationErrors.Unknown : EvaluatedUnit.OfMember(id, name ?? member);
        }

        if (request.IsMall ?? (name is null || !await db.EvaluatedUnits.AnyAsync(unit => unit.SubjectKey == EvaluatedUnit.MallKey, ct)))
        {
            return EvaluatedUnit.OfMall(name ?? await db.Tenants.Where(row => row.Code == tenant.Tenant.Code).Select(row => row.MallName).SingleAsync(ct));
        }

        return name is null ? EvaluationErrors.UnitNameRequired : EvaluatedUnit.Named(name);
    }
}
