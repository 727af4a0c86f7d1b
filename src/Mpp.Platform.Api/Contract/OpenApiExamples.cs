using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Mpp.Platform.Api.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Mpp.Platform.Api.Contract;

/// <summary>
/// One example for each body, made of its schema; bodies of the same schema share it. Files have none.
/// </summary>
internal sealed class OpenApiExamples : IDocumentFilter
{
    private static readonly JsonObject Refusal = new()
    {
        ["type"] = "urn:mpp-platform:error:queue.empty",
        ["title"] = "Bertentangan dengan keadaan saat ini",
        ["status"] = 409,
        ["detail"] = "Tidak ada antrean yang menunggu.",
        ["code"] = "queue.empty",
        ["traceId"] = "0af7651916cd43dd8448eb211c80319c",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var components = swaggerDoc.Components!;
        var examples = components.Examples ??= new SortedDictionary<string, IOpenApiExample>(StringComparer.Ordinal);
        var maker = new ExampleMaker(components.Schemas!);
        foreach (var body in swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values).SelectMany(Bodies))
        {
            if (body.Schema is OpenApiSchemaReference { Reference.Id: { } name })
            {
                examples.TryAdd(name, new OpenApiExample { Value = name == nameof(Problem) ? Refusal.DeepClone() : maker.Of(body.Schema) });
                body.Examples = new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal) { [name] = new OpenApiExampleReference(name, swaggerDoc) };
            }
            else if (body.Schema is { } inline && inline.Format != "binary")
            {
                body.Example ??= maker.Of(inline);
            }
        }
    }

    private static IEnumerable<OpenApiMediaType> Bodies(OpenApiOperation operation) => (operation.Responses?.Values ?? Enumerable.Empty<IOpenApiResponse>())
        .Select(answer => answer.Content).Append(operation.RequestBody?.Content).SelectMany(content => content?.Values ?? Enumerable.Empty<OpenApiMediaType>());
}
