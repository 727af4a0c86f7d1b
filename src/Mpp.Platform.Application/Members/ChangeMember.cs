using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Application.Members;

public sealed record ChangeMember(Guid MemberId, int? Version, MemberFields Fields) : IUseCase<MemberResource>;

internal sealed class ChangeMemberValidator : AbstractValidator<ChangeMember>
{
    public ChangeMemberValidator() => RuleFor(request => request.Fields).SetValidator(new MemberFields.Shape());
}

internal sealed class ChangeMemberHandler(IAppDbContext db, TenantContext tenant, TimeProvider clock, IMapper mapper)
    : IHandle<ChangeMember, MemberResource>
{
    public async Task<Result<MemberResource>> Handle(ChangeMember request, CancellationToken cancellationToken)
    {
        var found = (await db.Members.SingleOrDefaultAsync(member => member.Id == request.MemberId, cancellationToken))
            .At(request.Version, MemberErrors.NotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var (member, fields) = (found.Value, request.Fields);
        member.Rename(fields.Name, fields.ShortName, fields.Kind!.Value);
        member.Describe(fields.ReportingGroup, fields.Hotline);
        var moved = member.MoveTo(fields.Status ?? member.Status, tenant.Tenant.DateAt(clock.Now()));
        var scheduled = member.Schedule(fields.ScheduledDays ?? [], fields.Hours ?? []);
        if ((moved.Error ?? scheduled.Error) is { } refused)
        {
            return refused;
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(MemberErrors.InUse, MemberErrors.InUse);
        return refusal is not null ? refusal : mapper.Map<MemberResource>(member);
    }
}
