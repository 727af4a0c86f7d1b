using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Outages;

/// <summary>Stands where connections are opened, statements fail and commits end, so that no caller can go round the gate.</summary>
internal sealed class OutageInterceptor(DatabaseGate gate, OutageBook book) : IDbConnectionInterceptor, IDbCommandInterceptor, IDbTransactionInterceptor
{
    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        IsMakingSchema(eventData) || gate.MayTry() ? ValueTask.FromResult(result) : throw new DatabaseAwayException();

    public Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        gate.Succeeded();
        return Task.CompletedTask;
    }

    public Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        // Who was kept back has found nothing out: counted, a steady stream of callers would keep the gate shut for good.
        // And that the database is not there yet is what whoever makes it expects.
        var kind = eventData.Exception is DatabaseAwayException || IsMakingSchema(eventData) ? FaultKind.None : book.KindOf(eventData.Exception);
        if (kind == FaultKind.Away)
        {
            gate.Failed(eventData.Exception);
        }
        else if (kind == FaultKind.Late)
        {
            gate.TimedOut(eventData.Exception, eventData.Duration);
        }

        return Task.CompletedTask;
    }

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        book.NoteWrite(eventData.Exception);
        return Task.CompletedTask;
    }

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        book.NoteWrite(eventData.Exception);
        return eventData.Action == "Commit" && book.KindOf(eventData.Exception) is FaultKind.Away or FaultKind.Late
            ? throw new LostCommitException(eventData.Exception)
            : Task.CompletedTask;
    }

    private static bool IsMakingSchema(ConnectionEventData eventData) => eventData.Context is AppDbContext { MakesSchema: true };
}
