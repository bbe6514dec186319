using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EmploisEnRegions.BotHost.Hosting;

internal static class Probes
{
    private const string Ready = "ready";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void AddProbes(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<StorageCheck>("storage", tags: [Ready], timeout: Patience);

    public static void MapProbes(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }

    /// <summary>Reads a conversation that does not exist: the database answers, or it does not.</summary>
    private sealed class StorageCheck(IConversationStore store) : IHealthCheck
    {
        private static readonly ConversationKey Nobody = new("health", "probe");

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await store.LoadAsync(Nobody, cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
