using EmploisEnRegions.Handoff.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.CounsellorConsole.SigningIn;

/// <summary>Until the administrator exists, every start prints one line with a one-time address: to standard output only, because logs are
/// kept and read by others.</summary>
internal sealed partial class FirstAdministratorLine(
    OneTimeLinks links, IServer server, IHostApplicationLifetime lifetime, IOptions<ConsoleOptions> options, ILogger<FirstAdministratorLine> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await StartedAsync(stoppingToken)) return;
        try
        {
            if (await links.IssueFirstAsync(stoppingToken) is { } token)
                await System.Console.Out.WriteLineAsync($"Administrator: {Address()}/console/first/{token}");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NoLine(log, e);
        }
    }

    /// <summary>The addresses are known once the server listens.</summary>
    private async Task<bool> StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(() => started.TrySetResult(true));
        await using var onStop = stoppingToken.Register(() => started.TrySetResult(false));
        return await started.Task;
    }

    private string Address()
    {
        if (options.Value.PublicUrl is { } known) return known.ToString().TrimEnd('/');
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:3978";
        return listening.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal).TrimEnd('/');
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The first administrator's link could not be made; start again once the database answers.")]
    private static partial void NoLine(ILogger logger, Exception exception);
}
