using AutoMapper;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Members;

public sealed record AddMember(MemberFields Fields) : IUseCase<MemberResource>;

internal sealed class AddMemberValidator : AbstractValidator<AddMember>
{
    public AddMemberValidator() => RuleFor(request => request.Fields).SetValidator(new MemberFields.Shape());
}

internal sealed class AddMemberHandler(IAppDbContext db, TenantContext tenant, TimeProvider clock, IMapper mapper)
    : IHandle<AddMember, MemberResource>
{
    public async Task<Result<MemberResource>> Handle(AddMember request, CancellationToken cancellationToken)
    {
        var fields = request.Fields;
        var member = new Member(fields.Name, fields.Kind!.Value);
        member.Rename(fields.Name, fields.ShortName, fields.Kind.Value);
        member.Describe(fields.ReportingGroup, fields.Hotline);
        var moved = member.MoveTo(fields.Status ?? MemberStatus.Candidate, tenant.Tenant.DateAt(clock.Now()));
        var scheduled = member.Schedule(fields.ScheduledDays ?? [], fields.Hours ?? []);
        if ((moved.Error ?? scheduled.Error) is { } refused)
        {
            return refused;
        }

        db.Members.Add(member);
        var refusal = (await db.Save(cancellationToken)).Refusal(PlatformErrors.Stale, PlatformErrors.Stale);
        return refusal is not null ? refusal : mapper.Map<MemberResource>(member);
    }
}
