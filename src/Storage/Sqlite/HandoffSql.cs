using Dapper;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>The desk's reads and single writes. Instants of its tables are Unix milliseconds.</summary>
internal static class HandoffSql
{
    public static long Millis(this DateTimeOffset at) => at.ToUnixTimeMilliseconds();
    public static DateTimeOffset Instant(this long millis) => DateTimeOffset.FromUnixTimeMilliseconds(millis);
    public static DateTimeOffset? Instant(this long? millis) => millis?.Instant();

    public static Task<IEnumerable<T>> QueryAsync<T>(this SqliteDatabase database, string sql, object? values, CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.Connection.QueryAsync<T>(sql, values), cancellationToken);

    /// <summary>The first column of the first row, or the default.</summary>
    public static Task<T?> ReadValueAsync<T>(this SqliteDatabase database, string sql, object? values, CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.Connection.ExecuteScalarAsync<T>(sql, values), cancellationToken);

    /// <summary>Rows that were changed.</summary>
    public static Task<int> ExecuteAsync(this SqliteDatabase database, string sql, object values, CancellationToken cancellationToken) =>
        database.WriteAsync((session, transaction) => session.Connection.ExecuteAsync(sql, values, transaction), cancellationToken);
}
