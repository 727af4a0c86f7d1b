using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Application.Readiness;

/// <summary>Adds the gates that a launch of this kind usually has; what is there already stays as it is.</summary>
public sealed record ApplyGateTemplate : IUseCase<AppliedTemplate>
{
    public LaunchKind? Launch { get; init; }

    /// <summary>The planned date; the mall's own planned date when absent.</summary>
    public DateOnly? LaunchOn { get; init; }

    /// <summary>Members that get gates of their own; all that have not withdrawn when absent.</summary>
    public IReadOnlyList<Guid>? MemberIds { get; init; }
}

/// <summary>What a template added.</summary>
/// <param name="Added">Gates that are new.</param>
/// <param name="Present">Gates of the template that were there already.</param>
public sealed record AppliedTemplate(int Added, int Present);

internal sealed class ApplyGateTemplateValidator : AbstractValidator<ApplyGateTemplate>
{
    public ApplyGateTemplateValidator()
    {
        RuleFor(request => request.Launch).NotNull();
        RuleFor(request => request.MemberIds).Must(ids => ids!.Count <= 500).Saying("paling banyak 500 instansi", "at most 500 members").When(request => request.MemberIds is not null);
    }
}

internal sealed class ApplyGateTemplateHandler(IAppDbContext db, TenantContext tenant, TimeProvider clock) : IHandle<ApplyGateTemplate, AppliedTemplate>
{
    private const int Attempts = 5;

    public async Task<Result<AppliedTemplate>> Handle(ApplyGateTemplate request, CancellationToken cancellationToken)
    {
        // Somebody who applies it at the same time may be first: then what is there is read again.
        for (var attempt = 1; ; attempt++)
        {
            var applied = await db.InTransaction(ct => Apply(request, ct), cancellationToken);
            if (applied.Error != PlatformErrors.Stale || attempt == Attempts)
            {
                return applied;
            }
        }
    }

    private async Task<Result<AppliedTemplate>> Apply(ApplyGateTemplate request, CancellationToken ct)
    {
        var (launch, mall) = (request.Launch!.Value, tenant.Tenant);
        var dates = await db.Tenants.Where(row => row.Code == mall.Code).Select(row => new { row.SoftOpeningPlannedOn, row.InaugurationPlannedOn }).SingleAsync(ct);
        var planned = launch == LaunchKind.Inauguration ? dates.InaugurationPlannedOn : dates.SoftOpeningPlannedOn;
        var on = request.LaunchOn ?? (launch == LaunchKind.Reopening ? null : planned);
        var asked = request.MemberIds?.Distinct().ToList();
        var members = await db.Members.Where(member => asked == null ? member.Status != MemberStatus.Withdrawn : asked.Contains(member.Id))
            .Select(member => new { member.Id, member.Name }).ToListAsync(ct);
        if (asked is not null && members.Count < asked.Count)
        {
            return ReadinessErrors.Unknown;
        }

        var today = mall.DateAt(clock.Now());
        var template = await db.GateTemplates.AsNoTracking().Where(row => row.Launch == launch && row.EffectiveFrom <= today).ToListAsync(ct);
        var known = (await db.Gates.Where(gate => gate.TemplateKey != null).Select(gate => gate.TemplateKey!).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var (added, present) = (new List<Gate>(), 0);
        foreach (var row in template)
        {
            foreach (var (member, owner) in row.ForEachMember ? members.Select(member => ((Guid?)member.Id, (string?)member.Name)) : [(null, null)])
            {
                var key = $"{launch}/{row.Kind}/{member}";
                if (known.Contains(key))
                {
                    present++;
                    continue;
                }

                var gate = new Gate(launch, row.Kind, member, key);
                var due = on?.AddDays(-row.DaysBeforeLaunch);
                if (gate.Plan(row.Title, owner, due?.AddDays(-row.Days), due).Error is { } refused)
                {
                    return refused;
                }

                added.Add(gate);
            }
        }

        await db.PassSigned(added, ct);
        db.Gates.AddRange(added);
        return await db.Save(ct) == SaveRefusal.None ? new AppliedTemplate(added.Count, present) : PlatformErrors.Stale;
    }
}
