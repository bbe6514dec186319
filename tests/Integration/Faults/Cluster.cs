using EmploisEnRegions.Support;

namespace EmploisEnRegions.Tests.Integration.Faults;

/// <summary>What kills and stops things: alone, after all other tests.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FaultCollection : ICollectionFixture<Cluster>
{
    public const string Name = "faults";
}

/// <summary>Three nodes on a PostgreSQL of their own, which a test may stop.</summary>
public sealed class Cluster : IAsyncLifetime
{
    private const int Count = 3;

    private readonly List<NodeProcess> _nodes = [];

    public PostgresServer Server { get; private set; } = null!;

    public TestDatabase Database { get; private set; } = null!;

    internal IReadOnlyList<NodeProcess> Nodes => _nodes;

    public async ValueTask InitializeAsync()
    {
        Server = await PostgresServer.StartAsync();
        Database = new PostgresDatabaseOfTest(await Server.NewDatabaseAsync());
        for (var i = 0; i < Count; i++) _nodes.Add(new NodeProcess(Database.ConnectionString));
        // All at once, on an empty database.
        await Task.WhenAll(_nodes.Select(node => node.StartAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
        await Server.DisposeAsync();
    }
}
