namespace Mpp.Platform.Infrastructure.Outages;

/// <summary>Nobody was asked: the database was away a moment ago. No execution strategy repeats it.</summary>
internal sealed class DatabaseAwayException() : Exception("The database is away.");

/// <summary>
/// The connection broke while a commit was under way: whether it stands, nobody here can tell. It is never repeated on its
/// own; the caller's idempotency key alone makes a repeat safe.
/// </summary>
internal sealed class LostCommitException(Exception fault) : Exception("The answer of a commit was lost.", fault);
