using System.Text.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Api.Http;

/// <summary>
/// PATCH as JSON Merge Patch (RFC 7396): what is absent stays, <c>null</c> empties what may be empty and is refused elsewhere.
/// The resource as it is read is patched and then changed as a whole, so one validator and one handler serve every
/// combination of fields.
/// </summary>
internal sealed class MergePatch(IMediator mediator, IOptions<JsonOptions> json)
{
    private static readonly string CannotBeEmptied = FieldText.Of(
        "null: tidak dapat dikosongkan; hilangkan agar tetap", "null: it cannot be emptied; leave it out to keep it");

    private readonly JsonSerializerOptions _options = json.Value.SerializerOptions;

    public async Task<IResult> Change<TResource, TFields>(
        HttpRequest request, JsonElement patch, IUseCase<TResource> read, Func<int?, TFields, IUseCase<TResource>> change, CancellationToken ct)
        where TResource : IVersionedResource
    {
        var expected = request.Expected();
        if (expected.Error is not null)
        {
            return new Refused(expected.Error);
        }

        if (patch.ValueKind != JsonValueKind.Object)
        {
            return new Refused(RequestErrors.Invalid("body", "objek JSON", "a JSON object"));
        }

        var found = await mediator.Send(read, ct);
        if (found.Error is not null)
        {
            return new Refused(found.Error);
        }

        if (!expected.Value.Allows(found.Value.Version))
        {
            return new Refused(PlatformErrors.Stale);
        }

        var merged = JsonSerializer.SerializeToNode(found.Value, _options)!.AsObject();
        var refused = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Merge(merged, JsonObject.Create(patch)!, PatchShape.Of(typeof(TFields), typeof(TResource)), "", refused);
        return refused.Count > 0
            ? new Refused(RequestErrors.Invalid(refused))
            : await mediator.Resource(change(found.Value.Version, Fields<TFields>(merged)), ct);
    }

    private TFields Fields<TFields>(JsonObject merged)
    {
        try
        {
            return merged.Deserialize<TFields>(_options)!;
        }
        catch (JsonException fault)
        {
            throw new BadHttpRequestException("The patch does not fit the resource.", fault);
        }
    }

    /// <summary>Takes no shape for a map, whose keys are not known beforehand and may all be taken out.</summary>
    private static void Merge(JsonObject target, JsonObject patch, PatchShape? shape, string path, Dictionary<string, string[]> refused)
    {
        foreach (var (given, value) in patch)
        {
            var field = shape?.Find(given);
            var name = field?.Name ?? given;
            switch (value)
            {
                case null when field is { MayBeEmptied: false }:
                    refused[path + name] = [CannotBeEmptied];
                    break;
                case null:
                    target[name] = field?.Empty();
                    break;
                case JsonObject inner when target[name] is JsonObject outer:
                    Merge(outer, inner, field?.Parts, $"{path}{(field is null ? SpokenKey.Of(name) : name)}.", refused);
                    break;
                default:
                    target[name] = value.DeepClone();
                    break;
            }
        }
    }
}
