using System.Globalization;
using Mpp.Platform.Benchmarks.Load;

namespace Mpp.Platform.Benchmarks.Reports;

/// <summary>An operation with so many clients, beside its floor.</summary>
internal sealed record ReportRow(string Operation, int Clients, Figures Reached, Figures Floor)
{
    public static readonly string Header =
        $"{"operation",-20}{"clients",8}{"per s",10}{"p50 ms",9}{"p99 ms",9}{"floor per s",13}{"ratio",8}";

    public double Ratio => Reached.PerSecond / Floor.PerSecond;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Operation,-20}{Clients,8}{Reached.PerSecond,10:F0}{Reached.P50,9:F2}{Reached.P99,9:F2}{Floor.PerSecond,13:F0}{Ratio,8:F2}");
}
