using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text.RegularExpressions;

namespace EmploisEnRegions.Browser.Running;

/// <summary>The built program as a process of its own, on a free port and an empty database.</summary>
public sealed partial class RunningBot : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(90);

    private Process _process;
    private readonly string _folder;
    private readonly TaskCompletionSource<Uri> _administrator = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _output = [];

    private RunningBot(Process process, string folder, Uri address)
    {
        (_process, _folder, Address) = (process, folder, address);
    }

    public Uri Address { get; }

    /// <summary>The one-time link that a first start prints.</summary>
    public Task<Uri> AdministratorLink => _administrator.Task.WaitAsync(StartsWithin);

    public static async Task<RunningBot> StartAsync(params (string Setting, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("emplois-en-regions-").FullName;
        var address = new Uri($"http://localhost:{FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { ProgramPath() },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            Environment =
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["ConnectionStrings__Orientation"] = $"Data Source={Path.Combine(folder, "test.db")}",
            },
        };
        foreach (var (setting, value) in settings) start.Environment[setting.Replace(":", "__", StringComparison.Ordinal)] = value;

        var bot = new RunningBot(new Process { StartInfo = start }, folder, address);
        await bot.StartAndWaitAsync();
        return bot;
    }

    /// <summary>Stopped in the middle of whatever it does.</summary>
    public async Task StopAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>The same program on the same database and port, after <see cref="StopAsync"/>.</summary>
    public async Task StartAgainAsync()
    {
        var start = _process.StartInfo;
        _process.Dispose();
        _process = new Process { StartInfo = start };
        await StartAndWaitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAndWaitAsync()
    {
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync(client))
        {
            if (_process.HasExited || waited.Elapsed > StartsWithin)
            {
                throw new InvalidOperationException($"The program did not start.\n{string.Join('\n', _output)}");
            }

            await Task.Delay(200);
        }
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (_output) _output.Add(line);
        if (AdministratorLine().Match(line) is { Success: true } found) _administrator.TrySetResult(new Uri(found.Groups[1].Value));
    }

    private static string ProgramPath()
    {
        var configuration = typeof(RunningBot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == "Configuration").Value!;
        return Path.Combine(Repository.Root, "src", "BotHost", "bin", configuration, "net10.0", "EmploisEnRegions.BotHost.dll");
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("^Administrator: (http\\S+)")]
    private static partial Regex AdministratorLine();
}
