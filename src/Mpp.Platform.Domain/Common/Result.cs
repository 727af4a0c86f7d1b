namespace Mpp.Platform.Domain.Common;

/// <summary>Either a value or the <see cref="Common.Error"/> that refused it.</summary>
public sealed class Result<T> : IResult<Result<T>>
{
    private readonly T? _value;

    private Result(T? value, Error? error)
    {
        _value = value;
        Error = error;
    }

    /// <summary>The refusal, or null when there is a value.</summary>
    public Error? Error { get; }

    /// <summary>The value; only asked for when <see cref="Error"/> is null.</summary>
    public T Value => Error is null ? _value! : throw new InvalidOperationException($"Refused: {Error.Code}");

    /// <inheritdoc />
    public static Result<T> Refused(Error error) => new(default, error);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);
}

/// <summary>Lets a pipeline behaviour refuse any request without knowing its answer.</summary>
public interface IResult<TSelf>
    where TSelf : IResult<TSelf>
{
    /// <summary>The refusal, or null.</summary>
    Error? Error { get; }

    /// <summary>A result that is refused with <paramref name="error"/>.</summary>
    static abstract TSelf Refused(Error error);
}

/// <summary>For what only a fault of ours could refuse.</summary>
public static class Demands
{
    /// <exception cref="InvalidOperationException">It is refused.</exception>
    public static void Demand<T>(this Result<T> result)
    {
        if (result.Error is { } error)
        {
            throw new InvalidOperationException($"Refused: {error.Code}");
        }
    }
}

/// <summary>The answer of a use case that gives nothing back.</summary>
public sealed record Done
{
    /// <summary>The one value.</summary>
    public static readonly Done Value = new();
}
