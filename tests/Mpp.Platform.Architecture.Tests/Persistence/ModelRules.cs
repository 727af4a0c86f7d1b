using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Architecture.Tests.Persistence;

/// <summary>What keeps tenants apart in the schema itself, and the schema ready to be distributed by tenant.</summary>
internal static partial class ModelRules
{
    private const string TenantId = nameof(ITenantOwned.TenantId);

    public static IEnumerable<string> Ownership(IModel model) =>
        from entity in model.GetEntityTypes()
        where IsTenantOwned(entity) == typeof(IPlatformWide).IsAssignableFrom(entity.ClrType)
        select $"{entity.DisplayName()} is {(IsTenantOwned(entity) ? "tenant-owned and platform-wide" : "neither tenant-owned nor platform-wide")}.";

    public static IEnumerable<string> Keys(IModel model) =>
        from entity in TenantOwned(model)
        where entity.FindPrimaryKey()?.Properties[0].Name != TenantId
        select $"The primary key of {entity.DisplayName()} does not start with {TenantId}.";

    public static IEnumerable<string> TenantColumns(IModel model) =>
        from entity in TenantOwned(model)
        let column = entity.FindProperty(TenantId)
        where column is null || column.ClrType != typeof(string) || column.GetMaxLength() != Region.CodeLength || column.IsUnicode() != false
        select $"{TenantId} of {entity.DisplayName()} is not the region code's text.";

    /// <summary>Unique indexes and alternate keys alike.</summary>
    public static IEnumerable<string> Uniqueness(IModel model) =>
        from entity in TenantOwned(model)
        from first in entity.GetIndexes().Where(index => index.IsUnique).Select(index => index.Properties)
            .Concat(entity.GetKeys().Where(key => !key.IsPrimaryKey()).Select(key => key.Properties))
            .Select(properties => properties[0].Name)
        where first != TenantId
        select $"{entity.DisplayName()} is unique by {first} over all tenants.";

    public static IEnumerable<string> References(IModel model)
    {
        foreach (var key in model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()).Where(key => IsTenantOwned(key.PrincipalEntityType)))
        {
            var name = $"The reference from {key.DeclaringEntityType.DisplayName()} to {key.PrincipalEntityType.DisplayName()}";
            if (!IsTenantOwned(key.DeclaringEntityType))
            {
                yield return $"{name} leads from a platform table into a tenant's.";
            }
            else if (!key.Properties.Zip(key.PrincipalKey.Properties).Any(pair => pair.First.Name == TenantId && pair.Second.Name == TenantId))
            {
                yield return $"{name} does not carry {TenantId} on both sides.";
            }
        }
    }

    public static IEnumerable<string> Deletes(IModel model) =>
        from key in model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys())
        where key.DeleteBehavior is not (DeleteBehavior.Restrict or DeleteBehavior.Cascade)
        select $"{key.DeclaringEntityType.DisplayName()} to {key.PrincipalEntityType.DisplayName()} deletes by {key.DeleteBehavior}.";

    /// <summary>Takes the script that creates the schema: what the database would really do.</summary>
    public static IEnumerable<string> MadeByTheDatabase(string script) => script.Split('\n')
        .Where(line => Generated().IsMatch(line))
        .Select(line => $"The database makes or changes a value: {line.Trim()}");

    internal static IEnumerable<IEntityType> TenantOwned(IModel model) => model.GetEntityTypes().Where(IsTenantOwned);

    private static bool IsTenantOwned(IReadOnlyEntityType entity) => typeof(ITenantOwned).IsAssignableFrom(entity.ClrType);

    [GeneratedRegex(@"\bIDENTITY\b|\bAUTOINCREMENT\b|\bSERIAL\b|\bSET NULL\b|\bON UPDATE\b|\bCREATE TRIGGER\b|\bDEFAULT \(?\w+\(", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Generated();
}
