using System.Diagnostics;
using System.Globalization;

namespace EmploisEnRegions.Support;

/// <summary>The server's own programs, run as the user postgres when we are root: they refuse root.</summary>
internal sealed class PostgresPrograms(string folder)
{
    // Ends the server by the signal it reads, or at once when whoever started it is gone.
    private const string UntilTold = """
        log=$1; shift
        exec 3<&0
        "$@" >>"$log" 2>&1 & server=$!
        { read -r signal || signal=QUIT; kill -"$signal" $server; } <&3 & reader=$!
        wait $server; status=$?
        kill $reader 2>/dev/null
        exit $status
        """;

    private static readonly string[] AsPostgres = Environment.UserName == "root"
        ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        : [];

    public static PostgresPrograms Find()
    {
        const string versions = "/usr/lib/postgresql";
        var newest = Directory.Exists(versions)
            ? Directory.GetDirectories(versions).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .MaxBy(bin => int.Parse(Path.GetFileName(Path.GetDirectoryName(bin))!, CultureInfo.InvariantCulture))
            : null;
        return new PostgresPrograms(newest ?? throw new InvalidOperationException("PostgreSQL is not installed: tests/run installs it, or apt-get install postgresql."));
    }

    /// <summary>One of its programs (pg_dump, psql), to run with any arguments.</summary>
    public string Program(string name) => Path.Combine(folder, name);

    public static string Log(string data) => data + "/server.log";

    /// <summary>An empty cluster in that folder.</summary>
    public async Task InitializeAsync(string data)
    {
        Directory.CreateDirectory(data);
        if (AsPostgres.Length > 0) await RunAsync("chown", "postgres", data);
        await RunAsync([.. AsPostgres, Program("initdb"), "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
    }

    public Process Serve(string data, int port, bool durable)
    {
        string[] server =
        [
            .. AsPostgres, Program("postgres"), "-D", data, "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture),
            "-c", "unix_socket_directories=", "-c", $"fsync={(durable ? "on" : "off")}", "-c", "max_connections=300", "-c", "shared_buffers=32MB",
        ];
        return Process.Start(new ProcessStartInfo("sh", ["-c", UntilTold, "sh", Log(data), .. server]) { RedirectStandardInput = true })!;
    }

    private static async Task RunAsync(params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)}: {string.Concat(output)}");
    }
}
