using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Rules;

/// <summary>All phrases of all tables, indexed by their first word: a message is read once for all of them.</summary>
internal sealed class RuleBook
{
    private readonly Dictionary<int, List<Rule>> byFirstWord = [];
    private readonly List<Rule> byNumber = [];
    private readonly List<Rule> byPlace = [];

    private sealed record Rule(RuleSection Section, Node Node, bool AtStart);

    public RuleBook(IReadOnlyList<RuleFile> files, Lexicon lexicon, Func<string, IEnumerable<string>> cut)
    {
        var sets = files.SelectMany(f => f.Sets).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        var parser = new PatternParser(lexicon, sets, cut);
        foreach (var written in files.SelectMany(f => f.Rules))
        {
            foreach (var node in parser.Parse(written.Phrase)) Index(written.Section, node, atStart: false);
        }
    }

    /// <summary>Every phrase found; of the same table, phrases within a longer one are dropped.</summary>
    public Findings Read(Message message, string? question)
    {
        var found = new List<Finding>();
        for (var i = 0; i < message.Count; i++)
        {
            foreach (var number in message.NumbersOf(i))
            {
                if (byFirstWord.TryGetValue(number, out var rules)) Try(rules, message, i, question, found);
            }
            if (message.NumberAt(i) is not null) Try(byNumber, message, i, question, found);
            if (message.PlaceAt(i) is not null) Try(byPlace, message, i, question, found);
        }
        return new Findings(found);
    }

    private static void Try(List<Rule> rules, Message message, int at, string? question, List<Finding> found)
    {
        foreach (var rule in rules)
        {
            if (rule.AtStart && at != 0 && at != message.Opening) continue;
            if (rule.Section.Question is { } asked && asked != question) continue;
            var end = rule.Node.Kind is NodeKind.Words ? Matcher.MatchAfterFirstWord(message, rule.Node, at) : Matcher.Match(message, rule.Node, at);
            if (end > at) found.Add(new Finding(rule.Section, at, end - 1));
        }
    }

    private void Index(RuleSection section, Node node, bool atStart)
    {
        var rule = new Rule(section, node, atStart);
        switch (node.Kind)
        {
            case NodeKind.Start:
                foreach (var next in node.Next.All) Index(section, next, atStart: true);
                break;
            case NodeKind.Number or NodeKind.Count:
                byNumber.Add(rule);
                break;
            case NodeKind.Place:
                byPlace.Add(rule);
                break;
            case NodeKind.Words:
                foreach (var word in node.Words!) List(word).Add(rule);
                break;
            default:
                throw new FormatException($"A rule of {section.Table}, [{section.Label}], begins with a gap.");
        }
    }

    private List<Rule> List(int word) => byFirstWord.TryGetValue(word, out var list) ? list : byFirstWord[word] = [];
}
