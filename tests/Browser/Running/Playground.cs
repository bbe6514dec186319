using System.Diagnostics;

namespace EmploisEnRegions.Browser.Running;

/// <summary>Microsoft 365 Agents Playground from npm, which plays a channel in front of a running bot. Its pre-release licence is for development:
/// the test run fetches it, and it is never part of what is built or handed on.</summary>
public sealed class Playground : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Browser", "playground");
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(90);

    private readonly Process _process;

    private Playground(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<Playground> StartAsync(RunningBot bot, string channel)
    {
        if (!File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json"))) await InstallAsync();
        var address = new Uri($"http://localhost:{RunningBot.FreePort()}");
        string[] arguments =
        [
            "node_modules/@microsoft/m365agentsplayground/cli.js", "start", "--disable-telemetry",
            "--app-endpoint", new Uri(bot.Address, "/api/messages").AbsoluteUri, "--channel-id", channel, "--port", $"{address.Port}",
        ];
        var playground = new Playground(Start("node", arguments), address);
        await playground.IsReadyAsync();
        return playground;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task IsReadyAsync()
    {
        using var client = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < StartsWithin && !_process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(Address);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException("The playground did not start.");
    }

    private static async Task InstallAsync()
    {
        using var npm = Start("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException("The playground cannot be installed from npm.");
    }

    /// <summary>What it prints is read and dropped: a full pipe would stop it. Without a browser of its own.</summary>
    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["BROWSER"] = "none";
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
