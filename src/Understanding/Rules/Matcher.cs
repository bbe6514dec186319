using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Rules;

/// <summary>Lays one phrase on a message at one place.</summary>
internal static class Matcher
{
    private const int LongestGap = 4;

    /// <summary>The index after the last word of the longest reading, or -1.</summary>
    public static int Match(Message message, Node node, int at) => Match(message, node, at, at);

    /// <summary>The same when the word at <paramref name="at"/> is known to fit.</summary>
    public static int MatchAfterFirstWord(Message message, Node node, int at) => Longest(message, node.Next, at + 1, at);

    private static int Match(Message message, Node node, int at, int first)
    {
        switch (node.Kind)
        {
            case NodeKind.Accept: return at;
            case NodeKind.Start: return at == 0 || at == message.Opening ? Longest(message, node.Next, at, first) : -1;
            case NodeKind.End: return at >= message.Closing ? Longest(message, node.Next, at, first) : -1;
            case NodeKind.Gap: return Gap(message, node, at, first);
            default:
                var length = Length(message, node, at, first);
                return length == 0 ? -1 : Longest(message, node.Next, at + length, first);
        }
    }

    private static int Longest(Message message, NodeSet nodes, int at, int first)
    {
        var end = -1;
        foreach (var node in nodes.Others) end = Math.Max(end, Match(message, node, at, first));
        if (at >= message.Count || !message.SameSentence(first, at)) return end;
        foreach (var number in message.NumbersOf(at))
        {
            foreach (var node in nodes.Of(number)) end = Math.Max(end, Longest(message, node.Next, at + 1, first));
        }
        return end;
    }

    private static int Gap(Message message, Node node, int at, int first)
    {
        for (var skipped = 0; skipped <= LongestGap && at + skipped <= message.Count; skipped++)
        {
            var end = Longest(message, node.Next, at + skipped, first);
            if (end >= 0) return end;
        }
        return -1;
    }

    private static int Length(Message message, Node node, int at, int first)
    {
        if (at >= message.Count || !message.SameSentence(first, at)) return 0;
        return node.Kind switch
        {
            NodeKind.Words => Fits(message.NumbersOf(at), node.Words!) ? 1 : 0,
            NodeKind.Number => message.NumberAt(at) is { Article: false } n ? n.Count : 0,
            NodeKind.Count => message.NumberAt(at)?.Count ?? 0,
            NodeKind.Place => message.PlaceAt(at)?.Count ?? 0,
            _ => 1,
        };
    }

    private static bool Fits(int[] numbers, HashSet<int> words)
    {
        foreach (var number in numbers)
        {
            if (words.Contains(number)) return true;
        }
        return false;
    }
}
