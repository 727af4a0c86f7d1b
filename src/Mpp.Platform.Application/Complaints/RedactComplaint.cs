using Microsoft.EntityFrameworkCore;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>
/// Overwrites what should never have been written: names, numbers, accusations by name. The original is gone from every
/// read, export and the database; the trace says who did it, when and why.
/// </summary>
public sealed record RedactComplaint(Guid ComplaintId, int? Version, RedactionFields Fields) : IUseCase<ComplaintResource>;

/// <summary>What takes the place of what was written; what is absent stays.</summary>
public sealed record RedactionFields
{
    /// <summary>At most 200 characters.</summary>
    public string? Subject { get; init; }

    /// <summary>At most 4,000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>At most 200 characters.</summary>
    public string? Place { get; init; }

    /// <summary>Steps of the trace that are overwritten too; at most 100.</summary>
    public IReadOnlyList<RedactedStep> Steps { get; init; } = [];

    /// <summary>Whether name, e-mail and telephone of the reporter are removed.</summary>
    public bool RemovesReporter { get; init; }

    /// <summary>Why; 1 to 4,000 characters.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>A step whose words are replaced.</summary>
/// <param name="Number">Number of the step.</param>
/// <param name="Text">Takes the place of its note and of its public text; 1 to 4,000 characters.</param>
public sealed record RedactedStep(int Number, string Text);

internal sealed class RedactComplaintValidator : AbstractValidator<RedactComplaint>
{
    public RedactComplaintValidator()
    {
        RuleFor(request => request.Fields.Subject).Text(Complaint.SubjectLength);
        RuleFor(request => request.Fields.Description).Text(Complaint.DescriptionLength);
        RuleFor(request => request.Fields.Place).Text(Complaint.PlaceLength);
        RuleFor(request => request.Fields.Reason).Text(ComplaintStep.TextLength).NotEmpty();
        RuleFor(request => request.Fields.Steps).Must(steps => steps.Count <= 100 && steps.All(step => step is { Text.Length: > 0 and <= ComplaintStep.TextLength }))
            .Saying("paling banyak 100 langkah, masing-masing 1 sampai 4.000 karakter", "at most 100 steps, each with 1 to 4,000 characters");
    }
}

internal sealed class RedactComplaintHandler(IAppDbContext db, ComplaintDesk desk) : IHandle<RedactComplaint, ComplaintResource>
{
    public Task<Result<ComplaintResource>> Handle(RedactComplaint request, CancellationToken cancellationToken)
    {
        var fields = request.Fields;
        return desk.Act(
            request.ComplaintId, request.Version,
            async (complaint, at, ct) =>
            {
                var numbers = fields.Steps.Select(step => step.Number).ToList();
                var steps = await db.ComplaintSteps.Where(step => step.ComplaintId == complaint.Id && EF.Parameter(numbers).Contains(step.Number)).ToListAsync(ct);
                if (steps.Count != numbers.Distinct().Count())
                {
                    return ComplaintErrors.StepNotFound;
                }

                foreach (var step in steps)
                {
                    var text = fields.Steps.Last(redacted => redacted.Number == step.Number).Text;
                    step.Redact(text, text);
                }

                if (fields.RemovesReporter && await db.ComplaintReporters.SingleOrDefaultAsync(row => row.ComplaintId == complaint.Id, ct) is { } reporter)
                {
                    db.ComplaintReporters.Remove(reporter);
                }

                return complaint.Redact(at, fields.Subject, fields.Description, fields.Place, fields.Reason);
            },
            cancellationToken);
    }
}
