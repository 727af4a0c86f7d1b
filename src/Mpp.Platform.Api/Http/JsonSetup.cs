using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mpp.Platform.Api.Http;

internal static class JsonSetup
{
    /// <summary>camelCase, enums as kebab-case words (never numbers), instants in UTC with <c>Z</c>.</summary>
    public static IServiceCollection AddJson(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
            options.SerializerOptions.Converters.Add(new UtcInstant());
            options.SerializerOptions.Converters.Add(new LocalTime());
            options.SerializerOptions.Converters.Add(new PlainDecimal());
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;

            // A null where a list or a text belongs is a wrong shape, and not our fault further on.
            options.SerializerOptions.RespectNullableAnnotations = true;

            // Not even in another case, which would be read as the same field.
            options.SerializerOptions.AllowDuplicateProperties = false;
        })
        .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

    /// <summary>A fee of 0 is <c>0</c> on every database, not <c>0.00</c> where the column keeps its scale.</summary>
    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        private const decimal WithoutTrailingZeros = 1.0000000000000000000000000000m;

        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / WithoutTrailingZeros);
    }

    /// <summary>A time of day is <c>08:00</c>.</summary>
    private sealed class LocalTime : JsonConverter<TimeOnly>
    {
        public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TimeOnly.TryParseExact(reader.GetString(), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? new TimeOnly(time.Hour, time.Minute)
                : throw new JsonException("A time of day is written HH:mm.");

        public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    private sealed class UtcInstant : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }
}
