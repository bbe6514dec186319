using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Storage;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace EmploisEnRegions.Support;

/// <summary>
/// The real turn on a real database with a clock of its own; only the channel is missing. Give it a bot, or register the real one
/// with all it needs: <c>BotUnderTest.With(services =&gt; services.AddUnderstanding(…).AddHandoff(…).AddDialogs())</c>.
/// What the caller does not register is stood in for by <see cref="PlainUnderstanding"/> and <see cref="PlainSafety"/>.
/// </summary>
public sealed class BotUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private int _people;

    private BotUnderTest(ServiceProvider services, FakeTimeProvider clock)
    {
        _services = services;
        Clock = clock;
    }

    public FakeTimeProvider Clock { get; }
    public IServiceProvider Services => _services;
    public ITurns Turns => _services.GetRequiredService<ITurns>();
    public IConversationStore Store => _services.GetRequiredService<IConversationStore>();

    /// <summary>Jobs are not started unless a test starts them.</summary>
    public IReadOnlyList<IHostedService> HostedServices => [.. _services.GetServices<IHostedService>()];

    public IConversationFeed Feed => _services.GetRequiredService<IConversationFeed>();

    public static BotUnderTest With(BotCallbackHandler bot, Action<IServiceCollection>? more = null, TestDatabase? database = null) =>
        With(services =>
        {
            services.AddSingleton<IBot>(provider => new CallbackBot(bot, provider.GetRequiredService<ConversationState>()));
            more?.Invoke(services);
        }, database: database);

    /// <param name="configure">Runs before our own registrations, which leave alone what is there; a later <c>Replace</c> is possible in <paramref name="replace"/>.</param>
    /// <param name="settings">Configuration as in appsettings: "Conversations:Attempts".</param>
    /// <param name="database">One that outlives this; null = SQLite in memory.</param>
    public static BotUnderTest With(
        Action<IServiceCollection> configure,
        IReadOnlyDictionary<string, string?>? settings = null,
        TestDatabase? database = null,
        FakeTimeProvider? clock = null,
        Action<IServiceCollection>? replace = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Orientation", database?.ConnectionString ?? "Data Source=:memory:"), new("Storage:Synchronous", "Off")])
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>())
            .Build();
        clock ??= new FakeTimeProvider();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<TimeProvider>(clock);
        configure(services);
        services.AddConversations(configuration);
        services.AddStorage(configuration);
        services.TryAddSingleton<IUnderstanding, PlainUnderstanding>();
        services.TryAddSingleton<ISafetyResponse, PlainSafety>();
        replace?.Invoke(services);
        return new BotUnderTest(services.BuildServiceProvider(), clock);
    }

    /// <summary>A new person in a new conversation.</summary>
    /// <param name="locale">Locale of the page they write on, or null.</param>
    /// <param name="serviceUrl">Where replies are pushed, or null.</param>
    public Person NewPerson(string? locale = null, string channelId = "directline", string? conversationId = null, string? serviceUrl = null) =>
        new(this, new ConversationKey(channelId, conversationId ?? $"conversation-{Interlocked.Increment(ref _people)}"), locale) { ServiceUrl = serviceUrl };

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class CallbackBot(BotCallbackHandler bot, ConversationState state) : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, cancellationToken: cancellationToken);
            await bot(turnContext, cancellationToken);
        }
    }
}
