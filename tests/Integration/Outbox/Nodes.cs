using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Support;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EmploisEnRegions.Tests.Integration.Outbox;

/// <summary>Several nodes on one database and one clock, which push to one channel. Their jobs run when a test starts them.</summary>
internal sealed class Nodes : IAsyncDisposable
{
    private readonly List<BotUnderTest> _nodes = [];
    private readonly List<IHostedService> _started = [];

    public Nodes(int count, TestDatabase database)
    {
        Database = database;
        Channel = new PushedChannel(Clock);
        for (var i = 0; i < count; i++) _nodes.Add(NewNode());
    }

    public TestDatabase Database { get; }
    public FakeTimeProvider Clock { get; } = new();
    public PushedChannel Channel { get; }
    public IReadOnlyList<BotUnderTest> All => _nodes;

    public static IOutboxStore Outbox(BotUnderTest node) => node.Services.GetRequiredService<IOutboxStore>();

    public static IDeadLetters DeadLetters(BotUnderTest node) => node.Services.GetRequiredService<IDeadLetters>();

    /// <summary>Jobs of that node begin.</summary>
    public async Task StartAsync(BotUnderTest node)
    {
        foreach (var job in node.HostedServices)
        {
            await job.StartAsync(CancellationToken.None);
            _started.Add(job);
        }
    }

    public static Person NewPerson(BotUnderTest node, string conversationId) =>
        node.NewPerson(channelId: "push", conversationId: conversationId, serviceUrl: PushedChannel.Address);

    public async Task<bool> IsEmptyAsync() => await Outbox(_nodes[0]).CountAsync(CancellationToken.None) is { Waiting: 0, Dead: 0 };

    public Task LaterAsync(Func<Task<bool>> happened) => Waiting.UntilAsync(happened, between: () => Clock.Advance(TimeSpan.FromSeconds(1)));

    public async ValueTask DisposeAsync()
    {
        foreach (var job in _started) await job.StopAsync(CancellationToken.None);
        foreach (var node in _nodes) await node.DisposeAsync();
        Database.Delete();
    }

    private BotUnderTest NewNode() => BotUnderTest.With(
        services =>
        {
            services.AddSingleton<IBot, LineByLineBot>();
            services.AddSingleton<IActivityDelivery>(Channel);
        },
        database: Database,
        clock: Clock);
}
