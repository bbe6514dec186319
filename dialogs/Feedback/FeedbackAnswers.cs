using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Handoff.Satisfaction;
using EmploisEnRegions.Understanding;

namespace EmploisEnRegions.Dialogs.Feedback;

internal static class FeedbackAnswers
{
    public const string Rating = "rating";
    public const string CounsellorRating = "counsellorRating";
    public const string Word = "ratingWord";

    /// <summary>"No thank you", "merci beaucoup"; more words than that say something.</summary>
    private const int MostPoliteWords = 3;

    public static IEnumerable<Question> Questions(Bilingual<FeedbackTexts> texts) =>
    [
        new(Rating, (language, _) => texts.In(language).Rating) { Numeric = true, Accepts = IsMark },
        new(CounsellorRating, (language, _) => texts.In(language).CounsellorRating) { As = Rating, Numeric = true, Accepts = IsMark },
        new(Word, (language, _) => texts.In(language).RatingWord) { As = Rating, Numeric = true, Accepts = (_, text) => text.Trim().Length is > 0 and <= Opinion.LongestWord },
    ];

    public static int? MarkOf(Answer answer) =>
        answer.Kind is not AnswerKind.Given ? null : int.TryParse(answer.Choice, out var mark) ? mark : answer.Heard?.Number;

    /// <summary>Whoever speaks of something else is not asked again.</summary>
    public static bool Answers(Question question, string text, Understood? heard)
    {
        if (heard?.Intent is Intent.Skip || question.Texts("fr", Regions.Profiles.Profile.Empty).Choices.ContainsKey(text.Trim())) return true;
        if (heard?.Intent is not (null or Intent.None or Intent.Unsure or Intent.Thanks or Intent.Bye or Intent.Greeting)) return false;
        return heard is { Request: Request.None or Request.Decline or Request.NoPreference } && question.Accepts(heard, text);
    }

    /// <summary>"No thanks", "bye": no word to keep.</summary>
    public static bool IsNoWord(Answer answer) =>
        answer.Kind is not AnswerKind.Given || (Fold.Of(answer.Text).Count(c => c == ' ') < MostPoliteWords && IsPolite(answer.Heard));

    private static bool IsPolite(Understood? heard) => heard is { Intent: Intent.Thanks or Intent.Bye } or { YesNo: false } or { Request: Request.Decline };

    private static bool IsMark(Understood heard, string text) => heard.Number is >= 1 and <= 5;
}
