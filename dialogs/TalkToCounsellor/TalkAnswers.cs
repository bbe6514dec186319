using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.Shared;

namespace EmploisEnRegions.Dialogs.TalkToCounsellor;

internal static class TalkAnswers
{
    public const string Contact = "contact";
    public const string Time = "callbackTime";
    public const string Consent = "callbackConsent";

    /// <summary>A preferred time is the person's own words; longer than this is not one.</summary>
    private const int LongestTime = 200;

    public static IEnumerable<Question> Questions(Bilingual<TalkTexts> texts) =>
    [
        new(Contact, (language, _) => texts.In(language).Contact) { Accepts = (heard, _) => heard.Contact is not null, Numeric = true },
        new(Time, (language, _) => texts.In(language).CallbackTime) { Accepts = (_, text) => text.Trim().Length is > 1 and <= LongestTime },
        new(Consent, (language, _) => texts.In(language).CallbackConsent) { Optional = false, YesNo = true },
    ];
}
