using System.Globalization;
using System.Runtime.InteropServices;
using Mpp.Platform.Benchmarks;
using Mpp.Platform.Benchmarks.Evaluations;
using Mpp.Platform.Benchmarks.Floors;
using Mpp.Platform.Benchmarks.Load;
using Mpp.Platform.Benchmarks.National;
using Mpp.Platform.Benchmarks.Reports;

if (args is [FloorApi.Command, var address, var size])
{
    await FloorApi.Serve(address, int.Parse(size, CultureInfo.InvariantCulture));
    return 0;
}

var options = BenchmarkOptions.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}

// However the run is ended, it first stops what it started and removes its folder.
using var stop = new CancellationTokenSource(options.Limit);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    if (options.Scenario == DeadlineRush.Scenario)
    {
        var rush = await DeadlineRush.Run(options, stop.Token);
        rush.Print(Console.Out);
        return rush.IsWhole ? 0 : 1;
    }

    if (options.Scenario == NationalReads.Scenario)
    {
        await NationalReads.Run(options, Console.Out, stop.Token);
        return 0;
    }

    if (options.Scenario == SoakRun.Scenario)
    {
        return await SoakRun.Run(options, Console.Out, stop.Token) ? 0 : 1;
    }

    var report = await BenchmarkRun.Run(options, stop.Token);
    report.Print(Console.Out);
    if (options.Out is not null)
    {
        await report.Write(options.Out, stop.Token);
    }

    return 0;
}
catch (Exception fault)
{
    Console.Error.WriteLine(stop.IsCancellationRequested ? $"Stopped, or longer than {options.Limit}: {fault.Message}" : fault);
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
