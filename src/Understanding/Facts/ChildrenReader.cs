using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding.Rules;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>How many children, and how old: "deux enfants de 4 et 9 ans", "a son (6) and a baby", "pas d'enfant".</summary>
internal sealed class ChildrenReader : IFactReader
{
    private const int MostChildren = 20;
    private const int OldestAge = 30;

    private static readonly HashSet<string> Plural = ["enfants", "kids", "children", "fils", "filles", "garcons", "boys", "girls", "sons", "daughters", "jumeaux", "jumelles", "twins", "ados", "adolescents", "teenagers", "bebes", "babies", "gosses", "flos", "gamins"];

    public void Read(Reading reading, Draft draft)
    {
        var asked = reading.Asks("children");
        var context = asked || reading.Asks("household");
        if (reading.Findings.Has("children", "other") && !context) return;
        var from = Corrections.From(reading);
        var phrases = reading.Of("children").Where(f => f.First >= from && reading.People.At(f.First) != Person.Relative).ToList();
        if (phrases.Any(f => f.Label == "none" && f.Section.Question is null) || (asked && phrases.Any(f => f.Label == "none")))
        {
            Write(draft, new Children(0), context);
            return;
        }
        if (context && phrases.Any(f => f.Label == "notMoving"))
        {
            Write(draft, new Children(0), context);
            return;
        }
        var counts = phrases.Where(f => f.Label is "count" or "twins" or "one").ToList();
        var ages = Ages(reading, phrases, counts, asked, from);
        int? count = counts.Count > 0 ? counts.Sum(c => Count(reading.Message, c)) : null;
        if (asked && count is null) (count, ages) = Bare(reading, ages, from);
        if (count is null && ages.Count > 0 && (context || phrases.Any(f => f.Label == "count") || MentionsChild(reading))) count = ages.Count;
        if (asked && count is null && reading.Utterance.Known?.Children?.Count is null && YesNo.Of(reading) == false) count = 0;
        if (count is null or < 0 or > MostChildren) return;
        // More ages than children: some number was no age. Their ages are asked then.
        if (ages.Count > count) ages = [];
        Write(draft, new Children(count, ages.Count == 0 ? null : ages), context);
    }

    private static void Write(Draft draft, Children children, bool answers)
    {
        draft.Facts = draft.Facts with { Children = children };
        draft.Answers |= answers;
    }

    private static int Count(Message message, Finding phrase)
    {
        if (phrase.Label is "twins") return 2;
        return message.NumberAt(phrase.First) is { } number ? (int)number.Value : 1;
    }

    private static bool MentionsChild(Reading reading) => reading.People.Mentions(Person.Child);

    /// <summary>Numbers that stand as ages: with "ans", "months", "aged", or beside a child named in an answer.</summary>
    private static List<int> Ages(Reading reading, List<Finding> phrases, List<Finding> counts, bool asked, int from)
    {
        var spans = phrases.Where(f => f.Label == "ages").ToList();
        // "j'ai 34 ans" is the person's own age.
        if (!asked && counts.Count == 0 && !MentionsChild(reading) && !reading.Asks("household")) return [];
        var ages = new List<int>();
        var listed = Listed(reading, counts);
        foreach (var number in reading.Message.Numbers.Where(n => !n.Article && n.First >= from))
        {
            if (counts.Exists(c => c.First <= number.First && number.Last <= c.Last)) continue;
            var phrase = spans.Find(s => s.First <= number.First && number.Last <= s.Last);
            var beside = counts.Exists(c => c.Last + 1 == number.First) || listed.Contains(number.First) || (counts.Count > 0 && (asked || reading.Asks("household")) && number.First > counts[0].First);
            if (phrases.Exists(s => s.Label == "span" && s.First <= number.First && number.Last <= s.Last)) continue;
            if ((phrase == default && !beside) || OwnAge(reading, number) || IsMoney(reading, number)) continue;
            var age = InMonths(reading.Message, number) ? number.Value / 12 : number.Value;
            if (age is >= 0 and <= OldestAge) ages.Add((int)age);
        }
        return ages;
    }

    /// <summary>"two kids, 3 and 7": as many small numbers after the children as there are children.</summary>
    private static List<int> Listed(Reading reading, List<Finding> counts)
    {
        if (counts.Count != 1) return [];
        var after = reading.Message.Numbers.Where(n => !n.Article && n.First > counts[0].Last && reading.Message.SameSentence(n.First, counts[0].First)).ToList();
        var small = after.TrueForAll(n => n.Value <= OldestAge && n.First - counts[0].Last <= 6);
        return small && after.Count == Count(reading.Message, counts[0]) ? [.. after.Select(n => n.First)] : [];
    }

    private static bool IsMoney(Reading reading, NumberSpan number) =>
        number.Last + 1 < reading.Message.Count && reading.Message[number.Last + 1].Text == "$";

    private static bool OwnAge(Reading reading, NumberSpan number) =>
        number.First > 0 && reading.Message[number.First - 1].Text is "ai" or "am" && reading.People.At(number.First) == Person.Self;

    private static bool InMonths(Message message, NumberSpan number)
    {
        for (var i = number.Last + 1; i < message.Count && i <= number.Last + 3; i++)
        {
            if (message[i].Text is "mois" or "month" or "months" or "semaines" or "weeks") return true;
            if (message[i].Text is "ans" or "an" or "years" or "year") return false;
        }
        return false;
    }

    /// <summary>An answer of numbers only: "2", "4 et 9", "2 : 4 et 9 ans" (a count when as many numbers follow, unless the children that are known are as many as the numbers).</summary>
    private static (int? Count, List<int> Ages) Bare(Reading reading, List<int> ages, int from)
    {
        var numbers = reading.Message.Numbers.Where(n => !n.Article && n.First >= from && n.Value <= OldestAge).ToList();
        if (numbers.Count == 0) return OneChild(reading) ? (1, ages) : (ages.Count == 0 ? null : ages.Count, ages);
        var values = numbers.Select(n => (int)n.Value).ToList();
        var all = numbers.Select(n => InMonths(reading.Message, n) ? (int)(n.Value / 12) : (int)n.Value).ToList();
        if (values.Count > 1 && values[0] == values.Count - 1 && !IsAge(reading.Message, numbers[0]) && reading.Utterance.Known?.Children?.Count != values.Count) return (values[0], all[1..]);
        if (values.Count > 1 || (ages.Count > 0 && ages.Count == values.Count)) return (all.Count, all);
        return (values[0] <= MostChildren ? values[0] : null, ages);
    }

    private static bool IsAge(Message message, NumberSpan number) =>
        number.Last + 1 < message.Count && message[number.Last + 1].Text is "an" or "ans" or "mois" or "year" or "years" or "month" or "months";

    /// <summary>"un", "juste une fille", "yes, one".</summary>
    private static bool OneChild(Reading reading) =>
        reading.Message.Numbers.Any(n => n.Article) && reading.Message.Count <= 4 && !reading.Message.Tokens.Any(t => Plural.Contains(t.Text));
}
