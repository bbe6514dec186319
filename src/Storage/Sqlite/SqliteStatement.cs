using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>A statement that is prepared once on its connection and run often. An ADO.NET command looks up each parameter by its name at each run.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int ShortText = 256;

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    /// <param name="values">How many <c>$1</c>, <c>$2</c> … the SQL has. To SQLite they are names, numbered as they first appear.</param>
    public SqliteStatement(sqlite3 connection, string sql, int values)
    {
        _connection = connection;
        Check(sqlite3_prepare_v3(connection, sql, SQLITE_PREPARE_PERSISTENT, out _statement));
        _places = new int[values];
        for (var i = 0; i < values; i++) _places[i] = sqlite3_bind_parameter_index(_statement, $"${i + 1}");
    }

    /// <summary>Rows that were changed.</summary>
    public int Execute(object?[] values)
    {
        Run(values);
        return sqlite3_changes(_connection);
    }

    public bool FindsARow(object?[] values) => Run(values);

    public void Dispose() => _statement.Dispose();

    private bool Run(object?[] values)
    {
        for (var i = 0; i < values.Length; i++) Check(Bind(_places[i], values[i]));
        var step = sqlite3_step(_statement);
        var found = step == SQLITE_ROW;
        while (step == SQLITE_ROW) step = sqlite3_step(_statement);
        // Resetting gives the failure of the step once more.
        var end = sqlite3_reset(_statement);
        Check(step == SQLITE_DONE ? end : step);
        return found;
    }

    private int Bind(int place, object? value) => value switch
    {
        null => sqlite3_bind_null(_statement, place),
        string text => BindText(place, text),
        long number => sqlite3_bind_int64(_statement, place, number),
        int number => sqlite3_bind_int64(_statement, place, number),
        bool flag => sqlite3_bind_int64(_statement, place, flag ? 1 : 0),
        byte[] { Length: 0 } => sqlite3_bind_zeroblob(_statement, place, 0),
        byte[] bytes => sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new NotSupportedException($"SQLite takes no {value.GetType().Name}."),
    };

    private int BindText(int place, string text)
    {
        if (text.Length is 0 or > ShortText) return sqlite3_bind_text(_statement, place, text);
        Span<byte> utf8 = stackalloc byte[3 * ShortText];
        return sqlite3_bind_text(_statement, place, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    private void Check(int outcome)
    {
        if (outcome != SQLITE_OK) SqliteException.ThrowExceptionForRC(outcome, _connection);
    }
}
