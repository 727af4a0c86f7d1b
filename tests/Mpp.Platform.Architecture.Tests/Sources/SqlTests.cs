using Mpp.Platform.Architecture.Tests.Persistence;
using Mpp.Platform.Architecture.Tests.Shared;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Architecture.Tests.Sources;

public sealed class SqlTests
{
    [Fact]
    public void OwnSql_NamesItsColumns() => Verdict.Kept(Repository.Sources("src/Mpp.Platform.Infrastructure"), SqlRules.Stars);

    [Theory]
    [InlineData("UPDATE \"Tickets\" t SET x = 1 RETURNING t.*")]
    [InlineData("SELECT * FROM called")]
    [InlineData("SELECT TOP (1) * FROM \"Tickets\"")]
    [InlineData("OUTPUT inserted.*;")]
    [InlineData("RETURNING *")]
    public void Star_IsReported(string line)
    {
        using var folder = new TempFolder().With("src/Queue.cs", $"// SELECT * in a comment\ncount(*)\n{line}\n");

        Verdict.Reported(SqlRules.Stars(SourceFile.In(folder.FullPath, "src")), "Queue.cs:3");
    }

    [Theory]
    [InlineData(DatabaseSettings.Sqlite)]
    [InlineData(DatabaseSettings.PostgreSql)]
    [InlineData(DatabaseSettings.SqlServer)]
    public void TicketReadByOwnSql_IsTheWholeTicketOfTheModel(string provider)
    {
        using var db = Databases.Context(provider);
        var mapped = db.Model.FindEntityType(typeof(Ticket))!.GetProperties().Select(property => $"\"{property.Name}\"").Order(StringComparer.Ordinal);

        Assert.Equal(mapped, QueueSql.WholeTicket.Split(',').Select(column => column.Trim()).Order(StringComparer.Ordinal));
        Assert.Equal("t.\"TenantId\"", QueueSql.WholeTicketOf("t").Split(',')[0]);
    }
}
