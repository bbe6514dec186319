using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace EmploisEnRegions.Storage.Backups;

/// <summary>PostgreSQL's own programs: pg_dump sees one moment of a database that is written meanwhile, pg_restore puts it back in one transaction.</summary>
internal sealed class PostgresBackup(NpgsqlConnectionStringBuilder settings) : DatabaseBackup
{
    private const string Versions = "/usr/lib/postgresql";

    protected override Task WriteAsync(string file, CancellationToken cancellationToken) =>
        RunAsync("pg_dump", ["--format=custom", "--no-owner", $"--file={file}"], cancellationToken);

    protected override async Task ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (!await HoldsOursAsync(file, cancellationToken).ConfigureAwait(false)) throw new BackupException(BackupProblem.NotABackup, file);
        await RunAsync("pg_restore", ["--clean", "--if-exists", "--single-transaction", "--exit-on-error", "--no-owner", $"--dbname={settings.Database}", file], cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<bool> HoldsOursAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var list = await RunAsync("pg_restore", ["--list", file], cancellationToken).ConfigureAwait(false);
            return list.Contains("schema_migrations", StringComparison.Ordinal);
        }
        catch (BackupException e) when (e.Problem is BackupProblem.Refused)
        {
            return false;
        }
    }

    private async Task<string> RunAsync(string tool, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(tool, arguments);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        if (process.ExitCode != 0) throw new BackupException(BackupProblem.Refused, (await errors.ConfigureAwait(false)).Trim());
        return await output.ConfigureAwait(false);
    }

    private Process Start(string tool, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Find(tool), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Not as arguments, which every user of the machine can read.
        start.Environment["PGHOST"] = settings.Host;
        start.Environment["PGPORT"] = settings.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = settings.Database;
        start.Environment["PGUSER"] = settings.Username;
        if (settings.Password is { } password) start.Environment["PGPASSWORD"] = password;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new BackupException(BackupProblem.ToolMissing, tool);
        }
    }

    /// <summary>Debian keeps the programs of each version in a folder of its own; elsewhere they are on the path.</summary>
    private static string Find(string tool) => Directory.Exists(Versions)
        ? Directory.GetDirectories(Versions).Select(version => Path.Combine(version, "bin", tool)).Where(File.Exists).Order(StringComparer.Ordinal).LastOrDefault() ?? tool
        : tool;
}
