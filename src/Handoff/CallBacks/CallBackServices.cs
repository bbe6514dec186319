using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Texts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmploisEnRegions.Handoff.CallBacks;

internal static class CallBackServices
{
    public static void AddCallBacks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CallBackOptions>().Bind(configuration.GetSection(CallBackOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(new Bilingual<CallBackTexts>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IWhoSpeaks, CallBackWords>());
    }
}
