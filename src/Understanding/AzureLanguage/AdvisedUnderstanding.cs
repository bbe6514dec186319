using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding.Identifiers;

namespace EmploisEnRegions.Understanding.AzureLanguage;

/// <summary>Local understanding that asks Azure Language when it is unsure of the language, never about a crisis, never with numbers of a person.</summary>
internal sealed class AdvisedUnderstanding(LocalUnderstanding local, LanguageAdvice advice) : IUnderstanding
{
    public Intent Alarm(string text) => local.Alarm(text);

    public Glance Glance(string text, string language) => local.Glance(text, language);

    public async ValueTask<Understood> UnderstandAsync(Utterance utterance, CancellationToken cancellationToken)
    {
        var (heard, sure) = local.Understand(utterance);
        if (sure || heard.Intent is Intent.Crisis or Intent.Exploitation || string.IsNullOrWhiteSpace(utterance.Text)) return heard;
        var text = IdentityNumbers.Mask(utterance.Text) ?? utterance.Text;
        return await advice.AskAsync(ContactReader.Blank(text, ContactReader.Find(text)), cancellationToken).ConfigureAwait(false) switch
        {
            null => heard,
            "fr" or "fr-CA" => local.Understand(utterance, "fr").Understood,
            "en" => local.Understand(utterance, "en").Understood,
            _ => heard with { OtherLanguage = true, Facts = Profile.Empty, AnswersQuestion = false },
        };
    }
}
