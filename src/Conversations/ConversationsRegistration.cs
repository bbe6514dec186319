using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Conversations.Retention;
using EmploisEnRegions.Conversations.Sheets;
using EmploisEnRegions.Conversations.Telemetry;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmploisEnRegions.Conversations;

public static class ConversationsRegistration
{
    /// <summary>
    /// The turn (<see cref="ITurns"/>), the feed, <see cref="ConversationState"/>, the retention job and the outbox. Others provide the stores, the bot
    /// (<see cref="IBot"/>, one for all turns), <see cref="ISafetyResponse"/>, understanding and, where there is a desk, <see cref="IWhoSpeaks"/>.
    /// </summary>
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ConversationsOptions>().Bind(configuration.GetSection(ConversationsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection(RetentionOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IConversationFeed, ConversationFeed>();
        services.TryAddSingleton<TurnStorage>();
        services.TryAddSingleton<ConversationState>(provider => new ConversationState(provider.GetRequiredService<TurnStorage>()));
        services.TryAddSingleton<Bilingual<TurnTexts>>();
        services.TryAddSingleton<SafetyMiddleware>();
        services.TryAddSingleton<UnderstandMiddleware>();
        services.TryAddSingleton(Adapter);
        services.TryAddSingleton<TurnRunner>();
        services.AddTurnMetrics();
        services.TryAddSingleton<ConversationMemory>();
        services.TryAddSingleton<ConversationTurns>();
        services.TryAddSingleton<ITurns>(provider => new MeasuredTurns(
            provider.GetRequiredService<ConversationTurns>(), provider.GetRequiredService<TurnMetrics>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<RetentionJob>();
        services.AddContinuation(configuration);
        services.AddOutbox(configuration);
        services.AddOptions<SheetOptions>().Bind(configuration.GetSection(SheetOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<ISiteAddress, NoSite>();
        services.TryAddSingleton<SheetLinks>();
        return services;
    }

    private static ConversationAdapter Adapter(IServiceProvider provider) => new(
        [
            .. provider.GetServices<IChannelWords>(),
            provider.GetRequiredService<SafetyMiddleware>(),
            .. provider.GetServices<IWhoSpeaks>(),
            provider.GetRequiredService<UnderstandMiddleware>(),
        ],
        provider.GetRequiredService<IBot>(),
        provider.GetRequiredService<ConversationState>(),
        provider.GetRequiredService<TurnStorage>());
}
