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
          SELECT TOP (1) @place = c."ServicePointId" {QueueSql.OpenCounters};
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

    /// <summary>
    /// The usual call: nobody of a priority class waits. Candidates are read without a lock, so nobody waits for a reader; each is
    /// claimed by its key, and one that another counter is just claiming is passed over.
    /// </summary>
    public const string CallRegular = $"""
        SET NOCOUNT ON;
        {Declarations}
        DECLARE @candidates TABLE ("Place" int NOT NULL PRIMARY KEY, "Id" uniqueidentifier NOT NULL);
        DECLARE @place int = 1;
        INSERT INTO @candidates ("Place", "Id")
        SELECT TOP ({Candidates}) ROW_NUMBER() OVER (ORDER BY t."IssuedAt", t."Id"), t."Id" FROM "Tickets" t
        WHERE {QueueSql.Waiting} AND t."ServiceId" IN ({Services})
          AND NOT EXISTS (SELECT 1 FROM "Tickets" p WHERE p."TenantId" = @tenant AND p."ServicePointId" = @point
            AND p."ServiceDate" = @date AND p."Status" = 'Waiting' AND p."Priority" <> 'Regular' AND p."ServiceId" IN ({Services}))
        ORDER BY t."IssuedAt", t."Id";
        WHILE 1 = 1
        BEGIN
          SET @candidate = NULL;
          SELECT @candidate = "Id" FROM @candidates WHERE "Place" = @place;
          IF @candidate IS NULL BREAK;
          UPDATE "Tickets" WITH (ROWLOCK, READPAST, READCOMMITTEDLOCK) {Claim}
          IF @@ROWCOUNT = 1 BREAK;
          SET @place = @place + 1;
        END
        {Called}
        """;

    /// <summary>
    /// The call under <see cref="LockTurn"/>: priority first, unless the last calls in a row were priority already. It waits for a
    /// ticket that another counter is claiming, so it finds the queue empty only when it is.
    /// </summary>
    public const string CallInTurn = $"""
        SET NOCOUNT ON;
        {Declarations}
        DECLARE @regularFirst bit = (
          SELECT CASE WHEN sum(CASE WHEN recent."Priority" <> 'Regular' THEN 1 ELSE 0 END) >= @ratio THEN 1 ELSE 0 END FROM (
            SELECT TOP (@ratio) c."Priority" FROM "Tickets" c
            WHERE c."TenantId" = @tenant AND c."ServicePointId" = @point AND c."ServiceDate" = @date AND c."CalledAt" IS NOT NULL
              AND c."ServiceId" IN ({Services})
            ORDER BY c."CalledAt" DESC, c."Id" DESC) recent);
        WHILE 1 = 1
        BEGIN
          SET @candidate = NULL;
          SELECT TOP (1) @candidate = t."Id" FROM "Tickets" t
          WHERE {QueueSql.Waiting} AND t."ServiceId" IN ({Services})
          ORDER BY CASE WHEN (CASE WHEN t."Priority" = 'Regular' THEN 1 ELSE 0 END) = @regularFirst THEN 0 ELSE 1 END,
            t."IssuedAt", t."Id";
          IF @candidate IS NULL BREAK;
          UPDATE "Tickets" WITH (ROWLOCK) {Claim}
          IF @@ROWCOUNT = 1 BREAK;
        END
        {Called}
        """;

    public const string CallEvent = $"""
        INSERT INTO "OutboxEvents" ({QueueSql.EventColumns}) VALUES (@tenant, @event, @type, @id, @now, @date)
        """;

    /// <summary>More than counters that press at once at one service point.</summary>
    private const string Candidates = "64";

    private const string Declarations = """
        DECLARE @candidate uniqueidentifier;
        DECLARE @called TABLE ("Id" uniqueidentifier NOT NULL);
        """;

    private const string Services = """
        SELECT asked."Id" FROM OPENJSON(@services) WITH ("Id" uniqueidentifier '$') asked
        """;

    /// <summary>Takes the ticket only if it still waits.</summary>
    private const string Claim = """
        SET "Status" = 'Called', "CounterId" = @counter, "CalledAt" = @now, "Version" = "Version" + 1
          OUTPUT inserted."Id" INTO @called
          WHERE "TenantId" = @tenant AND "Id" = @candidate AND "Status" = 'Waiting';
        """;

    private const string Called = $"""
        SELECT {QueueSql.WholeTicket} FROM "Tickets" t WHERE t."TenantId" = @tenant AND t."Id" = (SELECT "Id" FROM @called);
        """;
}
