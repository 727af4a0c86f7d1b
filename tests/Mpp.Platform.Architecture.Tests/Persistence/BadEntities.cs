using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Architecture.Tests.Persistence;

/// <summary>Rows a careless change could bring in.</summary>
internal sealed class Parent : ITenantOwned
{
    public string TenantId { get; init; } = "";

    public Guid Id { get; init; }

    public string Code { get; init; } = "";
}

internal sealed class Child : ITenantOwned
{
    public string TenantId { get; init; } = "";

    public Guid Id { get; init; }

    public string? ParentTenant { get; init; }

    public Guid? ParentId { get; init; }
}

internal sealed class Catalogue : IPlatformWide
{
    public Guid Id { get; init; }

    public string TenantOfParent { get; init; } = "";

    public Guid ParentId { get; init; }
}

internal sealed class Nobodys
{
    public Guid Id { get; init; }
}

internal sealed class Everybodys : ITenantOwned, IPlatformWide
{
    public string TenantId { get; init; } = "";

    public Guid Id { get; init; }
}

internal sealed class Numbered
{
    public int Id { get; init; }

    public Numbered? Before { get; init; }
}
