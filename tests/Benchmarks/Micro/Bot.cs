using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs;
using EmploisEnRegions.Handoff;
using EmploisEnRegions.Storage;
using EmploisEnRegions.Understanding;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EmploisEnRegions.Benchmarks.Micro;

/// <summary>The real bot and its desk without channels, with the settings of a fresh installation.</summary>
internal sealed class Bot(ServiceProvider services) : IAsyncDisposable
{
    public ITurns Turns { get; } = services.GetRequiredService<ITurns>();
    public IUnderstanding Understanding { get; } = services.GetRequiredService<IUnderstanding>();

    public static async Task<Bot> StartAsync(string database)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Orientation", $"Data Source={database}")])
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(TimeProvider.System)
            .AddUnderstanding(configuration)
            .AddConversations(configuration)
            .AddHandoff(configuration)
            .AddDialogs()
            .AddStorage(configuration)
            .BuildServiceProvider();
        foreach (var service in services.GetServices<IHostedService>()) await service.StartAsync(CancellationToken.None);
        return new Bot(services);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services.GetServices<IHostedService>()) await service.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
    }
}
