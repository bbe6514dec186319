using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Conversations.Outbox;

internal static class OutboxRegistration
{
    public static void AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OutboxOptions>().Bind(configuration.GetSection(OutboxOptions.Section)).ValidateDataAnnotations()
            .Validate(o => o.LongestDelaySeconds >= o.FirstDelaySeconds, "Outbox:LongestDelaySeconds must be at least Outbox:FirstDelaySeconds.")
            .ValidateOnStart();
        services.TryAddSingleton(provider => new RetryRule(provider.GetRequiredService<IOptions<OutboxOptions>>(), Chance()));
        services.AddMetrics();
        services.TryAddSingleton<OutboxMetrics>();
        services.TryAddSingleton<OutboxCourier>();
        services.AddHostedService<OutboxJob>();
        services.AddHostedService<OutboxGauge>();
    }

    private static Func<double> Chance()
    {
        var random = new Random();
        return () =>
        {
            lock (random) return random.NextDouble();
        };
    }
}
