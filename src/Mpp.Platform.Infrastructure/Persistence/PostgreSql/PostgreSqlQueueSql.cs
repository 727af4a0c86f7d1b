namespace Mpp.Platform.Infrastructure.Persistence.PostgreSql;

/// <summary>The queue operations as PostgreSQL runs them: one statement each, so one round trip and one commit.</summary>
internal static class PostgreSqlQueueSql
{
    /// <summary>Draws the number from the locked counter row and inserts visit, ticket and event with it.</summary>
    public const string Issue = $"""
        WITH service AS (
          SELECT "MemberId", "TicketPrefix", "Fee" FROM "Services"
          WHERE "TenantId" = @tenant AND "Id" = @service AND "Placement" = 'Mall' AND "IsOpen"
        ), place AS (
          SELECT CASE WHEN @point::uuid IS NOT NULL THEN ({QueueSql.NamedPoint})
            ELSE COALESCE((SELECT c."ServicePointId" {QueueSql.OpenCounters} LIMIT 1), ({QueueSql.MainPoint} LIMIT 1)) END AS "Id"
        ), allowed AS (
          SELECT service."MemberId", service."TicketPrefix", service."Fee", place."Id" AS "PointId" FROM service, place
          WHERE place."Id" IS NOT NULL AND (@newVisit OR EXISTS (
            SELECT 1 FROM "Visits" WHERE "TenantId" = @tenant AND "Id" = @visit AND "ServiceDate" = @date))
        ), drawn AS (
          INSERT INTO "TicketSequences" ("TenantId", "ServicePointId", "Prefix", "ServiceDate", "Last")
          SELECT @tenant, "PointId", "TicketPrefix", @date, 1 FROM allowed
          ON CONFLICT ("TenantId", "ServicePointId", "Prefix", "ServiceDate") DO UPDATE SET "Last" = "TicketSequences"."Last" + 1
          RETURNING "Last"
        ), visit AS (
          INSERT INTO "Visits" ({QueueSql.VisitColumns})
          SELECT @tenant, @visit, @date, @now, 1 FROM drawn WHERE @newVisit
        ), ticket AS (
          INSERT INTO "Tickets" ({QueueSql.TicketColumns})
          SELECT @tenant, @id, @service, "MemberId", "PointId", @visit, "TicketPrefix", "Last", @date,
            @channel, @priority, 'Waiting', @now, 0, 1, "Fee" FROM allowed, drawn
        ), event AS (
          INSERT INTO "OutboxEvents" ({QueueSql.EventColumns}) SELECT @tenant, @event, @type, @id, @now, @date FROM drawn
        )
        SELECT "MemberId", "PointId", "TicketPrefix", "Last", (
          SELECT count(*)::int FROM "Tickets" t
          WHERE t."TenantId" = @tenant AND t."ServicePointId" = "PointId" AND t."ServiceDate" = @date
            AND t."ServiceId" = @service AND t."Status" = 'Waiting') AS "Ahead", "Fee"
        FROM allowed, drawn
        """;

    /// <summary>Held while a priority ticket may be called: it makes calls in a row countable. Foreign keys do not wait for it.</summary>
    public const string LockTurn = """
        SELECT 1 FROM "ServicePoints" WHERE "TenantId" = @tenant AND "Id" = @point FOR NO KEY UPDATE
        """;

    /// <summary>The usual call: nobody of a priority class waits, so the head of the queue is taken without any wait.</summary>
    public static string CallRegular(bool isOneService) => Call($"""
        SELECT t."Id" FROM "Tickets" t
        WHERE {QueueSql.Waiting} AND {Services(isOneService)}
          AND NOT EXISTS (SELECT 1 FROM "Tickets" p WHERE p."TenantId" = @tenant AND p."ServicePointId" = @point
            AND p."ServiceDate" = @date AND p."Status" = 'Waiting' AND p."Priority" <> 'Regular' AND p.{Services(isOneService)[2..]})
        ORDER BY t."IssuedAt", t."Id" LIMIT 1 FOR UPDATE OF t SKIP LOCKED
        """);

    /// <summary>The call under <see cref="LockTurn"/>: priority first, unless the last calls in a row were priority already.</summary>
    public static string CallInTurn(bool isOneService) => Call($"""
        SELECT t."Id" FROM "Tickets" t
        WHERE {QueueSql.Waiting} AND {Services(isOneService)}
        ORDER BY CASE WHEN (t."Priority" = 'Regular') = (
          SELECT count(*) FILTER (WHERE recent."Priority" <> 'Regular') >= @ratio FROM (
            SELECT c."Priority" FROM "Tickets" c
            WHERE c."TenantId" = @tenant AND c."ServicePointId" = @point AND c."ServiceDate" = @date
              AND c."CalledAt" IS NOT NULL AND c.{Services(isOneService)[2..]}
            ORDER BY c."CalledAt" DESC, c."Id" DESC LIMIT @ratio) recent) THEN 0 ELSE 1 END, t."IssuedAt", t."Id"
        LIMIT 1 FOR UPDATE OF t SKIP LOCKED
        """);

    /// <summary>With one service the index gives the order; an array would sort the whole backlog.</summary>
    private static string Services(bool isOneService) =>
        isOneService ? "t.\"ServiceId\" = @service" : "t.\"ServiceId\" = ANY (@services)";

    private static string Call(string next) => $"""
        WITH next AS ({next}
        ), called AS (
          UPDATE "Tickets" t SET "Status" = 'Called', "CounterId" = @counter, "CalledAt" = @now, "Version" = t."Version" + 1
          FROM next WHERE t."TenantId" = @tenant AND t."Id" = next."Id" RETURNING {QueueSql.WholeTicketOf("t")}
        ), event AS (
          INSERT INTO "OutboxEvents" ({QueueSql.EventColumns}) SELECT @tenant, @event, @type, "Id", @now, @date FROM called
        )
        SELECT {QueueSql.WholeTicket} FROM called
        """;
}
