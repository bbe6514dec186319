using System.Data.Common;
using EmploisEnRegions.Storage.Database;
using Npgsql;

namespace EmploisEnRegions.Storage.Postgres;

/// <summary>A connection of the pool, for one read or one transaction. Npgsql prepares each statement that comes back, per connection.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : ISession
{
    public DbConnection Connection => connection;

    public async Task<DbDataReader> QueryAsync(Statement statement, CancellationToken cancellationToken)
    {
        var command = Command(statement);
        await using (command.ConfigureAwait(false)) return await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<int> ExecuteAsync(Statement statement, CancellationToken cancellationToken)
    {
        var command = Command(statement);
        await using (command.ConfigureAwait(false)) return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One round trip. All statements run even where an early one disappoints: the caller keeps nothing then.</summary>
    public async Task<int> RunAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        var batch = new NpgsqlBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            foreach (var statement in statements) batch.BatchCommands.Add(BatchCommand(statement));
            try
            {
                await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation && FirstDisappointed(batch, statements, e.BatchCommand) is >= 0 and var failed)
            {
                // A turn that comes second writes numbers that are taken: the statement before had said so.
                return failed;
            }

            return FirstDisappointed(batch, statements, end: null);
        }
    }

    public async Task TakeTurnsAsync(string name, CancellationToken cancellationToken) =>
        await ExecuteAsync(new Statement("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", name), cancellationToken).ConfigureAwait(false);

    /// <param name="end">Where the batch broke off; null when it ran through.</param>
    private static int FirstDisappointed(NpgsqlBatch batch, IReadOnlyList<Statement> statements, NpgsqlBatchCommand? end)
    {
        for (var i = 0; i < statements.Count && !ReferenceEquals(batch.BatchCommands[i], end); i++)
        {
            var rows = batch.BatchCommands[i].Rows;
            if (statements[i].Expect is Expect.ARow && rows == 0) return i;
            if (statements[i].Expect is Expect.NoRow && rows > 0) return i;
        }

        return Statement.AllAsExpected;
    }

    // Constants of ours, never what a person wrote.
#pragma warning disable CA2100
    private NpgsqlCommand Command(Statement statement)
    {
        var command = new NpgsqlCommand(statement.Sql, connection);
        Bind(command.Parameters, statement.Values);
        return command;
    }

    private static NpgsqlBatchCommand BatchCommand(Statement statement)
    {
        var command = new NpgsqlBatchCommand(statement.Sql);
        Bind(command.Parameters, statement.Values);
        return command;
    }
#pragma warning restore CA2100

    private static void Bind(NpgsqlParameterCollection parameters, object?[] values)
    {
        foreach (var value in values) parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
    }
}
