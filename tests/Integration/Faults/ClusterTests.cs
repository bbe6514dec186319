using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Integration.DirectLine;
using EmploisEnRegions.Support;

namespace EmploisEnRegions.Tests.Integration.Faults;

/// <summary>Several nodes, one database, and what may go wrong between them.</summary>
[Collection(FaultCollection.Name)]
public sealed class ClusterTests(Cluster cluster)
{
    // Shorter than the keep-alive after which a socket reads again by itself.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    [Fact]
    public void Nodes_that_start_together_migrate_once()
    {
        Assert.Equal(
            cluster.Database.Count("SELECT count(DISTINCT version) FROM schema_migrations"), cluster.Database.Count("SELECT count(*) FROM schema_migrations"));
        Assert.True(cluster.Database.Count("SELECT count(*) FROM schema_migrations") >= 3);
    }

    [Fact]
    public async Task One_activity_delivered_five_times_at_once_to_different_nodes_has_one_effect_and_one_answer()
    {
        for (var round = 0; round < 20; round++)
        {
            var person = new StubbornPerson(cluster.Nodes, $"five-{round}");
            var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => UntilAnsweredAsync(person, cluster.Nodes[i % 3])));
            Assert.All(answers, answer => Assert.Equal(answers[0], answer));
            Assert.Equal(1, cluster.Database.Count($"SELECT count(*) FROM transcript WHERE conversation_id = '{person.ConversationId}' AND speaker = 'person'"));
            Assert.Equal(answers[0].Count, cluster.Database.Count($"SELECT count(*) FROM transcript WHERE conversation_id = '{person.ConversationId}' AND speaker <> 'person'"));
        }
    }

    [Theory, InlineData(1), InlineData(3)]
    public async Task A_hundred_messages_at_once_in_one_conversation_are_all_answered_once_and_in_order(int nodes)
    {
        const int count = 100;
        var person = new StubbornPerson(cluster.Nodes, $"hundred-on-{nodes}");
        var answers = await Task.WhenAll(Enumerable.Range(0, count).Select(i => UntilAnsweredAsync(person, cluster.Nodes[i % nodes], i)));

        await using var reader = BotUnderTest.With((_, _) => Task.CompletedTask, database: cluster.Database);
        var entries = await reader.Store.ReadTranscriptAsync(new ConversationKey(StubbornPerson.Channel, person.ConversationId), 0, int.MaxValue, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, entries.Count).Select(i => (long)i), entries.Select(entry => entry.Sequence));
        Assert.Equal(count, entries.Count(entry => entry.Speaker is Speaker.Person));
        Assert.Equal(count, entries.Where(entry => entry.Speaker is Speaker.Person).Select(entry => entry.Activity.Text).Distinct().Count());
        // Each message has its answer behind it, before the next message.
        Assert.Equal(answers.Sum(answer => answer.Count), entries.Count(entry => entry.Speaker is not Speaker.Person));
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.False(pair.First.Speaker is Speaker.Person && pair.Second.Speaker is Speaker.Person));
    }

    [Fact]
    public async Task A_token_of_one_node_opens_the_others()
    {
        var token = (await cluster.Nodes[0].Client.WidgetTokenAsync()).Text("token");
        using var person = new HttpClient { BaseAddress = cluster.Nodes[1].Address };
        person.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var id = (await person.StartAsync()).Text("conversationId");
        using var elsewhere = new HttpClient { BaseAddress = cluster.Nodes[2].Address };
        elsewhere.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.SayAsync(id, "bonjour")).StatusCode);
    }

    [Fact]
    public async Task A_reply_written_on_one_node_reaches_a_socket_that_another_one_holds()
    {
        var started = await cluster.Nodes[0].Client.StartAsync();
        using var socket = await Line.OpenAsync(started.Text("streamUrl"));
        await cluster.Nodes[1].Client.SayAsync(started.Text("conversationId"), "bonjour de loin");
        await HearsAsync(socket, "bonjour de loin");
    }

    [Fact]
    public async Task A_reply_whose_notice_was_lost_reaches_the_socket_all_the_same()
    {
        var started = await cluster.Nodes[0].Client.StartAsync();
        using var socket = await Line.OpenAsync(started.Text("streamUrl"));
        // The ears of all nodes are cut off; what is written before they hear again makes no sound.
        cluster.Database.Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()");
        await cluster.Nodes[1].Client.SayAsync(started.Text("conversationId"), "sans bruit");
        await HearsAsync(socket, "sans bruit");
    }

    [Fact]
    public async Task A_stream_url_that_opened_a_socket_on_one_node_opens_none_on_another()
    {
        for (var round = 0; round < 5; round++)
        {
            var url = new Uri((await cluster.Nodes[0].Client.StartAsync()).Text("streamUrl"));
            var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => TryOpenAsync(OnNode(url, cluster.Nodes[i % 3]))));
            Assert.Equal(1, opened.Count(socket => socket is not null));
            foreach (var socket in opened) socket?.Dispose();
        }
    }

    [Fact]
    public async Task A_socket_on_one_node_closes_the_older_one_on_another()
    {
        var started = await cluster.Nodes[0].Client.StartAsync();
        using var older = await Line.OpenAsync(started.Text("streamUrl"));
        using var newer = await Line.OpenAsync((await ReconnectAsync(cluster.Nodes[1], started)).Text("streamUrl"));
        await IsClosedAsync(older);

        await cluster.Nodes[2].Client.SayAsync(started.Text("conversationId"), "encore là");
        await HearsAsync(newer, "encore là");
    }

    [Fact]
    public async Task A_socket_whose_successor_made_no_sound_finds_out_by_itself()
    {
        var started = await cluster.Nodes[0].Client.StartAsync();
        using var older = await Line.OpenAsync(started.Text("streamUrl"));
        // The ears of all nodes are cut off: the older socket is not told of the newer one.
        cluster.Database.Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()");
        using var newer = await Line.OpenAsync((await ReconnectAsync(cluster.Nodes[1], started)).Text("streamUrl"));
        await IsClosedAsync(older);
    }

    private static async Task<JsonElement> ReconnectAsync(NodeProcess node, JsonElement started) =>
        await (await node.Client.GetAsync($"{Line.Root}/conversations/{started.Text("conversationId")}?watermark=")).ReadAsync();

    private static Uri OnNode(Uri streamUrl, NodeProcess node) => new UriBuilder(streamUrl) { Port = node.Address.Port }.Uri;

    private static async Task<ClientWebSocket?> TryOpenAsync(Uri streamUrl)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(streamUrl, CancellationToken.None);
            return socket;
        }
        catch (WebSocketException)
        {
            Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
            socket.Dispose();
            return null;
        }
    }

    private static async Task IsClosedAsync(ClientWebSocket socket)
    {
        var hearing = Task.Run(async () =>
        {
            while (socket.State is WebSocketState.Open) await socket.NextAsync();
        });
        await hearing.WaitAsync(Soon);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
    }

    private static async Task<IReadOnlyList<string>> UntilAnsweredAsync(StubbornPerson person, NodeProcess node, int number = 0)
    {
        while (true)
        {
            if (await person.TryAsync(node, number, $"message {number}") is { } answer) return answer;
            await Task.Delay(20);
        }
    }

    private static async Task HearsAsync(ClientWebSocket socket, string text)
    {
        var hearing = Task.Run(async () =>
        {
            while (!(await socket.NextAsync()).Contains(text, StringComparison.Ordinal))
            {
                // The greeting, or a keep-alive.
            }
        });
        await hearing.WaitAsync(Soon);
    }
}
