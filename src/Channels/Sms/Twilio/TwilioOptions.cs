namespace EmploisEnRegions.Channels.Sms.Twilio;

/// <summary>Settings <c>Sms:Twilio:…</c>. Without them the door does not exist.</summary>
internal sealed class TwilioOptions
{
    public const string Section = "Sms:Twilio";

    public string? AccountSid { get; set; }

    /// <summary>Proves to us that Twilio calls, and to Twilio that we call.</summary>
    public string? AuthToken { get; set; }

    /// <summary>Number that messages leave from, <c>+15145550123</c> or a short code; or else <see cref="MessagingServiceSid"/>.</summary>
    public string? From { get; set; }

    public string? MessagingServiceSid { get; set; }

    public string ApiBase { get; set; } = "https://api.twilio.com";

    /// <summary>The address that Twilio calls, when a proxy in front shows us another one.</summary>
    public string? PublicUrl { get; set; }

    public bool IsSet => !string.IsNullOrEmpty(AccountSid) && !string.IsNullOrEmpty(AuthToken);
}
