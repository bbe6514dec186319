using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Rules;

/// <summary>
/// Turns one written phrase into nodes. Alternatives "(a|b c)", options "[a]", sets "@car", slots "{number}",
/// stems "enseign*", gaps ".." and edges "^" "$" are all there is.
/// </summary>
internal sealed class PatternParser(Lexicon lexicon, IReadOnlyDictionary<string, string> sets, Func<string, IEnumerable<string>> cut)
{
    private const int DeepestSet = 8;
    private readonly Dictionary<Node[], NodeSet> nodeSets = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gives the nodes that a part may begin with, when those after it are known.</summary>
    private delegate Node[] Part(Node[] next);

    /// <exception cref="FormatException">The phrase is not well formed; the message quotes it.</exception>
    public Node[] Parse(string phrase)
    {
        var at = 0;
        var part = Choice(phrase, ref at, depth: 0);
        if (at != phrase.Length) throw new FormatException($"Unbalanced bracket in the rule \"{phrase}\".");
        return part([Node.Accepting]);
    }

    private Part Choice(string text, ref int at, int depth)
    {
        if (depth > DeepestSet) throw new FormatException($"Sets nested too deeply in \"{text}\".");
        var parts = new List<Part> { Sequence(text, ref at, depth) };
        while (at < text.Length && text[at] == '|')
        {
            at++;
            parts.Add(Sequence(text, ref at, depth));
        }
        return parts.Count == 1 ? parts[0] : next => MergeWords(parts.SelectMany(p => p(next)), next);
    }

    private Part Sequence(string text, ref int at, int depth)
    {
        var parts = new List<Part>();
        while (at < text.Length && text[at] is not ('|' or ')' or ']'))
        {
            if (text[at] == ' ') at++;
            else parts.Add(One(text, ref at, depth));
        }
        if (parts.Count == 0) throw new FormatException($"Nothing between two marks in \"{text}\".");
        return next => parts.AsEnumerable().Reverse().Aggregate(next, (after, part) => part(after));
    }

    private Part One(string text, ref int at, int depth)
    {
        if (text[at] is not ('(' or '[')) return Atom(Word(text, ref at), depth);
        var optional = text[at] == '[';
        at++;
        var inner = Choice(text, ref at, depth);
        if (at >= text.Length || text[at] != (optional ? ']' : ')')) throw new FormatException($"Unbalanced bracket in the rule \"{text}\".");
        at++;
        return optional ? next => [.. inner(next), .. next] : inner;
    }

    private static string Word(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not (' ' or '|' or '(' or ')' or '[' or ']')) at++;
        return text[start..at];
    }

    private Part Atom(string atom, int depth)
    {
        if (atom[0] == '@') return Set(atom, depth);
        NodeKind? kind = atom switch
        {
            ".." => NodeKind.Gap,
            "^" => NodeKind.Start,
            "$" => NodeKind.End,
            "{number}" => NodeKind.Number,
            "{count}" => NodeKind.Count,
            "{place}" => NodeKind.Place,
            "{word}" => NodeKind.Any,
            _ => null,
        };
        if (kind is { } known) return next => [new Node(known, null, Followed(next))];
        if (atom == "{$}") return Words([lexicon.Add("$")]);
        if (atom.EndsWith('*')) return Words([lexicon.AddStem(Folding.Fold(atom.AsSpan(0, atom.Length - 1)))]);
        return Words([.. cut(atom).Select(lexicon.Add)]);
    }

    private Part Set(string atom, int depth)
    {
        if (!sets.TryGetValue(atom[1..], out var set)) throw new FormatException($"Unknown set {atom}.");
        var at = 0;
        return Choice(set, ref at, depth + 1);
    }

    private Part Words(int[] words) =>
        next => words.Reverse().Aggregate(next, (after, word) => [new Node(NodeKind.Words, [word], Followed(after))]);

    /// <summary>"(a|b|c d)" tries one node {a, b} and the sequence "c d".</summary>
    private Node[] MergeWords(IEnumerable<Node> starts, Node[] next)
    {
        var following = Followed(next);
        var all = starts.ToList();
        var singles = all.Where(n => n.Kind == NodeKind.Words && ReferenceEquals(n.Next, following)).ToList();
        if (singles.Count < 2) return [.. all];
        return [.. all.Except(singles), new Node(NodeKind.Words, [.. singles.SelectMany(n => n.Words!)], following)];
    }

    /// <summary>One set for one array, so that phrases that go on alike share it.</summary>
    private NodeSet Followed(Node[] next) => nodeSets.TryGetValue(next, out var set) ? set : nodeSets[next] = new NodeSet(next);
}
