using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Api.Tests.Evaluations;

/// <summary>A store of documents whose bytes arrive when a test lets them.</summary>
internal sealed class HeldDocuments
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Begun => _begun.Task;

    public List<Guid> Deleted { get; } = [];

    public void Release() => _released.TrySetResult();

    public void Put(IServiceCollection services)
    {
        var kept = services.Last(service => service.ServiceType == typeof(IDocumentStore)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IDocumentStore>(
            provider => new Store(this, (IDocumentStore)ActivatorUtilities.CreateInstance(provider, kept))));
    }

    private sealed class Store(HeldDocuments held, IDocumentStore kept) : IDocumentStore
    {
        public async Task<StoredBytes> Write(string tenant, ReceivedFile content, CancellationToken ct)
        {
            held._begun.TrySetResult();
            await held._released.Task.WaitAsync(ct);
            return await kept.Write(tenant, content, ct);
        }

        public Stream? Open(string tenant, Guid id) => kept.Open(tenant, id);

        public void Delete(string tenant, Guid id)
        {
            held.Deleted.Add(id);
            kept.Delete(tenant, id);
        }
    }
}
