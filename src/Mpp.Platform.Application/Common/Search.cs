using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Mpp.Platform.Application.Common;

/// <summary>Case-insensitive "contains", alike on all three databases.</summary>
internal static class Search
{
    private const string Escape = "\\";

    private static readonly MethodInfo Lower = typeof(string).GetMethod(nameof(string.ToLower), Type.EmptyTypes)!;

    private static readonly MethodInfo Like = typeof(DbFunctionsExtensions).GetMethod(
        nameof(DbFunctionsExtensions.Like), [typeof(DbFunctions), typeof(string), typeof(string), typeof(string)])!;

    /// <summary>Rows of which any of the columns contains the text; all rows without a text.</summary>
    public static IQueryable<T> Containing<T>(this IQueryable<T> rows, string? text, params Expression<Func<T, string?>>[] columns)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return rows;
        }

        var row = columns[0].Parameters[0];
        Expression<Func<string>> pattern = () => Pattern(text);
        var any = columns
            .Select(column => new Renamed(column.Parameters[0], row).Visit(column.Body))
            .Select(column => (Expression)Expression.Call(
                Like, Expression.Constant(EF.Functions), Expression.Call(column, Lower), pattern.Body, Expression.Constant(Escape)))
            .Aggregate(Expression.OrElse);
        return rows.Where(Expression.Lambda<Func<T, bool>>(any, row));
    }

    private static string Pattern(string text) => $"%{text.Trim().ToLowerInvariant()
        .Replace(Escape, Escape + Escape, StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)}%";

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
