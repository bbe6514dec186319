using System.Data.Common;

namespace EmploisEnRegions.Storage.Database;

/// <summary>A connection, inside the running transaction if there is one. Used by one caller at a time, and not after the call that gave it.</summary>
internal interface ISession
{
    /// <summary>For Dapper, off the hot path: its commands belong to the transaction without being told.</summary>
    DbConnection Connection { get; }

    /// <summary>Rows, one page at a time; the caller disposes the reader before the next statement.</summary>
    Task<DbDataReader> QueryAsync(Statement statement, CancellationToken cancellationToken);

    /// <summary>Rows that were changed.</summary>
    Task<int> ExecuteAsync(Statement statement, CancellationToken cancellationToken);

    /// <summary>Runs all in order, in as few round trips as the database allows.</summary>
    /// <returns><see cref="Statement.AllAsExpected"/>, or the position of the first one whose expectation failed: what follows it must not be kept.</returns>
    Task<int> RunAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken);

    /// <summary>Until this transaction ends, no other one passes the same name. One writer needs no such lock.</summary>
    Task TakeTurnsAsync(string name, CancellationToken cancellationToken);
}
