using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Surveys;

/// <summary>What citizens see: the results as they were published, and what is done about them.</summary>
public sealed record ReadPublishedSurvey : IUseCase<PublishedSurvey>;

/// <summary>Published results and follow-ups.</summary>
public sealed record PublishedSurvey
{
    /// <summary>The latest by its dates; null when nothing was published.</summary>
    public PublicationResource? Latest { get; init; }

    /// <summary>Those before, the latest first; at most 19.</summary>
    public IReadOnlyList<PublicationResource> Earlier { get; init; } = [];

    /// <summary>Plans of the last two years, the newest first; at most 50.</summary>
    public IReadOnlyList<PublishedFollowUp> FollowUps { get; init; } = [];
}

/// <summary>What is done about a weak element.</summary>
/// <param name="ElementKey">Such as <c>completion-time</c>.</param>
/// <param name="MemberId">The member that does it; null: the mall.</param>
/// <param name="Plan">What is to be done.</param>
/// <param name="PlannedOn">Local date of the plan.</param>
/// <param name="DueOn">When it is to be done.</param>
/// <param name="DoneOn">When it was done; null while it is not.</param>
public sealed record PublishedFollowUp(string ElementKey, Guid? MemberId, string Plan, DateOnly PlannedOn, DateOnly DueOn, DateOnly? DoneOn);

internal sealed class ReadPublishedSurveyHandler(IAppDbContext db, TenantContext tenant, TimeProvider clock) : IHandle<ReadPublishedSurvey, PublishedSurvey>
{
    private const int MaxPublications = 20;
    private const int MaxFollowUps = 50;

    public async Task<Result<PublishedSurvey>> Handle(ReadPublishedSurvey request, CancellationToken cancellationToken)
    {
        var publications = await db.SurveyPublications.AsNoTracking()
            .OrderByDescending(row => row.ToOn).ThenByDescending(row => row.Id).Take(MaxPublications).ToListAsync(cancellationToken);
        var since = tenant.Tenant.DateAt(clock.Now()).AddYears(-2);
        var followUps = await db.SurveyFollowUps.AsNoTracking().Where(row => row.PlannedOn >= since)
            .OrderByDescending(row => row.PlannedOn).ThenByDescending(row => row.Id).Take(MaxFollowUps)
            .Select(row => new PublishedFollowUp(row.ElementKey, row.MemberId, row.Plan, row.PlannedOn, row.DueOn, row.DoneOn))
            .ToListAsync(cancellationToken);
        return new PublishedSurvey
        {
            Latest = publications.Count > 0 ? PublicationResource.Of(publications[0]) : null,
            Earlier = [.. publications.Skip(1).Select(PublicationResource.Of)],
            FollowUps = followUps,
        };
    }
}
