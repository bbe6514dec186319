using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.Shared;

namespace EmploisEnRegions.Dialogs.MyData;

internal static class MyDataAnswers
{
    public const string ConfirmErase = "confirmErase";

    public static IEnumerable<Question> Questions(Bilingual<MyDataTexts> texts) =>
        [new(ConfirmErase, (language, _) => texts.In(language).ConfirmErase) { Optional = false, YesNo = true }];
}
