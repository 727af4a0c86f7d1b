using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Sets a mall's own limits, for complaints received from now on; classes that are not named have the national one.</summary>
public sealed record SetComplaintLimits(int? Version, ComplaintLimitFields Fields) : IUseCase<ComplaintLimits>;

/// <summary>A mall's own limits.</summary>
public sealed record ComplaintLimitFields
{
    /// <summary>A class at most once.</summary>
    public IReadOnlyList<OwnLimit> Limits { get; init; } = [];
}

/// <summary>A shorter limit.</summary>
/// <param name="Class">The class.</param>
/// <param name="WorkingDays">1 to the national limit.</param>
public sealed record OwnLimit(ComplaintClass Class, int WorkingDays);

internal sealed class SetComplaintLimitsValidator : AbstractValidator<SetComplaintLimits>
{
    public SetComplaintLimitsValidator()
    {
        RuleForEach(request => request.Fields.Limits).NotNull().Must(limit => limit is null || limit.WorkingDays >= 1).Saying("paling sedikit 1 hari kerja", "at least 1 working day");
        RuleFor(request => request.Fields.Limits).Must(limits => limits.Where(limit => limit is not null).DistinctBy(limit => limit.Class).Count() == limits.Count)
            .Saying("setiap klasifikasi satu kali", "each class once");
    }
}

internal sealed class SetComplaintLimitsHandler(IAppDbContext db, InstrumentShelf instruments, ComplaintDesk desk) : IHandle<SetComplaintLimits, ComplaintLimits>
{
    public async Task<Result<ComplaintLimits>> Handle(SetComplaintLimits request, CancellationToken cancellationToken)
    {
        var present = await db.LimitsOn(instruments, desk.Today, cancellationToken);
        if (present.Error is not null)
        {
            return present.Error;
        }

        if (request.Version is not null && request.Version != present.Value.Version)
        {
            return PlatformErrors.Stale;
        }

        var rows = await db.ComplaintLimits.ToListAsync(cancellationToken);
        foreach (var national in present.Value.Limits)
        {
            var days = request.Fields.Limits.FirstOrDefault(limit => limit.Class == national.Class)?.WorkingDays ?? national.NationalWorkingDays;
            if (days > national.NationalWorkingDays)
            {
                return ComplaintErrors.LimitTooLong;
            }

            var row = rows.Find(row => row.Class == national.Class);
            if (row is null && days != national.NationalWorkingDays)
            {
                db.ComplaintLimits.Add(row = new ComplaintLimitOfMall(national.Class));
            }

            if (row is not null)
            {
                row.WorkingDays = days;
            }
        }

        // Two who set them at once: the second has not read what the first wrote.
        var refusal = (await db.Save(cancellationToken)).Refusal(PlatformErrors.Stale, PlatformErrors.Stale);
        return refusal is not null ? refusal : await db.LimitsOn(instruments, desk.Today, cancellationToken);
    }
}
