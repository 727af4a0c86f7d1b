namespace Mpp.Platform.Api.Http;

/// <summary>Gives bare statuses of the framework (401, 403, 404, 405, 415) the same body as every other error.</summary>
internal static class StatusProblems
{
    public static IApplicationBuilder UseStatusProblems(this IApplicationBuilder app) => app.UseStatusCodePages(context =>
    {
        var response = context.HttpContext.Response;
        var status = response.StatusCode;
        if (status == StatusCodes.Status405MethodNotAllowed && response.Headers.Allow.ToString() is var allowed && allowed.Split(", ").Contains(HttpMethods.Get, StringComparer.Ordinal))
        {
            response.Headers.Allow = $"{allowed}, {HttpMethods.Head}";
        }

        var error = status switch
        {
            401 => HttpErrors.Unauthorized,
            403 => HttpErrors.Forbidden,
            404 => HttpErrors.RouteNotFound,
            405 => HttpErrors.MethodNotAllowed,
            406 => HttpErrors.NotAcceptable,
            408 => HttpErrors.TooSlow,
            413 => HttpErrors.TooLarge,
            415 => HttpErrors.MediaType,
            < 500 => HttpErrors.Malformed,
            _ => HttpErrors.Fault,
        };
        return context.HttpContext.Refuse(status, error);
    });
}
