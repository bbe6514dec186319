using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Texts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmploisEnRegions.Handoff.Timers;

internal static class TimerServices
{
    public static void AddTimers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TimerOptions>().Bind(configuration.GetSection(TimerOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(new Bilingual<TimerTexts>());
        services.TryAddSingleton<SomebodyCouldCome>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IWhoSpeaks, OverdueWords>());
        services.AddHostedService<OverdueWatch>();
    }
}
