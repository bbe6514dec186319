using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace EmploisEnRegions.Benchmarks.Load;

/// <summary>A program under measurement in its own process: its address, its figures, its end.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string Secret = "a-secret-for-benchmarks";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Where the host's own build puts it, compiled ahead; the copy beside this program is not what people run.
    private static readonly string Host = typeof(ServerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Host").Value!;

    private readonly Process _process;
    private readonly string _socket;

    private ServerProcess(ProcessStartInfo start, Uri address, string socket)
    {
        (Address, _socket) = (address, socket);
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(ServerProcess).Assembly.Location;
        start.Environment[ProcessFigures.SocketVariable] = socket;
        // The count of allocated bytes forgets a heap that the collector gives up, and finds it again when it takes it back: it keeps them all.
        start.Environment["DOTNET_GCDynamicAdaptationMode"] = "0";
        start.RedirectStandardOutput = true;
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>The whole program as it is installed, with Development's open door for the Bot Framework protocol.</summary>
    public static ServerProcess Orientation(Folder files, string database)
    {
        var address = FreeAddress();
        var start = new ProcessStartInfo("dotnet", [Host]) { WorkingDirectory = Path.GetDirectoryName(Host) };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Orientation"] = database;
        start.Environment["DirectLine__Secret"] = Secret;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        return new ServerProcess(start, address, files.File(Guid.NewGuid().ToString("N")));
    }

    public static ServerProcess Echo(Folder files)
    {
        var address = FreeAddress();
        var start = new ProcessStartInfo("dotnet", [typeof(EchoServer).Assembly.Location, EchoServer.Command, address.ToString()]);
        return new ServerProcess(start, address, files.File(Guid.NewGuid().ToString("N")));
    }

    public Task<ProcessFigures> FiguresAsync() => ProcessFigures.AskAsync(_socket);

    /// <summary>Until the probe says ready.</summary>
    public async Task<ServerProcess> ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var started = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync(client))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > Patience) throw new InvalidOperationException("The measured program did not become ready.");
            await Task.Delay(5);
        }

        return this;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
