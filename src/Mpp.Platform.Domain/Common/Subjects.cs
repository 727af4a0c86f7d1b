namespace Mpp.Platform.Domain.Common;

/// <summary>Subjects of tokens, as rows keep whoever did something.</summary>
public static class Subjects
{
    /// <summary>Characters of one, the same wherever it is kept: a token with more opens nothing, so none is cut or refused later.</summary>
    public const int Length = 200;
}
