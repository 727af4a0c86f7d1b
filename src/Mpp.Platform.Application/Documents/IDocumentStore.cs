using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Application.Documents;

/// <summary>
/// Where the bytes of documents lie: a folder by default, an object store elsewhere. Each tenant's bytes are apart, and
/// nothing is found without naming its tenant.
/// </summary>
public interface IDocumentStore
{
    /// <summary>
    /// Streams the content away and gives its hash; null when it is longer than <paramref name="maxBytes"/>, and then
    /// nothing of it is kept. What was written before is whole: a killed process leaves no half document.
    /// </summary>
    Task<StoredBytes?> Write(string tenant, Stream content, long maxBytes, CancellationToken ct);

    /// <summary>The bytes; null when they are not there.</summary>
    Stream? Open(string tenant, Guid id);

    void Delete(string tenant, Guid id);
}
