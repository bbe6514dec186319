using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.Shared;

namespace EmploisEnRegions.Dialogs.Feedback;

internal static class FeedbackAnswers
{
    public const string Rating = "rating";

    public static IEnumerable<Question> Questions(Bilingual<FeedbackTexts> texts) =>
    [
        new(Rating, (language, _) => texts.In(language).Rating) { Numeric = true, Accepts = (heard, _) => heard.Number is >= 1 and <= 5 },
    ];

    public static int? MarkOf(Answer answer) =>
        answer.Kind is not AnswerKind.Given ? null : int.TryParse(answer.Choice, out var mark) ? mark : answer.Heard?.Number;
}
