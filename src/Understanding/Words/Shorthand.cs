namespace EmploisEnRegions.Understanding.Words;

/// <summary>Replaces SMS spellings and fixed expressions by their plain form ("jsuis" → "je suis") before anything is read.</summary>
internal sealed class Shorthand
{
    private readonly Dictionary<string, List<(string[] From, string[] To)>> byFirst = new(StringComparer.Ordinal);

    /// <param name="table">Lines "typed = plain"; # begins a comment.</param>
    public Shorthand(string table)
    {
        foreach (var line in table.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var sides = line.Split('=', 2);
            if (sides.Length != 2) throw new FormatException($"shorthand.txt: cannot read \"{line}\".");
            var from = Cut(sides[0]);
            if (!byFirst.TryGetValue(from[0], out var list)) byFirst[from[0]] = list = [];
            list.Add((from, Cut(sides[1])));
        }
        foreach (var list in byFirst.Values) list.Sort((a, b) => b.From.Length.CompareTo(a.From.Length));
    }

    /// <summary>All words of the plain forms.</summary>
    public IEnumerable<string> Words => byFirst.Values.SelectMany(l => l).SelectMany(x => x.From.Concat(x.To));

    /// <summary>The same list when nothing in it is shortened.</summary>
    public List<Token> Expand(List<Token> tokens)
    {
        List<Token>? expanded = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!byFirst.TryGetValue(tokens[i].Text, out var list) || Find(list, tokens, i) is not { } entry)
            {
                expanded?.Add(tokens[i]);
                continue;
            }
            expanded ??= [.. tokens.Take(i)];
            var last = tokens[i + entry.From.Length - 1];
            foreach (var word in entry.To) expanded.Add(tokens[i] with { Text = word, End = last.End });
            i += entry.From.Length - 1;
        }
        return expanded ?? tokens;
    }

    private static (string[] From, string[] To)? Find(List<(string[] From, string[] To)> list, List<Token> tokens, int at)
    {
        foreach (var entry in list)
        {
            if (Matches(entry.From, tokens, at)) return entry;
        }
        return null;
    }

    private static bool Matches(string[] from, List<Token> tokens, int at)
    {
        if (at + from.Length > tokens.Count) return false;
        for (var k = 0; k < from.Length; k++)
        {
            if (tokens[at + k].Text != from[k] || tokens[at + k].Sentence != tokens[at].Sentence) return false;
        }
        return true;
    }

    private static string[] Cut(string side) => [.. Tokenizer.Cut(side).Select(t => t.Text)];
}
