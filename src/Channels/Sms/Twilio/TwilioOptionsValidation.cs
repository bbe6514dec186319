using EmploisEnRegions.Channels.Sms.Numbers;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.Sms.Twilio;

/// <summary>One sentence, about the first setting that is wrong.</summary>
internal sealed class TwilioOptionsValidation : IValidateOptions<TwilioOptions>
{
    private const int ShortCodeDigits = 6;

    public ValidateOptionsResult Validate(string? name, TwilioOptions options) =>
        Problem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;

    private static string? Problem(TwilioOptions o)
    {
        if (!IsWeb(o.ApiBase)) return "Sms:Twilio:ApiBase must be an address like https://api.twilio.com (http only on this machine).";
        if (!string.IsNullOrEmpty(o.PublicUrl) && !IsAddress(o.PublicUrl)) return "Sms:Twilio:PublicUrl must be the whole address that Twilio calls, like https://example.org/api/sms/twilio, without a question mark.";
        if (!string.IsNullOrEmpty(o.AccountSid) && !IsSid(o.AccountSid, "AC")) return "Sms:Twilio:AccountSid must be an account of Twilio, which begins with AC.";
        if (!string.IsNullOrEmpty(o.MessagingServiceSid) && !IsSid(o.MessagingServiceSid, "MG")) return "Sms:Twilio:MessagingServiceSid must be a messaging service of Twilio, which begins with MG.";
        if (!string.IsNullOrEmpty(o.From) && !IsSender(o.From)) return "Sms:Twilio:From must be a number like +15145550123, or a short code.";
        return Gap(o);
    }

    private static string? Gap(TwilioOptions o)
    {
        var hasSender = !string.IsNullOrEmpty(o.From) || !string.IsNullOrEmpty(o.MessagingServiceSid);
        if (string.IsNullOrEmpty(o.AccountSid)) return string.IsNullOrEmpty(o.AuthToken) && !hasSender ? null : "Sms:Twilio:AccountSid is missing, but other settings of Twilio are there.";
        if (string.IsNullOrEmpty(o.AuthToken)) return "Sms:Twilio:AuthToken is missing: without it nobody can tell whether Twilio calls.";
        return hasSender ? null : "Sms:Twilio:From is missing, or Sms:Twilio:MessagingServiceSid in its place: messages must leave from somewhere.";
    }

    private static bool IsSid(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && text.Length > prefix.Length && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static bool IsSender(string text) => PhoneNumber.IsNumber(text) || (text.Length is >= 3 and <= ShortCodeDigits && text.All(char.IsAsciiDigit));

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && !text.Contains('?', StringComparison.Ordinal) && !text.Contains('#', StringComparison.Ordinal);

    /// <summary>Beyond this machine only what nobody on the way can read.</summary>
    private static bool IsWeb(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
