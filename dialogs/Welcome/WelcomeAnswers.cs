using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Understanding;

namespace EmploisEnRegions.Dialogs.Welcome;

internal static class WelcomeAnswers
{
    public const string Consent = "consent";
    public const string Age = "age";

    /// <summary>Under 14, a parent consents (Act respecting the protection of personal information in the private sector, s. 4.1).</summary>
    private const int MinimumAge = 14;
    private const int OldestAge = 120;

    public static IEnumerable<Question> Questions(Bilingual<WelcomeTexts> texts) =>
    [
        new(Consent, (language, _) => texts.In(language).Consent) { Optional = false, YesNo = true },
        new(Age, (language, _) => texts.In(language).Age) { Optional = false, YesNo = true, Numeric = true, Button = AgeOf },
    ];

    /// <summary>"No" comes before any number: "not 14 yet".</summary>
    private static string? AgeOf(Understood heard) => heard switch
    {
        { YesNo: false } => "no",
        { Number: >= MinimumAge and < OldestAge } => "yes",
        { Number: > 0 and < MinimumAge } => "no",
        _ => null,
    };
}
