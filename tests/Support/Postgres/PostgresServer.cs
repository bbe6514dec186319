using System.Diagnostics;
using Npgsql;

namespace EmploisEnRegions.Support;

/// <summary>
/// A PostgreSQL of the test's own: a child process on a loopback port in a folder of its own, gone at the end, also when the tests are killed.
/// It can be stopped and started again on the same port with the same data.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly PostgresPrograms _programs = PostgresPrograms.Find();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"postgres-{Guid.NewGuid():N}");
    private readonly bool _durable;
    private Process? _server;
    private int _port;
    private int _databases;

    private PostgresServer(bool durable) => _durable = durable;

    /// <summary>Of the server's first database. Each test had better take one of its own: <see cref="NewDatabaseAsync"/>.</summary>
    public string ConnectionString => ConnectionTo("postgres");

    /// <summary>A new server that takes connections.</summary>
    /// <param name="durable">True: it waits for the disk at each commit, as it does in earnest.</param>
    public static async Task<PostgresServer> StartAsync(bool durable = false)
    {
        var server = new PostgresServer(durable);
        try
        {
            await server._programs.InitializeAsync(server._folder);
            await server.StartOnFreePortAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>An empty database on this server; its connection string.</summary>
    public async Task<string> NewDatabaseAsync(string kind = "test")
    {
        var name = $"{kind}_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0");
        return ConnectionTo(name);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <param name="immediate">True: as in a crash, without a last word to the disk or to its clients.</param>
    public async Task StopAsync(bool immediate)
    {
        if (_server is not { HasExited: false } server) return;
        await server.StandardInput.WriteLineAsync(immediate ? "QUIT" : "INT");
        await server.StandardInput.FlushAsync();
        using var limit = new CancellationTokenSource(Patience);
        await server.WaitForExitAsync(limit.Token);
    }

    /// <summary>The same data on the same port.</summary>
    public async Task StartAgainAsync()
    {
        Run();
        if (!await TakesConnectionsAsync()) throw new InvalidOperationException($"PostgreSQL did not start again: {Log()}");
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync(immediate: true);
        }
        finally
        {
            _server?.Dispose();
            if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task StartOnFreePortAsync()
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            // Below the ports that the system gives away by itself: free again after a stop.
            _port = 20_000 + (int)((uint)Guid.NewGuid().GetHashCode() % 10_000);
            Run();
            if (await TakesConnectionsAsync()) return;
        }

        throw new InvalidOperationException($"PostgreSQL did not start: {Log()}");
    }

    private void Run()
    {
        _server?.Dispose();
        _server = _programs.Serve(_folder, _port, _durable);
    }

    /// <summary>False when the server gave up.</summary>
    private async Task<bool> TakesConnectionsAsync()
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience && !_server!.HasExited; await Task.Delay(50))
        {
            try
            {
                await ExecuteAsync("SELECT 1");
                // Someone else's server may sit on that port; then ours has given up or is about to.
                if (File.Exists(Path.Combine(_folder, "postmaster.pid")) && !_server.HasExited) return true;
            }
            catch (NpgsqlException)
            {
                // Not yet.
            }
        }

        await StopAsync(immediate: true);
        return false;
    }

    private string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={_port};Database={database};Username=postgres;GSS Encryption Mode=Disable;SSL Mode=Disable;Timeout=10;Include Error Detail=true";

    private string Log() => File.Exists(PostgresPrograms.Log(_folder)) ? File.ReadAllText(PostgresPrograms.Log(_folder)) : "no log";
}
