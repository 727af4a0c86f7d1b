namespace Mpp.Platform.Infrastructure.Persistence.Sqlite;

/// <summary>The queue operations as SQLite runs them: a few statements under its one writer.</summary>
internal static class SqliteQueueSql
{
    public const string Allowed = $"""
        SELECT "MemberId", "TicketPrefix",
          CASE WHEN @point IS NOT NULL THEN ({QueueSql.NamedPoint})
            ELSE COALESCE((SELECT c."ServicePointId" {QueueSql.OpenCounters} LIMIT 1), ({QueueSql.MainPoint} LIMIT 1)) END AS "PointId", "Fee"
        FROM "Services"
        WHERE "TenantId" = @tenant AND "Id" = @service AND "Placement" = 'Mall' AND "IsOpen" AND "PointId" IS NOT NULL
          AND (@newVisit OR EXISTS (SELECT 1 FROM "Visits" WHERE "TenantId" = @tenant AND "Id" = @visit AND "ServiceDate" = @date))
        """;

    public const string Draw = """
        INSERT INTO "TicketSequences" ("TenantId", "ServicePointId", "Prefix", "ServiceDate", "Last")
        VALUES (@tenant, @place, @prefix, @date, 1)
        ON CONFLICT ("TenantId", "ServicePointId", "Prefix", "ServiceDate") DO UPDATE SET "Last" = "Last" + 1
        RETURNING "Last", (
          SELECT count(*) FROM "Tickets" t
          WHERE t."TenantId" = @tenant AND t."ServicePointId" = @place AND t."ServiceDate" = @date
            AND t."ServiceId" = @service AND t."Status" = 'Waiting')
        """;

    public const string Insert = $"""
        INSERT INTO "Visits" ({QueueSql.VisitColumns}) SELECT @tenant, @visit, @date, @now, 1 WHERE @newVisit;
        INSERT INTO "Tickets" ({QueueSql.TicketColumns})
        VALUES (@tenant, @id, @service, @member, @place, @visit, @prefix, @sequence, @date, @channel, @priority, 'Waiting', @now, 0, 1, @fee);
        INSERT INTO "OutboxEvents" ({QueueSql.EventColumns}) VALUES (@tenant, @event, @type, @id, @now, @date)
        """;

    /// <summary>Priority first, unless the last calls in a row were priority already and a regular visitor waits.</summary>
    public const string CallNext = $"""
        UPDATE "Tickets" SET "Status" = 'Called', "CounterId" = @counter, "CalledAt" = @now, "Version" = "Version" + 1
        WHERE "TenantId" = @tenant AND "Id" = (
          SELECT CASE WHEN priority IS NULL OR regular IS NULL THEN coalesce(priority, regular)
            WHEN (SELECT coalesce(sum(recent."Priority" <> 'Regular'), 0) >= @ratio FROM (
              SELECT c."Priority" FROM "Tickets" c
              WHERE c."TenantId" = @tenant AND c."ServicePointId" = @point AND c."ServiceDate" = @date
                AND c."CalledAt" IS NOT NULL AND c."ServiceId" IN (SELECT value FROM json_each(@services))
              ORDER BY c."CalledAt" DESC, c."Id" DESC LIMIT @ratio) recent) THEN regular
            ELSE priority END
          FROM (SELECT ({HeadOf} <> 'Regular' {Order}) AS priority, ({HeadOf} = 'Regular' {Order}) AS regular))
        RETURNING {QueueSql.WholeTicket}
        """;

    public const string CallEvent = $"""
        INSERT INTO "OutboxEvents" ({QueueSql.EventColumns}) VALUES (@tenant, @event, @type, @id, @now, @date)
        """;

    /// <summary>The first of the heads of the services' queues: each is one step into an index, however long the backlog.</summary>
    private const string HeadOf = """
        SELECT head."Id" FROM json_each(@services) service JOIN "Tickets" head ON head."TenantId" = @tenant AND head."Id" = (
          SELECT t."Id" FROM "Tickets" t
          WHERE t."TenantId" = @tenant AND t."ServicePointId" = @point AND t."ServiceDate" = @date AND t."ServiceId" = service.value
            AND t."Status" = 'Waiting' AND t."Priority"
        """;

    private const string Order = """
        ORDER BY t."IssuedAt", t."Id" LIMIT 1) ORDER BY head."IssuedAt", head."Id" LIMIT 1
        """;
}
