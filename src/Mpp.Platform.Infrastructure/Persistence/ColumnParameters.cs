using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>Parameters of our own statements, of the very type of the column they meet.</summary>
internal static class ColumnParameters
{
    /// <summary>
    /// A parameter that is stored in, or compared with, the column of a property. A parameter of another type, such as Unicode text
    /// for a column of codes, makes SQL Server convert the column row by row: it scans the index and locks all it reads.
    /// </summary>
    public static DbParameter For<T>(this AppDbContext db, string name, Expression<Func<T, object?>> column, object? value)
        where T : class
    {
        var member = column.Body is UnaryExpression conversion ? conversion.Operand : column.Body;
        var property = db.Model.FindEntityType(typeof(T))!.FindProperty(((MemberExpression)member).Member.Name)!;
        using var command = db.Database.GetDbConnection().CreateCommand();
        return property.GetRelationalTypeMapping().CreateParameter(command, name, value, nullable: true);
    }
}
