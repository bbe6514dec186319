namespace EmploisEnRegions.Understanding.Rules;

internal enum NodeKind
{
    /// <summary>One of a set of words.</summary>
    Words,

    /// <summary>{number}: "4", "quatre", "twenty-two".</summary>
    Number,

    /// <summary>{count}: a number, or "un", "une", "a", "an".</summary>
    Count,

    /// <summary>{place}: anything the gazetteer knows.</summary>
    Place,

    /// <summary>{word}: any one word.</summary>
    Any,

    /// <summary>"..": up to four words of the same sentence.</summary>
    Gap,

    /// <summary>"^": nothing but politeness before.</summary>
    Start,

    /// <summary>"$": nothing but politeness after.</summary>
    End,

    /// <summary>The phrase is complete.</summary>
    Accept,
}

/// <summary>One place of a phrase, with what may follow.</summary>
/// <param name="words">Lexicon numbers that fit; only for <see cref="NodeKind.Words"/>.</param>
internal sealed class Node(NodeKind kind, HashSet<int>? words, NodeSet next)
{
    public static Node Accepting { get; } = new(NodeKind.Accept, null, NodeSet.Empty);

    public NodeKind Kind => kind;
    public HashSet<int>? Words => words;
    public NodeSet Next => next;
}
