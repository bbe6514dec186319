using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs;
using EmploisEnRegions.Handoff;
using EmploisEnRegions.Storage;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EmploisEnRegions.Cli.Chat;

/// <summary>The real bot with its desk, on a database in memory: nothing is left when the terminal closes, nothing is asked of the network.</summary>
internal sealed class BotInMemory : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string locale;
    private int said;

    private BotInMemory(ServiceProvider services, string language) => (this.services, locale) = (services, language == "en" ? "en-CA" : "fr-CA");

    public static async Task<BotInMemory> StartAsync(string language, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Orientation", "Data Source=:memory:")])
            .Build();
        var data = CliData.Open();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(data.Regions)
            .AddSingleton(data.Occupations)
            .AddSingleton(data.Recommender)
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(TimeProvider.System)
            .AddUnderstanding(configuration, () => data)
            .AddConversations(configuration)
            .AddHandoff(configuration)
            .AddDialogs()
            .AddStorage(configuration)
            .BuildServiceProvider();
        foreach (var service in services.GetServices<IHostedService>()) await service.StartAsync(cancellationToken);
        return new BotInMemory(services, language);
    }

    public Task<IReadOnlyList<Activity>> ArriveAsync(CancellationToken cancellationToken)
    {
        var activity = Envelope(ActivityTypes.ConversationUpdate);
        activity.MembersAdded = [activity.From!, activity.Recipient!];
        return SendAsync(activity, cancellationToken);
    }

    public Task<IReadOnlyList<Activity>> SayAsync(string text, CancellationToken cancellationToken)
    {
        var activity = Envelope(ActivityTypes.Message);
        activity.Text = text;
        return SendAsync(activity, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services.GetServices<IHostedService>()) await service.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
    }

    private async Task<IReadOnlyList<Activity>> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var result = await services.GetRequiredService<ITurns>().ReceiveAsync(activity, $"said-{said++}", cancellationToken);
        return [.. result.Entries.Where(e => e.Speaker != Speaker.Person).Select(e => e.Activity)];
    }

    private Activity Envelope(string type) => new(type)
    {
        ChannelId = "console",
        Conversation = new ConversationAccount(id: "terminal"),
        From = new ChannelAccount("person", role: RoleTypes.User),
        Recipient = new ChannelAccount("bot", role: RoleTypes.Bot),
        Locale = locale,
    };
}
