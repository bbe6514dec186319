using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.BotConnector;

/// <summary>The Bot Framework protocol: Emulator and Agents Playground on a developer's machine.</summary>
internal static partial class BotConnectorChannel
{
    public static IServiceCollection AddBotConnector(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<BotConnectorOptions>().Bind(settings.GetSection(BotConnectorOptions.Section));
        services.AddSingleton<LocalCallers>();
        return services;
    }

    public static void MapBotConnector(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/messages", MessagesDoor.ReceiveAsync).DisableAntiforgery();

        var services = endpoints.ServiceProvider;
        if (!string.IsNullOrEmpty(services.GetRequiredService<IOptions<BotConnectorOptions>>().Value.AppId))
        {
            LogSignedCallersRefused(services.GetRequiredService<ILoggerFactory>().CreateLogger("EmploisEnRegions.BotConnector"));
        }
    }

    [LoggerMessage(LogLevel.Warning, "Bot:AppId is set, but this version does not read signed tokens yet: /api/messages answers 401 to every caller. Unset Bot:AppId to use a local emulator in Development.")]
    private static partial void LogSignedCallersRefused(ILogger logger);
}
