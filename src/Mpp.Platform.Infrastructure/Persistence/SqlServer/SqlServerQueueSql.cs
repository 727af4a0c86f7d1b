namespace Mpp.Platform.Infrastructure.Persistence.SqlServer;

/// <summary>The queue operations as SQL Server runs them: one batch each, inside a transaction.</summary>
internal static class SqlServerQueueSql
{
    /// <summary>The range lock on the counter row makes the first number of a day as safe as the others.</summary>
    public const string Issue = $"""
        SET NOCOUNT ON;
        DECLARE @member uniqueidentifier, @prefix varchar(5), @place uniqueidentifier, @last int, @ahead int, @fee decimal(18, 2);
        SELECT @member = "MemberId", @prefix = "TicketPrefix", @fee = "Fee" FROM "Services"
        WHERE "TenantId" = @tenant AND "Id" = @service AND "Placement" = 'Mall' AND "IsOpen" = @true;
        IF @point IS NOT NULL SELECT @place = "Id" FROM "ServicePoints" WHERE "TenantId" = @tenant AND "Id" = @point;
        ELSE
        BEGIN
          SELECT TOP (1) @place = p."ServicePointId" FROM ({QueueSql.PointOfService}) p ORDER BY p."ServicePointId";
          IF @place IS NULL SELECT @place = p."Id" FROM ({QueueSql.MainPoint}) p;
        END
        IF @prefix IS NOT NULL AND @place IS NOT NULL AND (@newVisit = 1 OR EXISTS (
          SELECT 1 FROM "Visits" WHERE "TenantId" = @tenant AND "Id" = @visit AND "ServiceDate" = @date))
        BEGIN
          SELECT @ahead = count(*) FROM "Tickets" WHERE "TenantId" = @tenant AND "ServicePointId" = @place
            AND "ServiceDate" = @date AND "ServiceId" = @service AND "Status" = 'Waiting';
          UPDATE "TicketSequences" WITH (UPDLOCK, SERIALIZABLE) SET @last = "Last" = "Last" + 1
          WHERE "TenantId" = @tenant AND "ServicePointId" = @place AND "Prefix" = @prefix AND "ServiceDate" = @date;
          IF @last IS NULL
          BEGIN
            SET @last = 1;
            INSERT INTO "TicketSequences" ("TenantId", "ServicePointId", "Prefix", "ServiceDate", "Last")
            VALUES (@tenant, @place, @prefix, @date, 1);
          END
          IF @newVisit = 1 INSERT INTO "Visits" ({QueueSql.VisitColumns}) VALUES (@tenant, @visit, @date, @now, 1);
          INSERT INTO "Tickets" ({QueueSql.TicketColumns})
          VALUES (@tenant, @id, @service, @member, @place, @visit, @prefix, @last, @date, @channel, @priority, 'Waiting', @now, 0, 1, @fee);
          INSERT INTO "OutboxEvents" ({QueueSql.EventColumns}) VALUES (@tenant, @event, @type, @id, @now, @date);
          SELECT @member, @place, @prefix, @last, @ahead, @fee;
        END
        """;

    /// <summary>Held while a call is chosen: it makes priority calls in a row countable.</summary>
    public const string LockTurn = """
        SELECT 1 FROM "ServicePoints" WITH (UPDLOCK, ROWLOCK) WHERE "TenantId" = @tenant AND "Id" = @point
        """;

    public const string CallRegular = $"""
        SET NOCOUNT ON;
        WITH next AS (
          SELECT TOP (1) * FROM "Tickets" t WITH (UPDLOCK, READPAST, ROWLOCK)
          WHERE {QueueSql.Waiting} AND t."ServiceId" IN (SELECT CAST(value AS uniqueidentifier) FROM OPENJSON(@services))
            AND NOT EXISTS (SELECT 1 FROM "Tickets" p WHERE p."TenantId" = @tenant AND p."ServicePointId" = @point
              AND p."ServiceDate" = @date AND p."Status" = 'Waiting' AND p."Priority" <> 'Regular'
              AND p."ServiceId" IN (SELECT CAST(value AS uniqueidentifier) FROM OPENJSON(@services)))
          ORDER BY t."IssuedAt", t."Id")
        UPDATE next SET "Status" = 'Called', "CounterId" = @counter, "CalledAt" = @now, "Version" = "Version" + 1
        OUTPUT inserted.*;
        """;

    public const string CallInTurn = $"""
        SET NOCOUNT ON;
        DECLARE @regularFirst bit = (
          SELECT CASE WHEN sum(CASE WHEN recent."Priority" <> 'Regular' THEN 1 ELSE 0 END) >= @ratio THEN 1 ELSE 0 END FROM (
            SELECT TOP (@ratio) c."Priority" FROM "Tickets" c
            WHERE c."TenantId" = @tenant AND c."ServicePointId" = @point AND c."ServiceDate" = @date AND c."CalledAt" IS NOT NULL
              AND c."ServiceId" IN (SELECT CAST(value AS uniqueidentifier) FROM OPENJSON(@services))
            ORDER BY c."CalledAt" DESC, c."Id" DESC) recent);
        WITH next AS (
          SELECT TOP (1) * FROM "Tickets" t WITH (UPDLOCK, READPAST, ROWLOCK)
          WHERE {QueueSql.Waiting} AND t."ServiceId" IN (SELECT CAST(value AS uniqueidentifier) FROM OPENJSON(@services))
          ORDER BY CASE WHEN (CASE WHEN t."Priority" = 'Regular' THEN 1 ELSE 0 END) = @regularFirst THEN 0 ELSE 1 END,
            t."IssuedAt", t."Id")
        UPDATE next SET "Status" = 'Called', "CounterId" = @counter, "CalledAt" = @now, "Version" = "Version" + 1
        OUTPUT inserted.*;
        """;

    public const string CallEvent = $"""
        INSERT INTO "OutboxEvents" ({QueueSql.EventColumns}) VALUES (@tenant, @event, @type, @id, @now, @date)
        """;
}
