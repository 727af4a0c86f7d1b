using System.Globalization;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Api.Http;

/// <summary>Refuses a <c>limit</c> outside its range on every list alike, instead of answering another page than was asked for.</summary>
internal static class PageLimit
{
    private const string Parameter = "limit";

    public static RouteGroupBuilder HoldsLimits(this RouteGroupBuilder routes)
    {
        routes.AddEndpointFilterFactory((factory, next) =>
            Array.Exists(factory.MethodInfo.GetParameters(), parameter => parameter.Name == Parameter && parameter.ParameterType == typeof(int?))
                ? context => IsInRange(context.HttpContext.Request) ? next(context) : ValueTask.FromResult<object?>(new Refused(OutOfRange))
                : next);
        return routes;
    }

    private static Domain.Common.Error OutOfRange => RequestErrors.Invalid(
        Parameter, $"1 sampai {PageRequest.MaxLimit}", $"1 to {PageRequest.MaxLimit}");

    /// <summary>What is no number at all was refused before, when it was bound.</summary>
    private static bool IsInRange(HttpRequest request) =>
        request.Query[Parameter] is not [{ Length: > 0 } text, ..] || (int.Parse(text, CultureInfo.InvariantCulture) is >= 1 and <= PageRequest.MaxLimit);
}
