using EmploisEnRegions.Channels.BotConnector.Callers;
using EmploisEnRegions.Channels.BotConnector.Delivery;
using EmploisEnRegions.Channels.BotConnector.Login;
using EmploisEnRegions.Channels.BotConnector.Teams;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.BotConnector;

/// <summary>The Bot Framework protocol: Teams and others behind Azure Bot Service; Emulator and Agents Playground on a developer's machine.</summary>
internal static partial class BotConnectorChannel
{
    // Keys are a few kilobytes, an answer to a message or a token request even less.
    private const long LongestAnswer = 1024 * 1024;

    public static IServiceCollection AddBotConnector(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<BotConnectorOptions>().Bind(settings.GetSection(BotConnectorOptions.Section)).MustBeUsable().ValidateOnStart();
        services.AddSingleton(p => new MessageCarrier("botConnector", !string.IsNullOrEmpty(p.GetRequiredService<IOptions<BotConnectorOptions>>().Value.AppId)));
        services.AddSingleton<LocalCallers>();
        services.AddSingleton<SignedCallers>();
        services.AddSingleton<KnownCallers>();
        services.AddSingleton<ServiceHosts>();
        services.AddSingleton<ILoginAuthority, AzureLogin>();
        services.AddSingleton<BotTokens>();
        services.AddSingleton<SignedRequests>();
        services.AddSingleton<SendingPace>();
        services.AddSingleton<TypingSign>();
        services.Configure<ConversationsOptions>(options => options.OneMessagePerTurn.Add(TeamsLook.ChannelId));
        services.AddSingleton<IActivityDelivery, ConnectorDelivery>();
        services.AddClient(SigningKeys.Client);
        services.AddClient(AzureLogin.Client);
        services.AddClient(SignedRequests.Client);
        return services;
    }

    public static void MapBotConnector(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/messages", MessagesDoor.ReceiveAsync).DisableAntiforgery();

        // The options are checked when the program starts, which tells a wrong one in a sentence; here it would be a stack trace.
        var services = endpoints.ServiceProvider;
        var bot = services.GetRequiredService<IConfiguration>().GetSection(BotConnectorOptions.Section);
        var managed = string.Equals(bot[nameof(BotConnectorOptions.AppType)], nameof(BotAppType.UserAssignedMSI), StringComparison.OrdinalIgnoreCase);
        if (!string.IsNullOrEmpty(bot[nameof(BotConnectorOptions.AppId)]) && !managed && string.IsNullOrEmpty(bot[nameof(BotConnectorOptions.AppPassword)]))
        {
            LogNoPassword(services.GetRequiredService<ILoggerFactory>().CreateLogger("EmploisEnRegions.BotConnector"));
        }
    }

    // How long an answer may take is the caller's business. The factory's own loggers would write conversation ids with every address.
    private static void AddClient(this IServiceCollection services, string name) =>
        services.AddHttpClient(name, client => (client.Timeout, client.MaxResponseContentBufferSize) = (Timeout.InfiniteTimeSpan, LongestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();

    [LoggerMessage(LogLevel.Warning, "Bot:AppId is set and Bot:AppPassword is not: replies to channels go out unsigned, which every channel but a test refuses. Set Bot:AppPassword, or Bot:AppType to UserAssignedMSI.")]
    private static partial void LogNoPassword(ILogger logger);
}
