using Dapper;

namespace EmploisEnRegions.Storage.Database;

/// <summary>Single reads and writes off the hot path. Instants in the tables are Unix milliseconds.</summary>
internal static class DapperOnDatabase
{
    public static long Millis(this DateTimeOffset at) => at.ToUnixTimeMilliseconds();
    public static DateTimeOffset Instant(this long millis) => DateTimeOffset.FromUnixTimeMilliseconds(millis);
    public static DateTimeOffset? Instant(this long? millis) => millis?.Instant();

    /// <summary>A write that is always kept.</summary>
    public static Task<T> WriteAsync<T>(this IDatabase database, Func<ISession, CancellationToken, Task<T>> write, CancellationToken cancellationToken) =>
        database.WriteAsync(write, static _ => true, cancellationToken);

    public static Task<IEnumerable<T>> QueryAsync<T>(this IDatabase database, string sql, object? values, CancellationToken cancellationToken) =>
        database.ReadAsync((session, cancel) => session.Connection.QueryAsync<T>(Command(sql, values, cancel)), cancellationToken);

    /// <summary>The first column of the first row, or the default.</summary>
    public static Task<T?> ReadValueAsync<T>(this IDatabase database, string sql, object? values, CancellationToken cancellationToken) =>
        database.ReadAsync((session, cancel) => session.ValueAsync<T>(sql, values, cancel), cancellationToken);

    /// <summary>Rows that were changed.</summary>
    public static Task<int> ExecuteAsync(this IDatabase database, string sql, object values, CancellationToken cancellationToken) =>
        database.WriteAsync((session, cancel) => session.ExecuteAsync(sql, values, cancel), cancellationToken);

    /// <summary>The first column of the first row, or the default.</summary>
    public static Task<T?> ValueAsync<T>(this ISession session, string sql, object? values, CancellationToken cancellationToken) =>
        session.Connection.ExecuteScalarAsync<T>(Command(sql, values, cancellationToken));

    /// <summary>The first row, or null.</summary>
    public static Task<T?> FirstAsync<T>(this ISession session, string sql, object values, CancellationToken cancellationToken) where T : class =>
        session.Connection.QueryFirstOrDefaultAsync<T>(Command(sql, values, cancellationToken));

    /// <summary>Rows that were changed.</summary>
    public static Task<int> ExecuteAsync(this ISession session, string sql, object values, CancellationToken cancellationToken) =>
        session.Connection.ExecuteAsync(Command(sql, values, cancellationToken));

    private static CommandDefinition Command(string sql, object? values, CancellationToken cancellationToken) =>
        new(sql, values, cancellationToken: cancellationToken);
}
