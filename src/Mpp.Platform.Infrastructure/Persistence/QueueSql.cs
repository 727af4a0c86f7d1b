namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>SQL fragments alike on the three databases: EF's names, quoted.</summary>
internal static class QueueSql
{
    /// <summary>Where a ticket goes that names no service point: an open counter that serves the service, else the main point.</summary>
    public const string PointOfService = """
        SELECT c."ServicePointId" FROM "Counters" c
        JOIN "CounterServices" cs ON cs."TenantId" = c."TenantId" AND cs."CounterId" = c."Id"
        WHERE cs."TenantId" = @tenant AND cs."ServiceId" = @service AND c."IsOpen" = @true
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

    public const string VisitColumns = "\"TenantId\", \"Id\", \"ServiceDate\", \"StartedAt\", \"Version\"";

    public const string EventColumns = "\"TenantId\", \"Id\", \"Type\", \"SubjectId\", \"OccurredAt\", \"UsageDate\"";
}
