using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Support;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EmploisEnRegions.Tests.Unit.Conversations.Outbox;

/// <summary>A bot that answers line by line, a channel that it must push to, and the job between them. Time stands still unless a test moves it.</summary>
internal sealed class OutboxHost : IAsyncDisposable
{
    private readonly OutboxJob _job;
    private bool _started;

    public OutboxHost(params (string Name, string Value)[] settings)
    {
        Bot = BotUnderTest.With(
            services =>
            {
                services.AddSingleton<IBot, LineByLineBot>();
                services.AddSingleton<PushedChannel>();
                services.AddSingleton<IActivityDelivery>(provider => provider.GetRequiredService<PushedChannel>());
            },
            settings.ToDictionary(s => s.Name, s => (string?)s.Value));
        _job = Bot.HostedServices.OfType<OutboxJob>().Single();
    }

    public BotUnderTest Bot { get; }
    public PushedChannel Channel => Bot.Services.GetRequiredService<PushedChannel>();
    public IOutboxStore Store => Bot.Services.GetRequiredService<IOutboxStore>();
    public IDeadLetters DeadLetters => Bot.Services.GetRequiredService<IDeadLetters>();

    /// <summary>Texts in the order in which they came to the channel, repetitions included.</summary>
    public IReadOnlyList<string?> Arrived => [.. Channel.Attempts.Select(a => a.Text)];

    public static async Task<OutboxHost> StartedAsync(params (string Name, string Value)[] settings)
    {
        var host = new OutboxHost(settings);
        await host.StartAsync();
        return host;
    }

    public async Task StartAsync()
    {
        _started = true;
        await _job.StartAsync(CancellationToken.None);
    }

    public async Task StopAsync()
    {
        _started = false;
        await _job.StopAsync(CancellationToken.None);
    }

    public Person NewPerson() => Bot.NewPerson(channelId: "push", serviceUrl: PushedChannel.Address);

    /// <summary>Moves the clock on, second by second, until it happened.</summary>
    public Task LaterAsync(Func<bool> happened) => LaterAsync(() => Task.FromResult(happened()));

    public Task LaterAsync(Func<Task<bool>> happened) => Waiting.UntilAsync(happened, between: () => Bot.Clock.Advance(TimeSpan.FromSeconds(1)));

    public async Task<bool> HasDeadAsync(int count) => (await CountAsync()).Dead == count;

    public async Task<OutboxCount> CountAsync() => await Store.CountAsync(CancellationToken.None);

    public async Task<DeadLetter> OnlyDeadLetterAsync() => Assert.Single(await DeadLetters.ReadAsync(10, CancellationToken.None));

    public async Task<bool> IsEmptyAsync() => await CountAsync() is { Waiting: 0, Dead: 0 };

    public async ValueTask DisposeAsync()
    {
        if (_started) await StopAsync();
        await Bot.DisposeAsync();
    }
}
