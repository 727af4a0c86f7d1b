using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>What everybody may read of complaints: verified, neither confidential nor oversight, without reporter, code or ticket.</summary>
public sealed record ListPublicComplaints(ComplaintStatus? Status, Guid? ServiceId, PageRequest Page) : IUseCase<Page<PublicComplaint>>;

/// <summary>A complaint as the public reads it.</summary>
public sealed record PublicComplaint
{
    /// <summary>Public number; it opens nothing.</summary>
    public string Number { get; init; } = "";

    public ComplaintClass Class { get; init; }

    public Guid? ServiceId { get; init; }

    public ComplaintStatus Status { get; init; }

    /// <summary>Long runs of digits and e-mail addresses are masked.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Long runs of digits and e-mail addresses are masked.</summary>
    public string Description { get; init; } = "";

    public DateOnly ReceivedOn { get; init; }

    /// <summary>Last local day for the follow-up.</summary>
    public DateOnly DueOn { get; init; }

    public DateOnly? RespondedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    internal static PublicComplaint Of(Complaint row) => new()
    {
        Number = row.Number,
        Class = row.Class,
        ServiceId = row.ServiceId,
        Status = row.Status,
        Subject = PublicText.Masked(row.Subject),
        Description = PublicText.Masked(row.Description),
        ReceivedOn = row.ReceivedOn,
        DueOn = row.DueOn,
        RespondedOn = row.RespondedOn,
        ClosedOn = row.ClosedOn,
    };
}

internal sealed class ListPublicComplaintsHandler(IAppDbContext db) : IHandle<ListPublicComplaints, Page<PublicComplaint>>
{
    public async Task<Result<Page<PublicComplaint>>> Handle(ListPublicComplaints request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var rows = db.Complaints.AsNoTracking().Where(ComplaintSight.IsPublic).Where(row => row.Id > after.Value);
        rows = request.Status is { } status ? rows.Where(row => row.Status == status) : rows;
        rows = request.ServiceId is { } service ? rows.Where(row => row.ServiceId == service) : rows;
        var page = await rows.OrderBy(row => row.Id).Page(request.Page, row => row.Id.ToString(), cancellationToken);
        return new Page<PublicComplaint>([.. page.Items.Select(PublicComplaint.Of)], page.NextCursor);
    }
}

/// <summary>Text of people on its way to the public.</summary>
internal static partial class PublicText
{
    private const string Mask = "***";

    /// <summary>Telephone numbers, NIK and the like (six digits or more, however they are grouped), and e-mail addresses.</summary>
    public static string Masked(string text) => Digits().Replace(Email().Replace(text, Mask), Mask);

    [GeneratedRegex(@"\+?[0-9](?:[ .\-/()]{0,2}[0-9]){5,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[^\s@]{1,64}@[^\s@]{1,255}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Email();
}
