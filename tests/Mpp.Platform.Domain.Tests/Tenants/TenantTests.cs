using FsCheck;
using FsCheck.Fluent;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Domain.Tests.Tenants;

public sealed class TenantTests
{
    [Theory]
    [InlineData("35.24", RegionKind.Regency, "35", true)]
    [InlineData("35.74", RegionKind.City, "35", true)]
    [InlineData("31", RegionKind.Province, "31", true)]
    [InlineData("35", RegionKind.Province, "35", false)]
    [InlineData("31.01", RegionKind.Regency, "31", false)]
    [InlineData("31.71", RegionKind.City, "31", false)]
    public void Region_MayBeAMallOnlyWhenAutonomous(string code, RegionKind kind, string province, bool may) =>
        Assert.Equal(may, Region(code, kind, province).MayBeTenant);

    [Fact]
    public void DateThatTheStatusRestsOn_IsCorrectedButNotEmptied()
    {
        var tenant = Tenant.Provision(Region("35.24", RegionKind.Regency, "35"), "Asia/Jakarta", "MPP").Value;
        var today = new DateOnly(2026, 11, 23);
        Assert.Null(tenant.Date(new TenantDates(today, today, null, null, 7, "Berita"), today).Error);
        Assert.Null(tenant.Date(tenant.Dates with { SoftOpeningPlannedOn = null, Source = null }, today).Error);
        Assert.Equal((null, today, 7, null), (tenant.SoftOpeningPlannedOn, tenant.SoftOpenedOn, tenant.InaugurationOrdinal, tenant.InaugurationSource));

        Assert.Null(tenant.MoveTo(TenantStatus.SoftOpened, today).Error);
        Assert.Equal(TenantErrors.DateMissing, tenant.Date(tenant.Dates with { SoftOpenedOn = null }, today).Error);
        Assert.Null(tenant.Date(tenant.Dates with { SoftOpenedOn = today.AddDays(-1) }, today).Error);
    }

    [Fact]
    public void Suspensions_AreKeptWithTheirDays()
    {
        var tenant = Tenant.Provision(Region("35.24", RegionKind.Regency, "35"), "Asia/Jakarta", "MPP").Value;
        var (first, last) = (new DateOnly(2021, 7, 3), new DateOnly(2021, 8, 16));
        tenant.Suspend(first);
        tenant.Activate(last.AddDays(1));
        tenant.Suspend(last.AddDays(10));
        tenant.Activate(last.AddDays(10));
        Assert.Equal([new ServiceBreak(first, last)], tenant.Breaks);

        tenant.MoveTo(TenantStatus.Closed, last.AddDays(30));
        Assert.Equal("2021-07-03/2021-08-16 2021-09-15/", ServiceBreak.Write(tenant.Breaks));
        Assert.Equal(tenant.Breaks, ServiceBreak.Read(ServiceBreak.Write(tenant.Breaks)));
        Assert.True(tenant.Breaks[1].Contains(new DateOnly(2030, 1, 1)) && !tenant.Breaks[0].Contains(last.AddDays(1)));
    }

    [Fact]
    public void AnySequenceOfSteps_NeverGoesBackAndNeverLeavesClosed() => Prop.ForAll(
        Gen.Choose(-2, 7).ArrayOf().ToArbitrary(),
        steps =>
        {
            var tenant = Tenant.Provision(Region("35.24", RegionKind.Regency, "35"), "Asia/Jakarta", "MPP").Value;
            var today = new DateOnly(2026, 11, 23);
            Assert.Null(tenant.Date(new TenantDates(null, today, null, today, null, null), today).Error);
            var furthest = TenantStatus.Proposed;
            foreach (var step in steps)
            {
                var before = tenant.Status;
                _ = step switch
                {
                    -2 => tenant.Suspend(today),
                    -1 => tenant.Activate(today),
                    _ => tenant.MoveTo((TenantStatus)step, today),
                };
                if (before == TenantStatus.Closed && tenant.Status != TenantStatus.Closed)
                {
                    return false;
                }

                if (tenant.Status != TenantStatus.Suspended)
                {
                    if (tenant.Status < furthest)
                    {
                        return false;
                    }

                    furthest = tenant.Status;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static Region Region(string code, RegionKind kind, string province) => new()
    {
        Code = code,
        Name = code,
        Kind = kind,
        ProvinceCode = province,
        EffectiveFrom = new DateOnly(2025, 6, 23),
    };
}
