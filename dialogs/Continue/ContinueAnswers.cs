using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.Shared;

namespace EmploisEnRegions.Dialogs.Continue;

internal static class ContinueAnswers
{
    public const string Here = "continueHere";
    public const string Join = "joinPartner";

    public static IEnumerable<Question> Questions(Bilingual<ContinueTexts> texts) =>
    [
        new(Here, (language, _) => texts.In(language).ContinueHere) { Optional = false, YesNo = true },
        new(Join, (language, _) => texts.In(language).JoinPartner) { Optional = false, YesNo = true },
    ];
}
