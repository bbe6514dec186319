using EmploisEnRegions.Channels.Sms.Delivery;
using EmploisEnRegions.Channels.Sms.Numbers;
using EmploisEnRegions.Channels.Sms.Rendering;
using EmploisEnRegions.Channels.Sms.Twilio;
using EmploisEnRegions.Channels.Sms.Words;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Conversations.Texts;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.Sms;

/// <summary>The whole conversation by text message, through Twilio.</summary>
internal static class SmsChannel
{
    public const string ChannelId = "sms";
    private const string Door = "/api/sms/twilio";

    public static IServiceCollection AddSms(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<SmsOptions>().Bind(settings.GetSection(SmsOptions.Section))
            .Validate(o => o.HasGoodPhone, "Sms:HelpPhone must be a telephone number as people write it, like 1 800 555-0123.")
            .ValidateOnStart();
        services.AddOptions<TwilioOptions>().Bind(settings.GetSection(TwilioOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TwilioOptions>, TwilioOptionsValidation>();
        services.AddSingleton(p => new MessageCarrier(ChannelId, p.GetRequiredService<IOptions<TwilioOptions>>().Value.IsSet));
        services.AddSingleton<Bilingual<SmsTexts>>();
        services.AddSingleton<SmsPeople>();
        services.AddSingleton<SmsRenderer>();
        services.AddSingleton<TwilioRequests>();
        services.AddSingleton<TwilioMessages>();
        services.AddSingleton<SmsConversations>();
        services.AddSingleton<Statuses>();
        services.AddSingleton<LastSaid>();
        services.AddSingleton<KeywordAnswers>();
        services.AddSingleton<QuietHours>();
        services.AddSingleton<Permission>();
        services.AddSingleton<IChannelWords, SmsWords>();
        services.AddSingleton<IWhoSpeaks, SilenceAsked>();
        services.AddSingleton<IActivityDelivery, SmsDelivery>();
        // The factory's own loggers would write the account's id with every address.
        services.AddHttpClient(TwilioMessages.Client, TwilioMessages.Configure)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        return services;
    }

    public static void MapSms(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Door, SmsDoor.ReceiveAsync).DisableAntiforgery();
        endpoints.MapPost(Door + TwilioMessages.StatusDoor, StatusDoor.ReceiveAsync).DisableAntiforgery();
    }
}
