using System.Net;
using System.Text;
using System.Text.Json;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Integration.Host;
using EmploisEnRegions.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EmploisEnRegions.Integration.BotConnector;

/// <summary>The whole program in Development with a clock of its own, and what an emulator posts to it. The clock moves only when a test waits for later.</summary>
internal sealed class ConnectorHost : EchoHost
{
    private readonly FakeTimeProvider _clock = new();
    private int _said;

    public ConnectorHost(params (string Name, string Value)[] settings)
        : base(settings.ToDictionary(s => s.Name, s => s.Value))
    {
        Environment = "Development";
        Clock = _clock;
    }

    /// <summary>Who answers; null = the bot that people talk to.</summary>
    public Type? Bot { get; init; } = typeof(LineByLineBot);

    public IOutboxStore Outbox => Services.GetRequiredService<IOutboxStore>();
    public IDeadLetters DeadLetters => Services.GetRequiredService<IDeadLetters>();

    /// <summary>Someone writes; the answer of <c>/api/messages</c> is 200 before any reply has left.</summary>
    public Task SaysAsync(Uri serviceUrl, string text, string conversationId = "c") => SendsAsync(new
    {
        type = "message", id = $"said-{++_said}", channelId = "emulator", text, serviceUrl,
        conversation = new { id = conversationId }, from = new { id = "u" }, recipient = new { id = "bot" },
    });

    public async Task SendsAsync(object activity)
    {
        using var client = Client(bearer: null);
        using var content = new StringContent(JsonSerializer.Serialize(activity), Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("/api/messages", content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public Task LaterAsync(Func<bool> happened) => LaterAsync(() => Task.FromResult(happened()));

    public Task LaterAsync(Func<Task<bool>> happened) => Waiting.UntilAsync(happened, between: () => _clock.Advance(TimeSpan.FromSeconds(1)));

    public async Task<DeadLetter> DeadLetterAsync()
    {
        await Waiting.UntilAsync(async () => (await Outbox.CountAsync(CancellationToken.None)).Dead > 0);
        return Assert.Single(await DeadLetters.ReadAsync(10, CancellationToken.None));
    }

    public async Task<bool> IsEmptyAsync() => await Outbox.CountAsync(CancellationToken.None) is { Waiting: 0, Dead: 0 };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            // The program's own was registered first.
            if (Bot is null) services.Add(services.First(service => service.ServiceType == typeof(IBot)));
            else services.AddSingleton(typeof(IBot), Bot);
        });
    }
}
