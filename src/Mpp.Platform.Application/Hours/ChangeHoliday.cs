using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Hours;

/// <summary>Tells a day off otherwise, such as on another date by a revised decree.</summary>
public sealed record ChangeHoliday(Guid HolidayId, int? Version, HolidayFields Fields) : IUseCase<HolidayResource>;

internal sealed class ChangeHolidayValidator : AbstractValidator<ChangeHoliday>
{
    public ChangeHolidayValidator() => RuleFor(request => request.Fields).SetValidator(new HolidayFields.Shape());
}

internal sealed class ChangeHolidayHandler(IAppDbContext db) : IHandle<ChangeHoliday, HolidayResource>
{
    public async Task<Result<HolidayResource>> Handle(ChangeHoliday request, CancellationToken cancellationToken)
    {
        var found = (await db.Holidays.SingleOrDefaultAsync(row => row.Id == request.HolidayId, cancellationToken))
            .At(request.Version, HolidayErrors.NotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var (holiday, text) = (found.Value, request.Fields.Text);
        var before = (holiday.Date, holiday.Scope);
        var past = new CalendarChange(holiday.Date, holiday.Scope);
        if ((holiday.Tell(text).Error ?? await db.RefuseRegion(text, cancellationToken)) is { } refused)
        {
            return refused;
        }

        if (before != (holiday.Date, holiday.Scope))
        {
            db.CalendarChanges.Add(past);
            db.Spread(holiday);
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(HolidayErrors.Exists, HolidayErrors.RegionUnknown);
        return refusal is not null ? refusal : HolidayResource.Of(holiday);
    }
}
