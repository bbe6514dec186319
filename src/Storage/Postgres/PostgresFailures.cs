using EmploisEnRegions.Conversations.Storage;
using Npgsql;

namespace EmploisEnRegions.Storage.Postgres;

internal static class PostgresFailures
{
    /// <summary>What may be over in a while is the one exception that others know; a wrong statement or a wrong password is not.</summary>
    public static Exception Explain(Exception problem) => problem is NpgsqlException trouble && WhyUnavailable(trouble) is { } why
        ? new StorageUnavailableException(why, problem)
        : problem;

    /// <summary>Two transactions stood in each other's way: the one that lost runs again.</summary>
    public static bool IsCollision(Exception problem) =>
        problem is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    /// <summary>A connection that had died in the pool: another one may be alive.</summary>
    public static bool IsLostConnection(Exception problem) => problem is NpgsqlException and not PostgresException and { InnerException: not TimeoutException }
        or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown };

    private static string? WhyUnavailable(NpgsqlException problem) => problem is PostgresException { SqlState: var state }
        ? state switch
        {
            PostgresErrorCodes.DiskFull => "The disk of the database is full.",
            PostgresErrorCodes.TooManyConnections => "The database takes no more connections.",
            PostgresErrorCodes.ReadOnlySqlTransaction => "The database takes no writes just now.",
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => "The database is too busy.",
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => "The database is stopping or starting.",
            _ when IsCollision(problem) => "The database is too busy.",
            _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal) => "The database cannot be reached.",
            _ => null,
        }
        : "The database cannot be reached.";
}
