using EmploisEnRegions.Storage.Database;
using Microsoft.Data.Sqlite;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>Runs each embedded <c>Migrations/NNNN_name.sql</c> once, in order, under the database's write lock.</summary>
internal static class SqliteMigrations
{
    private const string Folder = ".Sqlite.Migrations.";

    public static void Run(SqliteConnection connection, bool demonstration, DateTimeOffset now)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        Execute(connection, transaction, "CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT");
        var done = Done(connection, transaction);
        if (DemonstrationMark.IsToBeSet(done, demonstration)) Note(DemonstrationMark.Version, DemonstrationMark.Name);
        foreach (var migration in Migration.In(Folder).Where(migration => !done.Contains(migration.Version)))
        {
            Execute(connection, transaction, migration.Sql());
            Note(migration.Version, migration.Name);
        }

        transaction.Commit();

        void Note(int version, string name) => Execute(connection, transaction, "INSERT INTO schema_migrations VALUES ($version, $name, $at)",
            ("$version", version), ("$name", name), ("$at", now.ToUnixTimeMilliseconds()));
    }

    private static HashSet<int> Done(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT version FROM schema_migrations";
        using var reader = command.ExecuteReader();
        var done = new HashSet<int>();
        while (reader.Read()) done.Add(reader.GetInt32(0));
        return done;
    }

    // The SQL is our own embedded file, never what a person wrote.
#pragma warning disable CA2100
    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
#pragma warning restore CA2100
}
