using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>Everything understood so far, one line per answer.</summary>
internal sealed class Recap(ProfileWords words, Bilingual<SuggestionTexts> texts)
{
    public string Of(Profile profile, string language)
    {
        var t = texts.In(language);
        var lines = words.Lines(profile, language).Select(line => t.RecapLine.With("label", line.Label).With("value", line.Value)).ToList();
        if (profile.Unsure is { Count: > 0 } unsure)
        {
            var fields = unsure.Where(ProfileWords.Order.Contains).Select(field => words.Label(field, language));
            lines.Add(t.RecapLine.With("label", t.Unknown).With("value", string.Join(", ", fields)));
        }

        return lines.Count == 0 ? t.RecapNothing : string.Join('\n', [t.Recap, .. lines]);
    }

    /// <summary>Which questions were left out because no answer to them would change the suggestions; an answer is welcome all the same.</summary>
    public string LeftOut(IEnumerable<Question> questions, string language) => texts.In(language).LeftOut
        .With("labels", string.Join(", ", questions.SelectMany(q => q.Fields).Select(field => words.Label(field, language))));

    public string WhatToChange(string language) => texts.In(language).WhatToChange;
}
