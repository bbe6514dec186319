using System.Data.Common;
using EmploisEnRegions.Storage.Database;
using Microsoft.Data.Sqlite;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>A connection with its prepared statements. SQLite answers at once: nothing here waits but for the disk.</summary>
internal sealed class SqliteSession : ISession, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteCommand> _queries = new(StringComparer.Ordinal);

    public SqliteSession(string connectionString)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
    }

    public DbConnection Connection => _connection;

    public SqliteConnection SqliteConnection => _connection;

    /// <summary>False once SQLite has rolled back by itself, as it may when the disk is full or fails.</summary>
    public bool IsInTransaction => SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    /// <summary>Grows with every row that is changed, those that hang on it included.</summary>
    public int RowsChanged => SQLitePCL.raw.sqlite3_total_changes(_connection.Handle);

    /// <summary>Pages that this connection has written into the log, since it was opened.</summary>
    public int PagesWritten
    {
        get
        {
            SQLitePCL.raw.sqlite3_db_status(_connection.Handle, SQLitePCL.raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, 0);
            return pages;
        }
    }

    public Task<DbDataReader> QueryAsync(Statement statement, CancellationToken cancellationToken) =>
        Task.FromResult<DbDataReader>(Query(statement).ExecuteReader());

    public Task<int> ExecuteAsync(Statement statement, CancellationToken cancellationToken) =>
        Task.FromResult(Prepared(statement).Execute(statement.Values));

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
    public void Execute(string sql) => Prepared(new Statement(sql)).Execute([]);

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        foreach (var query in _queries.Values) query.Dispose();
        _connection.Dispose();
    }

    private bool Run(Statement statement)
    {
        var prepared = Prepared(statement);
        if (statement.Expect is Expect.NoRow) return !prepared.FindsARow(statement.Values);
        var changed = prepared.Execute(statement.Values);
        return changed > 0 || statement.Expect is Expect.Anything;
    }

    private SqliteStatement Prepared(Statement statement)
    {
        if (_statements.TryGetValue(statement.Sql, out var prepared)) return prepared;
        return _statements[statement.Sql] = new SqliteStatement(_connection.Handle!, statement.Sql, statement.Values.Length);
    }

    private SqliteCommand Query(Statement statement)
    {
        var values = statement.Values;
        if (!_queries.TryGetValue(statement.Sql, out var query))
        {
            query = _queries[statement.Sql] = NewQuery(statement.Sql, values.Length);
        }

        for (var i = 0; i < values.Length; i++) query.Parameters[i].Value = values[i] ?? DBNull.Value;
        return query;
    }

    // A constant of ours, never what a person wrote.
#pragma warning disable CA2100
    private SqliteCommand NewQuery(string sql, int values)
    {
        var query = _connection.CreateCommand();
        query.CommandText = sql;
        for (var i = 1; i <= values; i++) query.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return query;
    }
#pragma warning restore CA2100
}
