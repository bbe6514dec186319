using System.Net;
using EmploisEnRegions.Integration.DirectLine;
using EmploisEnRegions.Support;

namespace EmploisEnRegions.Tests.Integration.Faults;

/// <summary>The database goes away for a while, and comes back.</summary>
[Collection(FaultCollection.Name)]
public sealed class OutageTests(Cluster cluster)
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(10);
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);
    private static readonly Uri Live = new("/health/live", UriKind.Relative);

    [Theory, InlineData(true), InlineData(false)]
    public async Task Ten_seconds_without_PostgreSQL_are_told_as_such_and_lose_nothing(bool crash)
    {
        var node = cluster.Nodes[0];
        var started = await node.Client.StartAsync();
        var id = started.Text("conversationId");
        using var socket = await Line.OpenAsync(started.Text("streamUrl"));
        await (await node.Client.SayAsync(id, "avant")).ReadAsync();

        await cluster.Server.StopAsync(immediate: crash);
        var person = new StubbornPerson(cluster.Nodes, $"outage-{crash}");
        var talking = person.SayAllAsync(["bonjour", "oui", "oui"]);
        var back = Task.Delay(Outage);
        while (!back.IsCompleted)
        {
            using var refusal = await node.Client.SayAsync(id, "pendant");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refusal.StatusCode);
            Assert.NotNull(refusal.Headers.RetryAfter);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await node.Client.GetAsync(Ready)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await node.Client.GetAsync(Live)).StatusCode);
            await Task.Delay(200);
        }

        Assert.False(talking.IsCompleted);
        await cluster.Server.StartAgainAsync();

        await Waiting.UntilAsync(node.IsReadyAsync);
        await talking;
        await (await node.Client.SayAsync(id, "après")).ReadAsync();
        var texts = (await node.Client.HistoryAsync(id)).Texts();
        Assert.Contains("avant", texts);
        Assert.DoesNotContain("pendant", texts);
        Assert.Contains("après", texts);
        // The socket outlived it.
        while (!(await socket.NextAsync()).Contains("après", StringComparison.Ordinal))
        {
            // What came before.
        }
    }
}
