using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding.Occupations;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>The person's occupation and the partner's, in their words with the unit group: "mon mari est soudeur, moi je travaille en garderie".</summary>
internal sealed class OccupationReader(OccupationFinder finder, OccupationChoices choices) : IFactReader
{
    private const double EnoughAsked = 0.5;
    private const double EnoughAnnounced = 0.72;
    private const double EnoughAlone = 0.93;
    private const double Clear = 0.8;
    private const double AboutAsWell = 0.05;

    private sealed record Trade(string Text, string? Code, double Score, bool Trained, Person About, IReadOnlyList<OccupationMatch> Choices);

    public void Read(Reading reading, Draft draft)
    {
        var asked = reading.Question is "occupation" or "partnerOccupation";
        var trades = OccupationPhrases.Find(reading, asked).Select(p => Match(reading, p, asked)).OfType<Trade>().ToList();
        var mine = Best(trades.Where(t => t.About is Person.Self or Person.Both));
        var theirs = Best(trades.Where(t => t.About is Person.Partner or Person.Both));
        if (mine is not null) draft.Facts = draft.Facts with { Occupation = new Occupation(mine.Text, mine.Code) };
        if (theirs is not null) draft.Facts = draft.Facts with { Partner = new Partner(true, new Occupation(theirs.Text, theirs.Code)) };
        var answer = reading.Question switch { "occupation" => mine, "partnerOccupation" => theirs, _ => null };
        if (answer is not null)
        {
            draft.Answers = true;
            draft.OccupationChoices = answer.Choices;
        }
        else if (asked && reading.Findings.Has("occupation", "none")) draft.Answers = true;
    }

    /// <summary>The trade that the person was trained for, when they name two; else the first.</summary>
    private static Trade? Best(IEnumerable<Trade> trades)
    {
        Trade? best = null;
        foreach (var trade in trades)
        {
            if (best is null || (trade.Code is not null && best.Code is null) || (trade.Trained && !best.Trained && trade.Code is not null)) best = trade;
        }
        return best;
    }

    private Trade? Match(Reading reading, OccupationPhrase phrase, bool asked)
    {
        var message = reading.Message;
        var words = Enumerable.Range(phrase.First, phrase.Last - phrase.First + 1).Where(i => !InPlace(message, i)).Select(i => message[i].Text).ToList();
        var about = reading.People.At(phrase.First);
        var text = message.Words(phrase.First, phrase.TextLast).Trim();
        if (text.Length == 0) return null;
        if (choices.Of(words, asked) is { Count: > 0 } several) return asked || phrase.Announced ? new Trade(text, several[0].NocCode, 1, phrase.Trained, about, several) : null;
        var matches = BestWindow(words, reading.Language, wholeNames: !asked);
        var enough = asked ? EnoughAsked : phrase.Announced ? EnoughAnnounced : EnoughAlone;
        if (matches.Count > 0 && matches[0].Score >= enough) return new Trade(text, matches[0].NocCode, matches[0].Score, phrase.Trained, about, Near(matches));
        return asked && phrase.MayBeUnknown && !TellsALanguage(reading, phrase) ? new Trade(text, null, 0, phrase.Trained, about, []) : null;
    }

    /// <summary>"A little French" at the question of the partner's occupation: no trade, and nobody's level for sure.</summary>
    private static bool TellsALanguage(Reading reading, OccupationPhrase phrase) =>
        reading.Of("levels").Any(f => f.Label is "french" or "english" && phrase.First <= f.First && f.Last <= phrase.Last);

    private static bool InPlace(Message message, int i) => message.Places.Any(p => p.First <= i && i <= p.Last);

    /// <summary>The whole phrase, or its first words when more was said after the trade.</summary>
    private IReadOnlyList<OccupationMatch> BestWindow(List<string> words, string language, bool wholeNames)
    {
        var best = finder.Find(words, language, 3, wholeNames);
        for (var length = Math.Min(words.Count - 1, 5); length >= 1 && !(best.Count > 0 && best[0].Score >= Clear); length--)
        {
            var shorter = finder.Find(words.Take(length), language, 3, wholeNames);
            if (shorter.Count > 0 && (best.Count == 0 || shorter[0].Score > best[0].Score + 0.1)) best = shorter;
        }
        return best;
    }

    private static IReadOnlyList<OccupationMatch> Near(IReadOnlyList<OccupationMatch> matches) =>
        matches.Count > 1 && matches[0].Score < 0.97 && (matches[0].Score - matches[1].Score < AboutAsWell || matches[0].Score < 0.6)
            ? [.. matches.Where(m => m.Score > matches[0].Score - 0.15)] : [];
}
