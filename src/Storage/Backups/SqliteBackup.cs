using EmploisEnRegions.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace EmploisEnRegions.Storage.Backups;

/// <summary>SQLite's own: VACUUM INTO sees one moment of a database that is written meanwhile; the backup API replaces all pages in one transaction.</summary>
internal sealed class SqliteBackup(string connectionString) : DatabaseBackup
{
    private const string OursAndWhole = "SELECT (SELECT count(*) FROM sqlite_schema WHERE name = 'schema_migrations') = 1 AND (SELECT integrity_check FROM pragma_integrity_check) = 'ok'";

    protected override async Task WriteAsync(string file, CancellationToken cancellationToken)
    {
        var database = Open(new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly });
        await using (database.ConfigureAwait(false))
        {
            var command = database.CreateCommand();
            await using var end = command.ConfigureAwait(false);
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", file);
            await RefusedAsync(() => command.ExecuteNonQueryAsync(cancellationToken)).ConfigureAwait(false);
        }
    }

    protected override async Task ReadAsync(string file, CancellationToken cancellationToken)
    {
        var copy = Open(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly });
        await using var end = copy.ConfigureAwait(false);
        if (!await IsOursAsync(copy, cancellationToken).ConfigureAwait(false)) throw new BackupException(BackupProblem.NotABackup, file);
        var database = Open(new SqliteConnectionStringBuilder(connectionString));
        await using (database.ConfigureAwait(false))
        {
            await RefusedAsync(() =>
            {
                copy.BackupDatabase(database);
                return Task.FromResult(0);
            }).ConfigureAwait(false);
        }
    }

    private static SqliteConnection Open(SqliteConnectionStringBuilder settings)
    {
        settings.Pooling = false;
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new BackupException(BackupProblem.Refused, SqliteFailures.Explain(e).Message);
        }
    }

    private static async Task<bool> IsOursAsync(SqliteConnection copy, CancellationToken cancellationToken)
    {
        try
        {
            var command = copy.CreateCommand();
            await using var end = command.ConfigureAwait(false);
            command.CommandText = OursAndWhole;
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is 1L;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static async Task RefusedAsync(Func<Task<int>> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (SqliteException e)
        {
            throw new BackupException(BackupProblem.Refused, SqliteFailures.Explain(e).Message);
        }
    }
}
