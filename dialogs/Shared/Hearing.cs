using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding;
using EmploisEnRegions.Understanding.Words;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>Decides whether a message answers a question. A button, in either language, comes before any reading of the words.</summary>
internal static class Hearing
{
    private const int LongestButton = 80;

    /// <summary>Null: the message does not answer.</summary>
    public static Answer? Hear(Question question, ITurnContext context, string text)
    {
        var turn = context.Turn();
        return Hear(question, turn.Dossier.Profile, turn.Understood, text, value => question.Offers(value, context));
    }

    /// <param name="offered">Which buttons were shown: a number counts among these. Null: all.</param>
    public static Answer? Hear(Question question, Profile profile, Understood? heard, string text, Func<string, bool>? offered = null)
    {
        if (ChoiceOf(question, profile, text, offered ?? (_ => true)) is { } choice) return new Answer(AnswerKind.Given, choice, text, heard);
        if (heard is null) return null;
        if (question.Optional && heard.Intent is Intent.Skip) return new Answer(AnswerKind.Skipped, null, text, heard);
        if (question.Button(heard) is { } button) return new Answer(AnswerKind.Given, button, text, heard);
        if (question.YesNo && heard.YesNo is { } yes) return new Answer(AnswerKind.Given, yes ? "yes" : "no", text, heard);
        if (question.Known(Profile.Empty.With(heard.Facts)) || question.Accepts(heard, text)) return new Answer(AnswerKind.Given, null, text, heard);
        if (NoPreference(question, heard)) return new Answer(AnswerKind.Given, null, text, heard);
        if (question.Optional && heard.Request is Request.NoPreference) return new Answer(AnswerKind.Skipped, null, text, heard);
        if (question.Optional && heard.Intent is Intent.Unsure) return new Answer(AnswerKind.Unsure, null, text, heard);
        return null;
    }

    /// <summary>"It does not matter", "not Montréal": an answer that leaves nothing to remember, so asking again would not help.</summary>
    private static bool NoPreference(Question question, Understood heard) =>
        question.Optional && heard is { AnswersQuestion: true, OccupationChoices.Count: 0 } && question.Fields.Count > 0 && !question.Fields.Any(heard.Facts.Gives);

    /// <summary>The value of the button that these words are, in one language.</summary>
    public static string? ButtonOf(QuestionTexts texts, string text)
    {
        var said = Politeness.Without(Fold.Of(text));
        if (said.Length is 0 or > LongestButton) return null;
        foreach (var (value, title) in texts.Choices)
        {
            if (Fold.Is(title, said) || (texts.Words.TryGetValue(value, out var words) && words.Split('|').Contains(said))) return value;
        }

        return null;
    }

    /// <summary>The value of the button with that title (either language), or with that number where numbers are not answers.</summary>
    private static string? ChoiceOf(Question question, Profile profile, string text, Func<string, bool> offered)
    {
        foreach (var language in (ReadOnlySpan<string>)["fr", "en"])
        {
            if (ButtonOf(question.Texts(language, profile), text) is { } value) return value;
        }

        if (question.Numeric || !int.TryParse(Fold.Of(text), out var number)) return null;
        return question.Texts("fr", profile).Choices.Keys.Where(offered).ElementAtOrDefault(number - 1);
    }
}
