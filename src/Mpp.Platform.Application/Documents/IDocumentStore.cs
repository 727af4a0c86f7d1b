using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Application.Documents;

/// <summary>
/// Where the bytes of documents lie: a folder by default, an object store elsewhere. Each tenant's bytes are apart, and
/// nothing is found without naming its tenant.
/// </summary>
public interface IDocumentStore
{
    /// <summary>Keeps a copy. What was written before is whole: a killed process leaves no half document.</summary>
    Task<StoredBytes> Write(string tenant, ReceivedFile content, CancellationToken ct);

    /// <summary>The bytes; null when they are not there.</summary>
    Stream? Open(string tenant, Guid id);

    void Delete(string tenant, Guid id);
}
