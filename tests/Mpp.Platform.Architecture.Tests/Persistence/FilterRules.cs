using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Architecture.Tests.Persistence;

/// <summary>
/// Every tenant-owned entity is filtered by what its own context says at the moment of the query. A filter that holds a
/// value instead is compiled once and shows one tenant's rows to the next.
/// </summary>
internal static class FilterRules
{
    public static IEnumerable<string> Filters(IModel model) =>
        from entity in ModelRules.TenantOwned(model)
        let filter = entity.FindDeclaredQueryFilter(TenantIsolation.Filter)?.Expression
        where filter is null || !ComparesTenantWithContext(filter)
        select filter is null
            ? $"{entity.DisplayName()} has no filter \"{TenantIsolation.Filter}\"."
            : $"The filter of {entity.DisplayName()} does not compare with a member of the context: {filter}";

    private static bool ComparesTenantWithContext(LambdaExpression filter) =>
        filter.Body is BinaryExpression { NodeType: ExpressionType.Equal } equal
        && (IsTenantOfRow(equal.Left, filter) && IsOfContext(equal.Right) || IsTenantOfRow(equal.Right, filter) && IsOfContext(equal.Left));

    private static bool IsTenantOfRow(Expression side, LambdaExpression filter) =>
        side is MemberExpression { Member.Name: nameof(ITenantOwned.TenantId) } member && Plain(member.Expression) == filter.Parameters[0];

    /// <summary>EF puts the running context in place of any expression of a context's type.</summary>
    private static bool IsOfContext(Expression side) =>
        side is MemberExpression { Expression: { } target } && typeof(DbContext).IsAssignableFrom(target.Type);

    private static Expression? Plain(Expression? expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert } cast ? cast.Operand : expression;
}
