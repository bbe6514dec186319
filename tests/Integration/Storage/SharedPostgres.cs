using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace EmploisEnRegions.Tests.Integration.Storage;

/// <summary>One server for all tests of this project that need no server of their own; started by the first of them.</summary>
public sealed class SharedPostgres : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer>> _server = new(() => PostgresServer.StartAsync());

    public async Task<string> NewDatabaseAsync(string kind = "test") => await (await _server.Value).NewDatabaseAsync(kind);

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated) await (await _server.Value).DisposeAsync();
    }
}
