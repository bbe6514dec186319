using System.Text;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>Keeps the person's own words, cut at commas and "et": only as an answer, never interpreted.</summary>
internal sealed class OwnWordsReader(string question, Func<Profile, IReadOnlyList<string>, Profile> write) : IFactReader
{
    private const int MostItems = 10;
    private const int LongestItem = 120;

    public void Read(Reading reading, Draft draft)
    {
        if (!reading.Asks(question) || reading.Message.Count == 0) return;
        if (reading.Findings.Has("amenities", "nothing"))
        {
            draft.Answers = true;
            return;
        }
        if (Intents.IntentReader.Read(reading.Findings) != Intent.None || reading.Findings.Of("requests").Any(r => r.Label != "tooFar")) return;
        var items = Items(reading).Where(i => i.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostItems).ToList();
        if (items.Count == 0) return;
        draft.Facts = write(draft.Facts, items);
        draft.Answers = true;
    }

    private static IEnumerable<string> Items(Reading reading)
    {
        var message = reading.Message;
        var first = Skip(reading, message.Opening);
        var start = first;
        for (var i = first; i < message.Count; i++)
        {
            var joins = message[i].Text is "et" or "and" or "ou" or "or" or "ni" or "nor";
            var cut = i > start && (joins || !message.SameClause(i - 1, i));
            if (cut) yield return Trim(message, start, i - 1);
            if (joins) start = Skip(reading, i + 1 < message.Count && IsArticle(message[i + 1].Text) ? i + 2 : i + 1);
            else if (cut) start = Skip(reading, i);
            i = Math.Max(i, start - 1);
        }
        if (start < message.Count) yield return Trim(message, start, Math.Max(start, message.Closing - 1));
    }

    private static bool IsArticle(string word) => word is "de" or "d";

    /// <summary>Past "il faut", "I'd like", "pas de".</summary>
    private static int Skip(Reading reading, int at)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var finding in reading.Of("amenities"))
            {
                if (finding.Label != "opening" || finding.First != at) continue;
                at = finding.Last + 1;
                moved = true;
            }
        }
        return at;
    }

    private static string Trim(Message message, int first, int last)
    {
        if (first >= message.Count || first > last) return "";
        var words = message.Words(first, last).Trim();
        return words.Length <= LongestItem ? words : new StringBuilder(words, 0, LongestItem, LongestItem).Append('…').ToString();
    }
}
