namespace Mpp.Platform.Api.Limits;

/// <summary>What calls are counted apart, each with a limit of its own.</summary>
internal enum LimitKind
{
    /// <summary>Calls without a token, by address and mall.</summary>
    Public,

    /// <summary>Calls with a token, by its subject.</summary>
    Caller,

    /// <summary>Whatever opens a complaint by code and PIN.</summary>
    Tracking,

    /// <summary>Complaints handed in.</summary>
    Complaints,

    /// <summary>Answers to the survey by a link.</summary>
    SurveyAnswers,

    /// <summary>Files and tables as bodies.</summary>
    Uploads,

    /// <summary>Secrets made on demand: tokens and survey links.</summary>
    Tokens,
}

/// <summary>Says on an endpoint that its calls are counted apart.</summary>
internal sealed record CountedAs(LimitKind Kind);

internal static class CountedAsSetup
{
    /// <summary>Counts its calls under a limit of their own, tighter than the usual one.</summary>
    public static TBuilder CountedAs<TBuilder>(this TBuilder endpoint, LimitKind kind)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new CountedAs(kind));
}
