using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding.Rules;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>Levels of French and English, alone or together: "français courant, un peu d'anglais", "B2", "bilingual".</summary>
internal sealed class LevelsReader : IFactReader
{
    private const int FarthestWord = 5;
    private static readonly string[] NotLanguages = ["vehicle", "children", "medicalCare", "household", "recognition"];

    private static readonly Dictionary<string, LanguageLevel> Levels = new(StringComparer.Ordinal)
    {
        ["none"] = LanguageLevel.None, ["beginner"] = LanguageLevel.Beginner, ["intermediate"] = LanguageLevel.Intermediate,
        ["advanced"] = LanguageLevel.Advanced, ["native"] = LanguageLevel.Native,
    };

    public void Read(Reading reading, Draft draft)
    {
        var all = reading.Of("levels").Where(f => reading.People.At(f.First) is Person.Self or Person.Both).ToList();
        if (all.Count == 0 && (reading.Question is not ("french" or "english") || YesNo.Of(reading) is null)) return;
        var levels = Standing(all);
        var found = new Dictionary<string, LanguageLevel>(StringComparer.Ordinal);
        if (all.Exists(f => f.Label == "noFrench")) found["french"] = LanguageLevel.None;
        if (all.Exists(f => f.Label == "noEnglish")) found["english"] = LanguageLevel.None;
        Pair(reading, all, levels, found);
        Both(all, levels, found);
        var asked = reading.Question is "french" or "english" ? reading.Question : null;
        if (asked is not null && !found.ContainsKey(asked) && Bare(reading, all, levels, asked) is { } level) found[asked] = level;
        Write(draft, found, asked);
    }

    /// <summary>Level phrases; where two overlap ("parle pas" + "pas bien") the one that says how well stands.</summary>
    private static List<Finding> Standing(List<Finding> all)
    {
        var levels = all.Where(f => Levels.ContainsKey(f.Label)).ToList();
        levels.RemoveAll(f => f.Label == "none" && levels.Exists(o => o.Label != "none" && o.First <= f.Last && f.First <= o.Last));
        levels.RemoveAll(f => f.Label == "none" && all.Exists(o => o.Label is "noFrench" or "noEnglish" && o.First <= f.Last + 1 && f.First <= o.Last));
        return levels;
    }

    /// <summary>Each language takes the nearest level of its clause, the closest pairs first.</summary>
    private static void Pair(Reading reading, List<Finding> all, List<Finding> levels, Dictionary<string, LanguageLevel> found)
    {
        var names = all.FindAll(f => f.Label is "french" or "english");
        if (names.Count == 0 || levels.Count == 0) return;
        var pairs = from name in names
                    from level in levels
                    let distance = Distance(reading, name, level)
                    where distance <= FarthestWord
                    orderby distance
                    select (name, level);
        var used = new HashSet<int>();
        foreach (var (name, level) in pairs)
        {
            if (found.ContainsKey(name.Label) || !used.Add(level.First)) continue;
            found[name.Label] = Levels[level.Label];
        }
        // "français et anglais couramment": one level for both.
        if (levels.Count == 1 && names.Count == 2 && found.Count == 1 && reading.Message.SameClause(names[0].First, names[1].First) && names[1].First - names[0].Last <= 3)
        {
            foreach (var name in names) found.TryAdd(name.Label, Levels[levels[0].Label]);
        }
    }

    private static int Distance(Reading reading, Finding name, Finding level)
    {
        var gap = level.First > name.Last ? level.First - name.Last : name.First - level.Last;
        var (low, high) = level.First > name.Last ? (name.Last, level.First) : (level.Last, name.First);
        for (var i = low + 1; i < high; i++)
        {
            if (reading.Message[i].Text is "et" or "and" or "mais" or "but") gap += 3;
        }
        if (reading.Message.SameClause(name.First, level.First)) return gap;
        // "Français : courant", "anglais (un peu)"
        return reading.Message.SameSentence(name.First, level.First) && level.First == name.Last + 1 ? gap + 1 : int.MaxValue;
    }

    private static void Both(List<Finding> all, List<Finding> levels, Dictionary<string, LanguageLevel> found)
    {
        if (!all.Exists(f => f.Label == "both") || all.Exists(f => f.Label is "french" or "english") && found.Count > 0) return;
        var level = levels.Count > 0 ? Levels[levels[0].Label] : LanguageLevel.Advanced;
        foreach (var name in (string[])["french", "english"]) found.TryAdd(name, level);
    }

    /// <summary>An answer that does not name the language: "B2", "je me débrouille", "7/10", "non".</summary>
    private static LanguageLevel? Bare(Reading reading, List<Finding> all, List<Finding> levels, string asked)
    {
        if (Rated(reading, all) is { } rated) return rated;
        var other = asked == "french" ? "english" : "french";
        if (all.Exists(f => f.Label == other) && !all.Exists(f => f.Label == asked)) return null;
        levels = [.. levels.Where(l => l.Length > 1 || AtEdge(reading, l) || !(l.Label == "none" || reading.Message[l.First].Text is "ok" or "okay"))];
        if (levels.Count > 0) return Levels[levels.OrderByDescending(l => l.Length).ThenByDescending(l => l.First).First().Label];
        return YesNo.Of(reading) == false && !RefusesSomethingElse(reading) ? LanguageLevel.None : null;
    }

    /// <summary>"No car", "no kids" at the question of a language.</summary>
    private static bool RefusesSomethingElse(Reading reading) =>
        Array.Exists(NotLanguages, table => reading.Of(table).Any(f => f.First <= reading.Message.Opening && f.Length > 1));

    /// <summary>"Anywhere is ok, but no cold", "no car": a lone "ok" or "no" is a level only where an answer begins or ends, and "no" says so of nothing else.</summary>
    private static bool AtEdge(Reading reading, Finding level) =>
        level.Last >= reading.Message.Closing - 1 || (level.First <= reading.Message.Opening && !(level.Label == "none" && reading.Message.SameClause(level.Last, level.Last + 1)));

    private static LanguageLevel? Rated(Reading reading, List<Finding> all)
    {
        var rating = all.Find(f => f.Label == "rating");
        if (rating == default) return null;
        var numbers = reading.Message.Numbers.Where(n => n.First >= rating.First && n.Last <= rating.Last).Select(n => n.Value).ToList();
        // Out of a maximum, or one of the twelve levels of the NCLC.
        var share = numbers.Count > 1 && numbers[1] > 0 ? numbers[0] / numbers[1] : numbers[0] / 12;
        return share switch { 0 => LanguageLevel.None, <= 0.35 => LanguageLevel.Beginner, < 0.75 => LanguageLevel.Intermediate, _ => LanguageLevel.Advanced };
    }

    private static void Write(Draft draft, Dictionary<string, LanguageLevel> found, string? asked)
    {
        if (found.Count == 0) return;
        draft.Facts = draft.Facts with
        {
            French = found.TryGetValue("french", out var french) ? french : draft.Facts.French,
            English = found.TryGetValue("english", out var english) ? english : draft.Facts.English,
        };
        draft.Answers |= asked is not null && found.ContainsKey(asked);
    }
}
