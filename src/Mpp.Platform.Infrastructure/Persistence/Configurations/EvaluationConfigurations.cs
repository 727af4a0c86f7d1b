using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

internal sealed class EvaluationPeriodConfiguration : IEntityTypeConfiguration<EvaluationPeriod>
{
    public void Configure(EntityTypeBuilder<EvaluationPeriod> builder)
    {
        builder.Property(period => period.Name).HasMaxLength(EvaluationPeriod.NameLength);
        builder.Property(period => period.InstrumentVersion).HasMaxLength(Instrument.VersionLength).IsUnicode(false);
        builder.HasIndex(period => new { period.TenantId, period.Year, period.Scheme, period.Name }).IsUnique();
    }
}

internal sealed class EvaluatedUnitConfiguration : IEntityTypeConfiguration<EvaluatedUnit>
{
    public void Configure(EntityTypeBuilder<EvaluatedUnit> builder)
    {
        builder.Property(unit => unit.Name).HasMaxLength(EvaluatedUnit.NameLength);
        builder.Property(unit => unit.SubjectKey).HasMaxLength(EvaluatedUnit.SubjectKeyLength).IsUnicode(false);
        builder.HasIndex(unit => new { unit.TenantId, unit.SubjectKey }).IsUnique();
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(unit => new { unit.TenantId, unit.MemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvaluationConfiguration : IEntityTypeConfiguration<Evaluation>
{
    public void Configure(EntityTypeBuilder<Evaluation> builder)
    {
        builder.Property(evaluation => evaluation.Slot).HasMaxLength(Evaluation.SlotLength).IsUnicode(false);
        builder.Property(evaluation => evaluation.InstrumentVersion).HasMaxLength(Instrument.VersionLength).IsUnicode(false);
        builder.Property(evaluation => evaluation.Category).HasMaxLength(Evaluation.CategoryLength).IsUnicode(false);
        builder.Property(evaluation => evaluation.Source).HasMaxLength(Evaluation.SourceLength);
        builder.Property(evaluation => evaluation.SelfSubmittedBy).HasMaxLength(Evaluation.SubjectLength);
        builder.Property(evaluation => evaluation.ScoredBy).HasMaxLength(Evaluation.SubjectLength);
        builder.Property(evaluation => evaluation.F02).HasPrecision(9, Evaluation.KeptDecimals);
        builder.Property(evaluation => evaluation.F03).HasPrecision(9, Evaluation.KeptDecimals);
        builder.Property(evaluation => evaluation.Index).HasPrecision(9, Evaluation.KeptDecimals);
        builder.HasIndex(evaluation => new { evaluation.TenantId, evaluation.UnitId, evaluation.Slot }).IsUnique();
        builder.HasIndex(evaluation => new { evaluation.TenantId, evaluation.Year });
        builder.HasOne<EvaluationPeriod>().WithMany()
            .HasForeignKey(evaluation => new { evaluation.TenantId, evaluation.PeriodId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EvaluatedUnit>().WithMany()
            .HasForeignKey(evaluation => new { evaluation.TenantId, evaluation.UnitId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvaluationAspectScoreConfiguration : IEntityTypeConfiguration<EvaluationAspectScore>
{
    public void Configure(EntityTypeBuilder<EvaluationAspectScore> builder)
    {
        builder.HasKey(score => new { score.TenantId, score.EvaluationId, score.AspectKey });
        builder.Property(score => score.AspectKey).HasMaxLength(EvaluationAspectScore.KeyLength).IsUnicode(false);
        builder.Property(score => score.Self).HasPrecision(9, Evaluation.KeptDecimals);
        builder.Property(score => score.Evaluator).HasPrecision(9, Evaluation.KeptDecimals);
        builder.Property(score => score.User).HasPrecision(9, Evaluation.KeptDecimals);
        builder.HasOne<Evaluation>().WithMany()
            .HasForeignKey(score => new { score.TenantId, score.EvaluationId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvaluatorAssignmentConfiguration : IEntityTypeConfiguration<EvaluatorAssignment>
{
    public void Configure(EntityTypeBuilder<EvaluatorAssignment> builder)
    {
        builder.Property(assignment => assignment.Subject).HasMaxLength(EvaluatorAssignment.SubjectLength);
        builder.Property(assignment => assignment.Name).HasMaxLength(EvaluatorAssignment.NameLength);
        builder.Property(assignment => assignment.Interests).HasMaxLength(EvaluatorAssignment.InterestsLength).IsUnicode(false);
        builder.Property(assignment => assignment.AssignedBy).HasMaxLength(EvaluatorAssignment.SubjectLength);
        builder.Ignore(assignment => assignment.DeclaredInterests);
        builder.HasIndex(assignment => new { assignment.TenantId, assignment.EvaluationId, assignment.Subject }).IsUnique();
        builder.HasOne<Evaluation>().WithMany()
            .HasForeignKey(assignment => new { assignment.TenantId, assignment.EvaluationId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IndicatorScoreConfiguration : IEntityTypeConfiguration<IndicatorScore>
{
    public void Configure(EntityTypeBuilder<IndicatorScore> builder)
    {
        builder.Property(score => score.IndicatorKey).HasMaxLength(EvaluationAspectScore.KeyLength).IsUnicode(false);
        builder.Property(score => score.Score).HasPrecision(9, Evaluation.KeptDecimals);
        builder.Property(score => score.Note).HasMaxLength(IndicatorScore.NoteLength);
        builder.Property(score => score.Evidence).HasMaxLength(IndicatorScore.EvidenceLength);
        builder.Property(score => score.EvidenceUrl).HasMaxLength(IndicatorScore.UrlLength);
        builder.Property(score => score.WrittenBy).HasMaxLength(IndicatorScore.SubjectLength);
        builder.HasIndex(score => new { score.TenantId, score.EvaluationId, score.Form, score.IndicatorKey }).IsUnique();
        builder.HasOne<Evaluation>().WithMany()
            .HasForeignKey(score => new { score.TenantId, score.EvaluationId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SelfReportAuthorConfiguration : IEntityTypeConfiguration<SelfReportAuthor>
{
    public void Configure(EntityTypeBuilder<SelfReportAuthor> builder)
    {
        builder.HasKey(author => new { author.TenantId, author.EvaluationId, author.Subject });
        builder.Property(author => author.Subject).HasMaxLength(SelfReportAuthor.SubjectLength);
        builder.HasOne<Evaluation>().WithMany()
            .HasForeignKey(author => new { author.TenantId, author.EvaluationId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UserAnswerConfiguration : IEntityTypeConfiguration<UserAnswer>
{
    public void Configure(EntityTypeBuilder<UserAnswer> builder)
    {
        builder.Property(answer => answer.Scores).HasMaxLength(UserAnswer.ScoresLength).IsUnicode(false);
        builder.HasOne<Evaluation>().WithMany()
            .HasForeignKey(answer => new { answer.TenantId, answer.EvaluationId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvaluationRevisionConfiguration : IEntityTypeConfiguration<EvaluationRevision>
{
    public void Configure(EntityTypeBuilder<EvaluationRevision> builder)
    {
        builder.Property(revision => revision.IndicatorKey).HasMaxLength(EvaluationAspectScore.KeyLength).IsUnicode(false);
        builder.Property(revision => revision.Reason).HasMaxLength(EvaluationRevision.ReasonLength);
        builder.Property(revision => revision.RevisedBy).HasMaxLength(EvaluationRevision.SubjectLength);
        builder.Property(revision => revision.OldScore).HasPrecision(9, Evaluation.KeptDecimals);
        builder.Property(revision => revision.NewScore).HasPrecision(9, Evaluation.KeptDecimals);
        builder.Property(revision => revision.OldIndex).HasPrecision(9, Evaluation.KeptDecimals);
        builder.Property(revision => revision.NewIndex).HasPrecision(9, Evaluation.KeptDecimals);
        builder.HasOne<Evaluation>().WithMany()
            .HasForeignKey(revision => new { revision.TenantId, revision.EvaluationId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Objection>().WithMany()
            .HasForeignKey(revision => new { revision.TenantId, revision.ObjectionId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ObjectionConfiguration : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.Property(objection => objection.IndicatorKey).HasMaxLength(EvaluationAspectScore.KeyLength).IsUnicode(false);
        builder.Property(objection => objection.Reason).HasMaxLength(Objection.ReasonLength);
        builder.Property(objection => objection.Decision).HasMaxLength(Objection.ReasonLength);
        builder.Property(objection => objection.RaisedBy).HasMaxLength(Objection.SubjectLength);
        builder.Property(objection => objection.DecidedBy).HasMaxLength(Objection.SubjectLength);
        builder.HasOne<Evaluation>().WithMany()
            .HasForeignKey(objection => new { objection.TenantId, objection.EvaluationId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FindingConfiguration : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.Property(finding => finding.IndicatorKey).HasMaxLength(EvaluationAspectScore.KeyLength).IsUnicode(false);
        builder.Property(finding => finding.Text).HasMaxLength(Finding.TextLength);
        builder.Property(finding => finding.RescoreNote).HasMaxLength(Finding.TextLength);
        builder.Property(finding => finding.RescoredBy).HasMaxLength(Finding.SubjectLength);
        builder.Property(finding => finding.Rescored).HasPrecision(9, Evaluation.KeptDecimals);
        builder.HasOne<Evaluation>().WithMany()
            .HasForeignKey(finding => new { finding.TenantId, finding.EvaluationId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActionPlanConfiguration : IEntityTypeConfiguration<ActionPlan>
{
    public void Configure(EntityTypeBuilder<ActionPlan> builder)
    {
        builder.Property(plan => plan.Owner).HasMaxLength(ActionPlan.OwnerLength);
        builder.Property(plan => plan.Output).HasMaxLength(ActionPlan.OutputLength);
        builder.Property(plan => plan.Proof).HasMaxLength(ActionPlan.ProofLength);
        builder.HasOne<Finding>().WithMany()
            .HasForeignKey(plan => new { plan.TenantId, plan.FindingId }).OnDelete(DeleteBehavior.Cascade);
    }
}
