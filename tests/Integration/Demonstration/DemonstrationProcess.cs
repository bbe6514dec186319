extern alias host;

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HostProgram = host::Program;

namespace EmploisEnRegions.Integration.Demonstration;

/// <summary>The built program, started with <c>--demo</c> on a file of its own.</summary>
internal sealed class DemonstrationProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly List<string> _output = [];

    private DemonstrationProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Address and password of each account that was printed.</summary>
    public IReadOnlyList<(string Email, string Password)> Accounts
    {
        get
        {
            lock (_output)
                return [.. _output.Where(line => line.StartsWith("Demonstration: ", StringComparison.Ordinal)).Select(line => line.Split(' ')).Select(parts => (parts[1], parts[2]))];
        }
    }

    public static async Task<DemonstrationProcess> StartAsync(string path)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [typeof(HostProgram).Assembly.Location, "--demo", $"--urls={address}", $"--ConnectionStrings:Orientation=Data Source={path}", "--Storage:Synchronous=Off"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var demonstration = new DemonstrationProcess(new Process { StartInfo = start }, address);
        await demonstration.UntilReadyAsync();
        return demonstration;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task UntilReadyAsync()
    {
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience && !_process.HasExited; await Task.Delay(200))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address, "/health/ready"));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        lock (_output) Assert.Fail($"The demonstration did not start.\n{string.Join('\n', _output)}");
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_output) _output.Add(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
