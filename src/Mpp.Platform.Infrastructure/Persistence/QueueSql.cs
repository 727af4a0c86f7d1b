namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>
/// SQL fragments alike on the three databases: EF's names, quoted. Every column is named: a statement that says <c>*</c>
/// fails where it was prepared before a column came.
/// </summary>
internal static class QueueSql
{
    /// <summary>
    /// Where a ticket goes that names no service point: to that of the oldest open counter which serves the service, else to the
    /// main point. Ids sort by time on each database.
    /// </summary>
    public const string OpenCounters = """
        FROM "Counters" c
        JOIN "CounterServices" cs ON cs."TenantId" = c."TenantId" AND cs."CounterId" = c."Id"
        WHERE cs."TenantId" = @tenant AND cs."ServiceId" = @service AND c."IsOpen" = @true
        ORDER BY c."Id"
        """;

    public const string MainPoint = """SELECT "Id" FROM "ServicePoints" WHERE "TenantId" = @tenant AND "IsMain" = @true""";

    public const string NamedPoint = """SELECT "Id" FROM "ServicePoints" WHERE "TenantId" = @tenant AND "Id" = @point""";

    public const string Waiting = """
        t."TenantId" = @tenant AND t."ServicePointId" = @point AND t."ServiceDate" = @date AND t."Status" = 'Waiting'
        """;

    public const string TicketColumns = """
        "TenantId", "Id", "ServiceId", "MemberId", "ServicePointId", "VisitId", "Prefix", "Sequence", "ServiceDate",
        "Channel", "Priority", "Status", "IssuedAt", "RecallCount", "Version", "Fee"
        """;

    /// <summary>All that a ticket read back consists of; a test holds it to the model.</summary>
    public const string WholeTicket = """
        "TenantId", "Id", "ServiceId", "MemberId", "ServicePointId", "VisitId", "Prefix", "Sequence", "ServiceDate",
        "Channel", "Priority", "Fee", "Status", "CounterId", "IssuedAt", "CalledAt", "RecalledAt", "RecallCount",
        "StartedAt", "CompletedAt", "NoShowAt", "CancelledAt", "CancelReason", "ReturnedAt", "Version"
        """;

    public const string VisitColumns = "\"TenantId\", \"Id\", \"ServiceDate\", \"StartedAt\", \"Version\"";

    public const string EventColumns = "\"TenantId\", \"Id\", \"Type\", \"SubjectId\", \"OccurredAt\", \"UsageDate\"";

    /// <summary>The columns of a ticket under the name that a statement gives its row.</summary>
    public static string WholeTicketOf(string row) => string.Join(", ", WholeTicket.Split(',').Select(column => $"{row}.{column.Trim()}"));
}
