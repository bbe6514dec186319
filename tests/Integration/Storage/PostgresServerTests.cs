using EmploisEnRegions.Support;
using Npgsql;

namespace EmploisEnRegions.Tests.Integration.Storage;

public sealed class PostgresServerTests
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_server_of_a_test_stops_and_starts_again_with_its_data(bool immediate)
    {
        await using var server = await PostgresServer.StartAsync();
        await server.ExecuteAsync("CREATE TABLE kept AS SELECT 1 AS one");
        await server.StopAsync(immediate);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => server.ExecuteAsync("SELECT 1"));
        await server.StartAgainAsync();
        await server.ExecuteAsync("DROP TABLE kept");
    }
}
