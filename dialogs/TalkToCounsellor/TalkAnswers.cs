using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.TalkToCounsellor;

internal static class TalkAnswers
{
    public const string Contact = "contact";
    public const string Time = "callbackTime";
    public const string Consent = "callbackConsent";

    /// <summary>A preferred time is the person's own words; longer than this is not one.</summary>
    private const int LongestTime = 200;

    /// <summary>After a channel was chosen: the number or address for it.</summary>
    public const string Number = "contactNumber";

    public const string Email = "contactEmail";

    public static IEnumerable<Question> Questions(Bilingual<TalkTexts> texts) =>
    [
        new(Contact, (language, _) => texts.In(language).Contact) { Accepts = (heard, _) => heard.Contact is not null, Numeric = true, Offers = CanWriteFirst },
        new(Number, (language, _) => texts.In(language).ContactNumber) { As = Contact, Accepts = (heard, _) => heard.Contact is not null, Numeric = true },
        new(Email, (language, _) => texts.In(language).ContactEmail) { As = Contact, Accepts = (heard, _) => heard.Contact is not null, Numeric = true },
        new(Time, (language, _) => texts.In(language).CallbackTime) { Accepts = (_, text) => text.Trim().Length is > 1 and <= LongestTime },
        new(Consent, (language, _) => texts.In(language).CallbackConsent) { Optional = false, YesNo = true, Offers = MakesSense },
    ];

    /// <summary>"Here" makes sense where the desk can write to somebody who is not looking.</summary>
    private static bool CanWriteFirst(string choice, ITurnContext context) => choice != "here" || !string.IsNullOrEmpty(context.Activity.ServiceUrl);

    /// <summary>A voicemail only of a phone, and the language that the call is not in yet.</summary>
    private static bool MakesSense(string choice, ITurnContext context) => choice switch
    {
        "voicemail" => context.Interview().CallBackChannel is CallBackChannel.Phone,
        "fr" or "en" => choice != CallLanguage(context),
        _ => true,
    };

    public static string CallLanguage(ITurnContext context) => context.Interview().CallBackLanguage ?? context.Language();
}
