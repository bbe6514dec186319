using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>Decides whether a message answers a question. A button, in either language, comes before any reading of the words.</summary>
internal static class Hearing
{
    /// <summary>Null: the message does not answer.</summary>
    public static Answer? Hear(Question question, Turn turn, string text) => Hear(question, turn.Dossier.Profile, turn.Understood, text);

    public static Answer? Hear(Question question, Profile profile, Understood? heard, string text)
    {
        if (ChoiceOf(question, profile, text) is { } choice) return new Answer(AnswerKind.Given, choice, text, heard);
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

    /// <summary>The value of the button with that title (either language), or with that number where numbers are not answers.</summary>
    private static string? ChoiceOf(Question question, Profile profile, string text)
    {
        var said = Fold.Of(text);
        if (said.Length is 0 or > 80) return null;
        foreach (var language in (ReadOnlySpan<string>)["fr", "en"])
        {
            foreach (var (value, title) in question.Texts(language, profile).Choices)
            {
                if (Fold.Is(title, said)) return value;
            }
        }

        if (question.Numeric || !int.TryParse(said, out var number)) return null;
        return question.Texts("fr", profile).Choices.Keys.ElementAtOrDefault(number - 1);
    }
}
