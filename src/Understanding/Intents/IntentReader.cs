using EmploisEnRegions.Understanding.Rules;

namespace EmploisEnRegions.Understanding.Intents;

/// <summary>The intent of a message from the phrases found; the table's look-alikes have hidden what is none.</summary>
internal static class IntentReader
{
    /// <summary>When a message says two things, the first of these wins.</summary>
    private static readonly (string Label, Intent Intent)[] Order =
    [
        ("human", Intent.Human), ("erase", Intent.Erase), ("export", Intent.Export),
        ("language:fr", Intent.LanguageFrench), ("language:en", Intent.LanguageEnglish),
        ("restart", Intent.Restart), ("back", Intent.Back), ("skip", Intent.Skip), ("unsure", Intent.Unsure), ("help", Intent.Help),
        ("bye", Intent.Bye), ("thanks", Intent.Thanks), ("greeting", Intent.Greeting),
    ];

    public static Intent Read(Findings findings)
    {
        foreach (var (label, intent) in Order)
        {
            if (findings.Has("intents", label)) return intent;
        }
        return Intent.None;
    }
}
