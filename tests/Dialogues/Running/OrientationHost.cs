using EmploisEnRegions.Conversations;
using EmploisEnRegions.Dialogs;
using EmploisEnRegions.Handoff;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Storage;
using EmploisEnRegions.Understanding;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EmploisEnRegions.Tests.Dialogues.Running;

/// <summary>The whole product without its HTTP rim: real dialogs, understanding, desk and SQLite; only the clock is set by hand.</summary>
public sealed class OrientationHost : IAsyncDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"dialogues-{Guid.NewGuid():N}.db");
    private readonly ServiceProvider _services;

    public OrientationHost()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Orientation"] = $"Data Source={_file}" })
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IDesk>(Desk)
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddUnderstanding(configuration)
            .AddConversations(configuration)
            .AddHandoff(configuration)
            .AddDialogs()
            .AddStorage(configuration)
            .WithoutWatchers()
            .BuildServiceProvider();
    }

    public SetClock Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero));

    /// <summary>Who is at the desk, said by the script; queue and floor are real.</summary>
    public SetDesk Desk { get; } = new();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Hosted services that prepare the database run first, as in the real host.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var service in _services.GetServices<IHostedService>()) await service.StartAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        foreach (var leftover in Directory.EnumerateFiles(Path.GetDirectoryName(_file)!, Path.GetFileName(_file) + "*")) File.Delete(leftover);
    }
}

public sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

public sealed class SetDesk : IDesk
{
    public DeskOutlook Outlook { get; set; } = new(0, true, null, null, 0);

    public Task<DeskOutlook> LookAsync(string language, DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult(Outlook);
}

internal static class OrientationHostServices
{
    /// <summary>Timers of the desk and of retention have tests of their own; here time moves only by the script.</summary>
    public static IServiceCollection WithoutWatchers(this IServiceCollection services)
    {
        foreach (var watcher in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Namespace?.Contains("Storage", StringComparison.Ordinal) is not true).ToList()) services.Remove(watcher);
        return services;
    }
}
