using EmploisEnRegions.Conversations.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Conversations.Continuation;

internal static class ContinuationRegistration
{
    public static void AddContinuation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ContinuationOptions>().Bind(configuration.GetSection(ContinuationOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<GuessLimits>();
        services.TryAddSingleton<ContinuationNotices>();
        services.AddHostedService(provider => provider.GetRequiredService<ContinuationNotices>());
        services.TryAddSingleton(provider => new Continuations(
            provider.GetRequiredService<IContinuationStore>(),
            provider.GetRequiredService<IConversationStore>(),
            provider.GetRequiredService<IChannelSecrets>(),
            provider.GetRequiredService<GuessLimits>(),
            provider.GetRequiredService<IOptions<ContinuationOptions>>(),
            provider.GetRequiredService<ContinuationNotices>(),
            provider.GetRequiredService<TimeProvider>()));
    }
}
