using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Api.Http;

/// <summary>Texts for people: Indonesian unless the caller prefers English.</summary>
internal static class Languages
{
    public static bool PrefersEnglish(this HttpRequest request)
    {
        foreach (var language in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1))
        {
            if (language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (language.Value.StartsWith("id", StringComparison.OrdinalIgnoreCase) || language.Value == "*")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What is wrong with each field, in the caller's language.</summary>
    public static IReadOnlyDictionary<string, string[]>? FieldsIn(this Error error, HttpRequest request)
    {
        var english = request.PrefersEnglish();
        return error.Fields?.ToDictionary(
            field => field.Key, field => Array.ConvertAll(field.Value, text => FieldText.In(text, english)), StringComparer.Ordinal);
    }

    public static string Text(this Error error, HttpRequest request) => request.PrefersEnglish() ? error.English : error.Indonesian;
}
