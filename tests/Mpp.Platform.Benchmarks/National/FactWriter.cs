using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Benchmarks.National;

/// <summary>Whoever writes facts without a request, as background work does.</summary>
internal sealed class FactWriter : ICurrentUser
{
    public string Subject => ICurrentUser.System;

    public string? Tenant => null;

    public Guid? OnlyMember => null;

    public Guid? Member => null;

    public bool IsEvaluator => false;

    public Guid? OfficerOf => null;

    public string? OnlyProvince => null;

    public bool SeesSmallCounts => true;

    public bool SeesSingleAnswers => false;

    public bool IsIn(string role) => false;
}
