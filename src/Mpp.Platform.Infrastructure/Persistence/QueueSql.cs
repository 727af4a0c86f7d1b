namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>SQL fragments alike on the three databases: EF's names, quoted.</summary>
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

    /// <summary>Each column of a ticket by its name: <c>*</c> would break prepared statements when a column is added.</summary>
    public const string TicketRow = """
        t."TenantId", t."Id", t."ServiceId", t."MemberId", t."ServicePointId", t."VisitId", t."Prefix", t."Sequence", t."ServiceDate",
        t."Channel", t."Priority", t."Fee", t."Status", t."CounterId", t."IssuedAt", t."CalledAt", t."RecalledAt", t."RecallCount",
        t."StartedAt", t."CompletedAt", t."NoShowAt", t."CancelledAt", t."ReturnedAt", t."Version"
        """;

    public const string VisitColumns = "\"TenantId\", \"Id\", \"ServiceDate\", \"StartedAt\", \"Version\"";

    public const string EventColumns = "\"TenantId\", \"Id\", \"Type\", \"SubjectId\", \"OccurredAt\", \"UsageDate\"";
}
