using System.Globalization;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Retention;
using EmploisEnRegions.Conversations.Texts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Website.Pages.Privacy;

internal sealed class PrivacyModel(
    IOptions<PrivacyOptions> options, IOptions<RetentionOptions> retention, IEnumerable<MessageCarrier> carriers, IConfiguration configuration) : WebsitePage
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
        var used = carriers.Where(carrier => carrier.InUse).Select(carrier => Texts.Carriers[carrier.Name]);
        return string.IsNullOrWhiteSpace(configuration["AzureLanguage:Endpoint"]) ? used : used.Append(Texts.AzureLanguage);
    }
}
