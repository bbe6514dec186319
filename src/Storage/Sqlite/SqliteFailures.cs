using EmploisEnRegions.Conversations.Storage;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace EmploisEnRegions.Storage.Sqlite;

internal static class SqliteFailures
{
    /// <summary>What may be over in a while is the one exception that others know; a damaged file or a wrong statement is not.</summary>
    public static Exception Explain(Exception problem) => problem is SqliteException { SqliteErrorCode: var code } && WhyUnavailable(code) is { } why
        ? new StorageUnavailableException(why, problem)
        : problem;

    private static string? WhyUnavailable(int code) => code switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => "Another program holds the database file.",
        SQLITE_FULL => "The disk of the database file is full.",
        SQLITE_IOERR or SQLITE_PROTOCOL => "The disk of the database file fails.",
        SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_READONLY => "The database file cannot be opened for writing.",
        SQLITE_NOMEM => "There is no memory left for the database.",
        _ => null,
    };
}
