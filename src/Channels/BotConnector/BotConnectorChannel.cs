using EmploisEnRegions.Channels.BotConnector.Delivery;
using EmploisEnRegions.Conversations.Outbox;

namespace EmploisEnRegions.Channels.BotConnector;

/// <summary>The Bot Framework protocol: Emulator and Agents Playground on a developer's machine.</summary>
internal static partial class BotConnectorChannel
{
    public static IServiceCollection AddBotConnector(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<BotConnectorOptions>().Bind(settings.GetSection(BotConnectorOptions.Section))
            .Validate(o => o.TrustedServiceHosts.All(ServiceHosts.IsHost),
                "Bot:TrustedServiceHosts must hold host names only, like smba.trafficmanager.net or connector.example.org:8443.")
            .ValidateOnStart();
        services.AddSingleton<LocalCallers>();
        services.AddSingleton<ServiceHosts>();
        services.AddSingleton<IActivityDelivery, ConnectorDelivery>();
        // How long an answer may take is the outbox's business. The factory's own loggers would write conversation ids with every address.
        services.AddHttpClient(ConnectorDelivery.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        return services;
    }

    public static void MapBotConnector(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/messages", MessagesDoor.ReceiveAsync).DisableAntiforgery();

        var services = endpoints.ServiceProvider;
        // The options are checked when the program starts, which tells a wrong one in a sentence; here it would be a stack trace.
        if (!string.IsNullOrEmpty(services.GetRequiredService<IConfiguration>()[$"{BotConnectorOptions.Section}:{nameof(BotConnectorOptions.AppId)}"]))
        {
            LogSignedCallersRefused(services.GetRequiredService<ILoggerFactory>().CreateLogger("EmploisEnRegions.BotConnector"));
        }
    }

    [LoggerMessage(LogLevel.Warning, "Bot:AppId is set, but this version does not read signed tokens yet: /api/messages answers 401 to every caller. Unset Bot:AppId to use a local emulator in Development.")]
    private static partial void LogSignedCallersRefused(ILogger logger);
}
