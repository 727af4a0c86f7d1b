using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Api.Http;

/// <summary>Gives bare statuses of the framework (401, 403, 404, 405, 415) the same body as every other error.</summary>
internal static class StatusProblems
{
    public static IApplicationBuilder UseStatusProblems(this IApplicationBuilder app) => app.UseStatusCodePages(context =>
    {
        var status = context.HttpContext.Response.StatusCode;
        Error? error = status switch
        {
            401 => HttpErrors.Unauthorized,
            403 => HttpErrors.Forbidden,
            404 => HttpErrors.RouteNotFound,
            405 => HttpErrors.MethodNotAllowed,
            413 => HttpErrors.TooLarge,
            415 => HttpErrors.MediaType,
            400 => HttpErrors.Malformed,
            _ => null,
        };
        return error is null ? Task.CompletedTask : context.HttpContext.Refuse(status, error);
    });
}
