namespace EmploisEnRegions.Understanding.Rules;

/// <summary>Nodes that may follow at one place, those of words by their word: a large choice costs no more than a small one.</summary>
internal sealed class NodeSet
{
    private readonly Dictionary<int, Node[]> byWord;

    public NodeSet(IReadOnlyList<Node> nodes)
    {
        All = nodes;
        Others = [.. nodes.Where(n => n.Kind != NodeKind.Words)];
        byWord = nodes.Where(n => n.Kind == NodeKind.Words).SelectMany(n => n.Words!.Select(word => (word, n)))
            .GroupBy(x => x.word, x => x.n).ToDictionary(g => g.Key, g => g.Distinct().ToArray());
    }

    public static NodeSet Empty { get; } = new([]);

    public IReadOnlyList<Node> All { get; }

    /// <summary>Nodes that are no words: numbers, gaps, edges, the end.</summary>
    public Node[] Others { get; }

    /// <summary>Nodes that take a word of this number.</summary>
    public Node[] Of(int word) => byWord.TryGetValue(word, out var nodes) ? nodes : [];
}
