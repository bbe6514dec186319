using EmploisEnRegions.Conversations.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmploisEnRegions.Conversations.Telemetry;

public static class TelemetryRegistration
{
    /// <summary>Storage registers its store with this, and it is measured whatever the database.</summary>
    public static IServiceCollection AddConversationStore<T>(this IServiceCollection services)
        where T : class, IConversationStore
    {
        services.AddTurnMetrics();
        services.TryAddSingleton<T>();
        services.TryAddSingleton<IConversationStore>(provider => new MeasuredStore(
            provider.GetRequiredService<T>(), provider.GetRequiredService<TurnMetrics>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>Steps of dialogs are counted too. Only where somebody collects: each step then costs a few objects.</summary>
    public static IServiceCollection AddDialogTelemetry(this IServiceCollection services) =>
        services.AddSingleton<IBotTelemetryClient, DialogTelemetry>();

    internal static IServiceCollection AddTurnMetrics(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<TurnMetrics>();
        return services;
    }
}
