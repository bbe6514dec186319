extern alias host;

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HostProgram = host::Program;

namespace EmploisEnRegions.Tests.Integration.Faults;

/// <summary>The built program as a child process that can be killed without warning and started again on the same address.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    public const string Secret = "a-secret-for-tests-only";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Dictionary<string, string> _environment;
    private readonly string[] _command;
    private readonly ConcurrentQueue<string> _output = [];
    private Process? _process;

    /// <param name="wrapper">A command that runs the program it is given; empty = none.</param>
    public NodeProcess(string connectionString, params string[] wrapper)
    {
        Address = FreeAddress();
        Client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
        Client.DefaultRequestHeaders.Authorization = new("Bearer", Secret);
        _command = [.. wrapper, "dotnet", typeof(HostProgram).Assembly.Location];
        _environment = new()
        {
            ["ASPNETCORE_URLS"] = Address.ToString(),
            // Its open door for the Bot Framework protocol.
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Orientation"] = connectionString,
            ["DirectLine__Secret"] = Secret,
            ["Logging__LogLevel__Default"] = "Warning",
        };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<NodeProcess> StartAsync(string connectionString, params string[] wrapper)
    {
        var node = new NodeProcess(connectionString, wrapper);
        await node.StartAsync();
        return node;
    }

    public async Task StartAsync()
    {
        Launch();
        // Many start at once on a small machine.
        for (var started = Stopwatch.StartNew(); !await IsReadyAsync(); await Task.Delay(50))
        {
            if (started.Elapsed > Patience) throw new InvalidOperationException($"The program did not become ready: {string.Join('\n', _output)}");
        }
    }

    public void Launch()
    {
        var start = new ProcessStartInfo(_command[0], _command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in _environment) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public async Task<bool> IsReadyAsync()
    {
        if (_process!.HasExited) throw new InvalidOperationException($"The program ended by itself with {_process.ExitCode}: {string.Join('\n', _output)}");
        try
        {
            using var answer = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>kill -9: not a word to anyone.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Client.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        const int few = 40;
        if (line.Data is { } said) _output.Enqueue(said);
        while (_output.Count > few) _output.TryDequeue(out _);
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
