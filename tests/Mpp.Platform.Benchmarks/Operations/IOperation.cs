namespace Mpp.Platform.Benchmarks.Operations;

/// <summary>What is measured, and what the same machine does at most for it.</summary>
internal interface IOperation
{
    string Name { get; }

    /// <summary>Before each measure, the API's and the floor's.</summary>
    Task Prepare(int clients, CancellationToken ct);

    /// <summary>One request of one client over HTTP.</summary>
    Task Ask(int client, CancellationToken ct);

    /// <summary>The same at the floor.</summary>
    Task AskFloor(int client, CancellationToken ct);
}
