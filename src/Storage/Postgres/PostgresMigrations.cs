using EmploisEnRegions.Storage.Database;
using Npgsql;

namespace EmploisEnRegions.Storage.Postgres;

/// <summary>Runs each embedded migration once, in order, all in one transaction under a lock: a node that starts meanwhile waits for it.</summary>
internal static class PostgresMigrations
{
    private const string Folder = ".Postgres.Migrations.";

    // Any number that nothing else locks in this database.
    private const string Lock = "SELECT pg_advisory_xact_lock(7364953021)";

    private const string Table = """
        CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)
        """;

    public static async Task RunAsync(NpgsqlConnection connection, bool demonstration, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var end = transaction.ConfigureAwait(false);
        await ExecuteAsync(connection, Lock, cancellationToken).ConfigureAwait(false);
        await ExecuteAsync(connection, Table, cancellationToken).ConfigureAwait(false);
        var done = await DoneAsync(connection, cancellationToken).ConfigureAwait(false);
        if (DemonstrationMark.IsToBeSet(done, demonstration)) await NoteAsync(DemonstrationMark.Version, DemonstrationMark.Name).ConfigureAwait(false);
        foreach (var migration in Migration.In(Folder).Where(migration => !done.Contains(migration.Version)))
        {
            await ExecuteAsync(connection, migration.Sql(), cancellationToken).ConfigureAwait(false);
            await NoteAsync(migration.Version, migration.Name).ConfigureAwait(false);
        }

        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);

        Task NoteAsync(int version, string name) =>
            ExecuteAsync(connection, "INSERT INTO schema_migrations VALUES ($1, $2, $3)", cancellationToken, version, name, now.Millis());
    }

    private static async Task<HashSet<int>> DoneAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand("SELECT version FROM schema_migrations", connection);
        await using var end = command.ConfigureAwait(false);
        var row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (row.ConfigureAwait(false))
        {
            var done = new HashSet<int>();
            while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) done.Add(row.GetInt32(0));
            return done;
        }
    }

    // The SQL is our own embedded file, never what a person wrote. A long migration may take longer than a turn may wait.
#pragma warning disable CA2100
    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var end = command.ConfigureAwait(false);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
#pragma warning restore CA2100
}
