using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Application.Members;

public sealed record ChangeLiaison(Guid MemberId, int? Version, LiaisonFields Fields) : IUseCase<LiaisonResource>;

internal sealed class ChangeLiaisonValidator : AbstractValidator<ChangeLiaison>
{
    public ChangeLiaisonValidator() => RuleFor(request => request.Fields).SetValidator(new LiaisonFields.Shape());
}

internal sealed class ChangeLiaisonHandler(IAppDbContext db, ICurrentUser user, IMapper mapper) : IHandle<ChangeLiaison, LiaisonResource>
{
    public async Task<Result<LiaisonResource>> Handle(ChangeLiaison request, CancellationToken cancellationToken)
    {
        var found = (await db.Members.OfCaller(user).SingleOrDefaultAsync(member => member.Id == request.MemberId, cancellationToken))
            .At(request.Version, MemberErrors.NotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var fields = request.Fields;
        found.Value.NameLiaison(fields.Name, fields.Title, fields.Phone, fields.Email);
        var refusal = (await db.Save(cancellationToken)).Refusal(MemberErrors.InUse, MemberErrors.InUse);
        return refusal is not null ? refusal : mapper.Map<LiaisonResource>(found.Value);
    }
}
