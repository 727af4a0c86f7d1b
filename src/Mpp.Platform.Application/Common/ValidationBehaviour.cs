using System.Text.Json;
using FluentValidation;
using MediatR;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Common;

/// <summary>Refuses a request of the wrong shape before its handler sees it, with messages by field.</summary>
internal sealed class ValidationBehaviour<TRequest, TAnswer>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IRequest<TAnswer>
    where TAnswer : IResult<TAnswer>
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, cancellationToken);
            if (!result.IsValid)
            {
                return TAnswer.Refused(RequestErrors.Invalid(result.Errors
                    .GroupBy(failure => Field(failure.PropertyName), StringComparer.Ordinal)
                    .ToDictionary(group => group.Key, group => group.Select(failure => failure.ErrorMessage).ToArray(), StringComparer.Ordinal)));
            }
        }

        return await next();
    }

    /// <summary>The name as the caller wrote it: <c>Fields.ShortName</c> is <c>shortName</c> in the body.</summary>
    private static string Field(string property) => string.Join('.', property
        .Split('.')
        .Where(part => part != "Fields")
        .Select(JsonNamingPolicy.CamelCase.ConvertName));
}

/// <summary>Refusals of a request's shape.</summary>
public static class RequestErrors
{
    public static readonly Error WrongShape = new(ErrorKind.Shape, "request.invalid",
        "Isian permintaan tidak sah.", "The request has the wrong shape.");

    public static Error Invalid(IReadOnlyDictionary<string, string[]> fields) => WrongShape with { Fields = fields };

    public static Error Invalid(string field, string indonesian, string english) =>
        Invalid(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [FieldText.Of(indonesian, english)] });
}
