using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>The unit objects to its result, or to one score of it.</summary>
public sealed record RaiseObjection(Guid EvaluationId, ObjectionFields Fields) : IUseCase<ObjectionResource>;

/// <summary>What is objected to and why.</summary>
public sealed record ObjectionFields
{
    /// <summary>Absent for the whole result.</summary>
    public string? IndicatorKey { get; init; }

    /// <summary>1 to 2,000 characters; names no citizens.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>An objection and its answer.</summary>
public sealed record ObjectionResource : IVersionedResource
{
    public Guid Id { get; init; }

    /// <summary>Null for one about the whole result.</summary>
    public string? IndicatorKey { get; init; }

    public string Reason { get; init; } = "";

    public DateTimeOffset RaisedAt { get; init; }

    public ObjectionState State { get; init; }

    /// <summary>Why it was decided so; null while open.</summary>
    public string? Decision { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public int Version { get; init; }

    internal static ObjectionResource Of(Objection row) => new()
    {
        Id = row.Id,
        IndicatorKey = row.IndicatorKey,
        Reason = row.Reason,
        RaisedAt = row.RaisedAt,
        State = row.State,
        Decision = row.Decision,
        DecidedAt = row.DecidedAt,
        Version = row.Version,
    };
}

internal sealed class RaiseObjectionValidator : AbstractValidator<RaiseObjection>
{
    public RaiseObjectionValidator() => RuleFor(request => request.Fields.Reason).NotEmpty().MaximumLength(Objection.ReasonLength);
}

internal sealed class RaiseObjectionHandler(IAppDbContext db, InstrumentShelf shelf, ICurrentUser user, TimeProvider clock)
    : IHandle<RaiseObjection, ObjectionResource>
{
    public Task<Result<ObjectionResource>> Handle(RaiseObjection request, CancellationToken cancellationToken) => db.Act<ObjectionResource>(
        user, request.EvaluationId, async (evaluation, ct) =>
        {
            if (await db.RefuseWriter(user, evaluation, EvaluationForm.F01, ct) is { } refused)
            {
                return refused;
            }

            var tables = (await shelf.InstrumentOf(db, evaluation, ct)).Tables;
            if (request.Fields.IndicatorKey is { } key && tables.Indicators().All(indicator => indicator.Key != key))
            {
                return EvaluationErrors.IndicatorUnknown;
            }

            if (evaluation.Object(clock.Now()).Error is { } tooLate)
            {
                return tooLate;
            }

            var objection = new Objection(evaluation.Id, request.Fields.IndicatorKey, request.Fields.Reason, user.Subject, clock.Now());
            db.Objections.Add(objection);
            var refusal = (await db.Save(ct)).Refusal(PlatformErrors.Stale, EvaluationErrors.Unknown);
            return refusal is not null ? refusal : ObjectionResource.Of(objection);
        },
        cancellationToken);
}
