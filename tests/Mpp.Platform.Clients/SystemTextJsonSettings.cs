using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SystemTextClient;

/// <summary>
/// What NSwag's client needs with System.Text.Json, in the place that its generator leaves for it: by itself it writes every
/// property that was not set as null, and it knows words with a hyphen (<c>regional-agency</c>) neither to read nor to write.
/// </summary>
public partial class Client
{
    static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings)
    {
        settings.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        settings.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        settings.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WordsAsTheyAreWritten } };
    }

    private static void WordsAsTheyAreWritten(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).IsEnum))
        {
            property.CustomConverter = null;
        }
    }
}
