namespace EmploisEnRegions.Storage.Database;

/// <summary>SQL that both databases understand, prepared once per connection.</summary>
/// <param name="Sql">A constant: it is the key of the prepared statement. Its parameters are <c>$1</c>, <c>$2</c>, …</param>
/// <param name="Values">In that order: string, long, int, bool, byte[] or null.</param>
internal readonly record struct Statement(string Sql, params object?[] Values)
{
    public const int AllAsExpected = -1;

    public Expect Expect { get; init; }
}

internal enum Expect
{
    Anything,

    /// <summary>A write that must change a row.</summary>
    ARow,

    /// <summary>A query that must find nothing.</summary>
    NoRow,
}
