using EmploisEnRegions.Channels.BotConnector;
using EmploisEnRegions.Channels.DirectLine;
using EmploisEnRegions.Channels.Limits;
using EmploisEnRegions.Channels.Sms;
using EmploisEnRegions.Channels.TextPage;

namespace EmploisEnRegions.Channels;

/// <summary>The doors through which people reach the bot.</summary>
public static class ChannelsModule
{
    /// <summary>Reads the sections DirectLine, Widget, Limits, Bot and Sms; a wrong value stops the start with a sentence that names it.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<WidgetOptions>().Bind(settings.GetSection(WidgetOptions.Section))
            .PostConfigure(o => o.SmsNumber ??= settings["Sms:Twilio:From"])
            .Validate(o => o.AllowedOrigins.All(IsOrigin), "Widget:AllowedOrigins must hold origins only, like https://www.example.org, without a path.")
            .Validate(o => o.ResumeDays is >= 0 and <= 3650, "Widget:ResumeDays must be from 0 to 3650.")
            .ValidateOnStart();
        services.AddOptions<LimitOptions>().Bind(settings.GetSection(LimitOptions.Section))
            .Validate(o => o.ConversationsPerMinute is >= 1 and <= 100_000, "Limits:ConversationsPerMinute must be from 1 to 100000.")
            .Validate(o => o.MessagesPerMinute is >= 1 and <= 100_000, "Limits:MessagesPerMinute must be from 1 to 100000.")
            .ValidateOnStart();
        services.AddSingleton<PersonLimits>();
        services.AddMetrics();
        services.AddSingleton<ChannelMetrics>();
        return services.AddDirectLine(settings).AddBotConnector(settings).AddTextPage().AddSms(settings);
    }

    /// <summary>Needs UseWebSockets and UseCors before it.</summary>
    public static IEndpointRouteBuilder MapChannels(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDirectLine();
        endpoints.MapBotConnector();
        endpoints.MapTextPage();
        endpoints.MapSms();
        return endpoints;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);
}
