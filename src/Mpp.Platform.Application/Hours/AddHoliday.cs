using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Hours;

/// <summary>Tells a day off; figures and limits of the malls concerned are counted again.</summary>
public sealed record AddHoliday(HolidayFields Fields) : IUseCase<HolidayResource>;

internal sealed class AddHolidayValidator : AbstractValidator<AddHoliday>
{
    public AddHolidayValidator() => RuleFor(request => request.Fields).SetValidator(new HolidayFields.Shape());
}

internal sealed class AddHolidayHandler(IAppDbContext db) : IHandle<AddHoliday, HolidayResource>
{
    public async Task<Result<HolidayResource>> Handle(AddHoliday request, CancellationToken cancellationToken)
    {
        var text = request.Fields.Text;
        var holiday = Holiday.Of(text);
        if ((holiday.Error ?? await db.RefuseRegion(text, cancellationToken)) is { } refused)
        {
            return refused;
        }

        db.Holidays.Add(holiday.Value);
        db.Spread(holiday.Value);
        var refusal = (await db.Save(cancellationToken)).Refusal(HolidayErrors.Exists, HolidayErrors.RegionUnknown);
        return refusal is not null ? refusal : HolidayResource.Of(holiday.Value);
    }
}
