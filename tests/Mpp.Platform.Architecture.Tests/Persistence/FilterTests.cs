using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Architecture.Tests.Shared;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Architecture.Tests.Persistence;

/// <summary>Twins of the filter rule; the product is asserted in <see cref="ModelTests"/>.</summary>
public sealed class FilterTests
{
    private readonly Narrowed _context = new();

    private static string? StaticTenant => "35.24";

    [Fact]
    public void FilterOverTheContext_IsNotReported() => Verdict.Kept(FilterRules.Filters(
        BadModelTests.Model(model => model.Entity<Parent>().HasQueryFilter(TenantIsolation.Filter, row => row.TenantId == _context.CurrentTenant))));

    [Fact]
    public void NoFilter_IsReported() => Verdict.Reported(FilterRules.Filters(BadModelTests.Model(_ => { })), "Parent has no filter");

    [Fact]
    public void FilterOfAnotherName_IsReported() => Verdict.Reported(
        FilterRules.Filters(BadModelTests.Model(model => model.Entity<Parent>().HasQueryFilter("deleted", row => row.TenantId == _context.CurrentTenant))),
        "Parent has no filter");

    [Fact]
    public void CapturedTenant_IsReported()
    {
        var captured = _context.CurrentTenant;

        Verdict.Reported(
            FilterRules.Filters(BadModelTests.Model(model => model.Entity<Parent>().HasQueryFilter(TenantIsolation.Filter, row => row.TenantId == captured))),
            "Parent");
    }

    [Fact]
    public void ConstantTenant_IsReported() => Verdict.Reported(
        FilterRules.Filters(BadModelTests.Model(model => model.Entity<Parent>().HasQueryFilter(TenantIsolation.Filter, row => row.TenantId == "35.24"))),
        "Parent");

    [Fact]
    public void StaticTenant_IsReported() => Verdict.Reported(
        FilterRules.Filters(BadModelTests.Model(model => model.Entity<Parent>().HasQueryFilter(TenantIsolation.Filter, row => row.TenantId == StaticTenant))),
        "Parent");

    [Fact]
    public void FilterWithAWayRound_IsReported() => Verdict.Reported(
        FilterRules.Filters(BadModelTests.Model(model => model.Entity<Parent>()
            .HasQueryFilter(TenantIsolation.Filter, row => row.TenantId == _context.CurrentTenant || row.Code == ""))),
        "Parent");

    [Fact]
    public void FilterOverAnotherColumn_IsReported() => Verdict.Reported(
        FilterRules.Filters(BadModelTests.Model(model => model.Entity<Parent>()
            .HasQueryFilter(TenantIsolation.Filter, row => row.Code == _context.CurrentTenant))),
        "Parent");

    private sealed class Narrowed : DbContext
    {
        public string? CurrentTenant => "33.14";
    }
}
