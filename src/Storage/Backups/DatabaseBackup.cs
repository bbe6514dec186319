using EmploisEnRegions.Storage.Postgres;

namespace EmploisEnRegions.Storage.Backups;

/// <summary>A copy of the whole database in one file, taken while the program runs; and the way back.</summary>
public abstract class DatabaseBackup
{
    /// <param name="connectionString">As <c>ConnectionStrings:Orientation</c>: <c>Data Source=…</c> or <c>Host=…</c>.</param>
    /// <exception cref="ArgumentException">It is neither, or cannot be read.</exception>
    public static DatabaseBackup Of(string connectionString)
    {
        var options = new StorageOptions { ConnectionString = connectionString };
        var validation = new StorageOptionsValidation().Validate(name: null, options);
        if (validation.Failed) throw new ArgumentException(validation.FailureMessage, nameof(connectionString));
        return options.IsPostgres ? new PostgresBackup(PostgresSettings.Of(connectionString)) : new SqliteBackup(connectionString);
    }

    /// <summary>Writes a file that is whole or not there.</summary>
    /// <exception cref="BackupException">The file exists, or the database or the disk refuses.</exception>
    public async Task BackUpAsync(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file)) throw new BackupException(BackupProblem.FileExists, file);
        var unfinished = file + ".unfinished";
        File.Delete(unfinished);
        await WriteAsync(unfinished, cancellationToken).ConfigureAwait(false);
        File.Move(unfinished, file);
    }

    /// <summary>Puts the copy in the place of what the database holds, whole or not at all. The program had better be stopped: what it writes meanwhile is gone.</summary>
    /// <exception cref="BackupException">The file is missing or no backup of ours, or the database refuses: nothing was changed.</exception>
    public Task RestoreAsync(string file, CancellationToken cancellationToken) =>
        File.Exists(file) ? ReadAsync(file, cancellationToken) : throw new BackupException(BackupProblem.FileMissing, file);

    protected abstract Task WriteAsync(string file, CancellationToken cancellationToken);

    protected abstract Task ReadAsync(string file, CancellationToken cancellationToken);
}

public enum BackupProblem
{
    FileExists,
    FileMissing,
    NotABackup,

    /// <summary>pg_dump or pg_restore is not installed.</summary>
    ToolMissing,

    /// <summary>The database, or the program that speaks to it, refused.</summary>
    Refused,
}

/// <param name="detail">The file, the tool, or what was answered.</param>
public sealed class BackupException(BackupProblem problem, string detail) : Exception($"{problem}: {detail}")
{
    public BackupProblem Problem { get; } = problem;

    public string Detail { get; } = detail;
}
