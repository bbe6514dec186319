using System.Data.Common;
using EmploisEnRegions.Storage.Database;
using Microsoft.Data.Sqlite;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>A connection with its prepared statements. SQLite answers at once: nothing here waits but for the disk.</summary>
internal sealed class SqliteSession : ISession, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public SqliteSession(string connectionString)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
    }

    public DbConnection Connection => _connection;

    public SqliteConnection SqliteConnection => _connection;

    /// <summary>False once SQLite has rolled back by itself, as it may when the disk is full or fails.</summary>
    public bool IsInTransaction => SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    public Task<DbDataReader> QueryAsync(Statement statement, CancellationToken cancellationToken) =>
        Task.FromResult<DbDataReader>(Prepared(statement).ExecuteReader());

    public Task<int> ExecuteAsync(Statement statement, CancellationToken cancellationToken) =>
        Task.FromResult(Prepared(statement).ExecuteNonQuery());

    public Task<int> RunAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            if (!Run(statements[i])) return Task.FromResult(i);
        }

        return Task.FromResult(Statement.AllAsExpected);
    }

    /// <summary>The one writer is the lock.</summary>
    public Task TakeTurnsAsync(string name, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Without values, prepared once.</summary>
    public void Execute(string sql) => Prepared(new Statement(sql)).ExecuteNonQuery();

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _connection.Dispose();
    }

    private bool Run(Statement statement)
    {
        var command = Prepared(statement);
        if (statement.Expect is Expect.NoRow) return command.ExecuteScalar() is null;
        var changed = command.ExecuteNonQuery();
        return changed > 0 || statement.Expect is Expect.Anything;
    }

    private SqliteCommand Prepared(Statement statement)
    {
        var values = statement.Values;
        if (!_prepared.TryGetValue(statement.Sql, out var command))
        {
            command = Prepare(statement.Sql, values.Length);
            _prepared.Add(statement.Sql, command);
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    // A constant of ours, never what a person wrote.
#pragma warning disable CA2100
    private SqliteCommand Prepare(string sql, int values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= values; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }
#pragma warning restore CA2100
}
