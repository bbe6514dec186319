using System.Globalization;
using EmploisEnRegions.Conversations.Retention;
using EmploisEnRegions.Conversations.Texts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Website.Pages.Privacy;

internal sealed class PrivacyModel(
    IOptions<PrivacyOptions> options, IOptions<RetentionOptions> retention, IConfiguration configuration) : WebsitePage
{
    private static readonly Bilingual<PrivacyTexts> All = new();

    internal override PageAddress Address => PageAddresses.Privacy;
    internal PrivacyTexts Texts => All.In(Language);
    internal PrivacyOptions Options => options.Value;

    /// <summary>The lines with the times that are really set.</summary>
    internal IReadOnlyList<string> Lines(PrivacySection section)
    {
        var hours = retention.Value.UnconsentedHours.ToString(CultureInfo.InvariantCulture);
        var days = retention.Value.OthersDays.ToString(CultureInfo.InvariantCulture);
        return [.. section.Lines.Select(line => line.With("hours", hours).With("days", days))];
    }

    /// <summary>The outside services that this installation really uses: the page names no other.</summary>
    internal IEnumerable<string> Services()
    {
        if (IsSet("Sms:Twilio:AccountSid"))
        {
            yield return Texts.Sms;
        }

        if (IsSet("Bot:AppId"))
        {
            yield return Texts.BotConnector;
        }

        if (IsSet("AzureLanguage:Endpoint"))
        {
            yield return Texts.AzureLanguage;
        }
    }

    private bool IsSet(string setting) => !string.IsNullOrWhiteSpace(configuration[setting]);
}
