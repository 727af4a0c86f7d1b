using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>A complaint, a question or an aspiration as it comes in (SP4N-LAPOR!, Perpres 76/2013: free of charge, identity confidential).</summary>
public sealed record ComplaintFields
{
    /// <summary><c>web</c> when absent. Without a token <c>web</c> or <c>kiosk</c>; others are entered by the mall's staff.</summary>
    public ComplaintChannel? Channel { get; init; }

    /// <summary><c>service-complaint</c> when absent, <c>oversight-complaint</c> for an illegal levy; verified later.</summary>
    public ComplaintClass? Class { get; init; }

    /// <summary>Illegal levy (pungli): goes to the inspectorate alone.</summary>
    public bool IsIllegalLevy { get; init; }

    /// <summary>Hides the reporter from everybody but the inspectorate.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Keeps the complaint off every public read.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>1 to 200 characters.</summary>
    public string Subject { get; init; } = "";

    /// <summary>1 to 4,000 characters.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where it happened; at most 200 characters.</summary>
    public string? Place { get; init; }

    /// <summary>The member it speaks of.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>The service it speaks of; of that member when both are named.</summary>
    public Guid? ServiceId { get; init; }

    public Guid? ServicePointId { get; init; }

    /// <summary>The turn it speaks of; never shown to the member complained of.</summary>
    public Guid? TicketId { get; init; }

    /// <summary>The turn by its number, such as <c>A-012</c>, instead of its id.</summary>
    public string? TicketNumber { get; init; }

    /// <summary>Local date of <c>ticketNumber</c>; today when absent.</summary>
    public DateOnly? TicketDate { get; init; }

    /// <summary>Tracking id of SP4N-LAPOR!, by staff; 1 to 40 letters, digits and hyphens, once per mall.</summary>
    public string? LaporReference { get; init; }

    /// <summary>At most 150 characters.</summary>
    public string? Name { get; init; }

    /// <summary>At most 254 characters.</summary>
    public string? Email { get; init; }

    /// <summary>Digits, spaces, <c>+</c>, hyphens and brackets; at most 30.</summary>
    public string? Phone { get; init; }

    /// <summary>6 to 8 digits of the reporter's choice; one is made when absent.</summary>
    public string? Pin { get; init; }

    internal sealed class Shape : AbstractValidator<ComplaintFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.Subject).Text(Complaint.SubjectLength).NotEmpty();
            RuleFor(fields => fields.Description).Text(Complaint.DescriptionLength).NotEmpty();
            RuleFor(fields => fields.Place).Text(Complaint.PlaceLength);
            RuleFor(fields => fields.TicketNumber).Matches(@"\A[A-Za-z0-9]{1,10}-[0-9]{1,9}\z").Saying("misalnya A-012", "such as A-012");
            RuleFor(fields => fields.LaporReference).LaporReference();
            RuleFor(fields => fields.Name).Text(ComplaintReporter.NameLength);
            RuleFor(fields => fields.Email).MaximumLength(ComplaintReporter.EmailLength)
                .Matches(@"\A[^\s@\p{Cc}]+@[^\s@\p{Cc}]+\z").Saying("alamat surel", "an e-mail address").When(fields => !string.IsNullOrEmpty(fields.Email));
            RuleFor(fields => fields.Phone).Matches(@"\A[0-9 ()+-]{0,30}\z").Saying("nomor telepon", "a telephone number");
            RuleFor(fields => fields.Pin).Matches(@"\A[0-9]{6,8}\z").Saying("6 sampai 8 angka", "6 to 8 digits");
        }
    }
}

internal static class ComplaintShapes
{
    /// <summary>Text that people wrote: no characters that are none, and no more than fits.</summary>
    public static IRuleBuilderOptions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule, int length) => rule
        .MaximumLength(length)
        .Must(text => text is null || !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
        .Saying("berisi karakter yang bukan teks", "it holds characters that are no text");

    public static IRuleBuilderOptions<T, string?> LaporReference<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(@"\A[A-Za-z0-9-]{1,40}\z").Saying("1 sampai 40 huruf, angka, dan tanda hubung", "1 to 40 letters, digits and hyphens");
}
