using System.Text;
using System.Text.RegularExpressions;

namespace EmploisEnRegions.Channels.Sms.Rendering;

/// <summary>A sentence, or a line: what pages are made of.</summary>
/// <param name="Before">What goes between it and the piece before it on the same page.</param>
internal sealed partial record Piece(string Text, string Before)
{
    public static List<Piece> Of(string text)
    {
        var pieces = new List<Piece>();
        var before = "";
        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0)
            {
                if (pieces.Count > 0) before = "\n\n";
                continue;
            }

            foreach (var sentence in SentenceEnd().Split(line))
            {
                pieces.Add(new Piece(sentence, before));
                before = " ";
            }

            before = "\n";
        }

        return pieces;
    }

    public static string Join(IEnumerable<Piece> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces) text.Append(text.Length == 0 ? "" : piece.Before).Append(piece.Text);
        return text.ToString();
    }

    /// <summary>Between words; within one only where it has no end; never within a character.</summary>
    public (Piece Head, Piece Tail) Cut(int longest)
    {
        var at = Text.LastIndexOf(' ', Math.Min(longest, Text.Length - 1));
        if (at > 0) return (this with { Text = Text[..at] }, new Piece(Text[(at + 1)..], " "));
        at = Math.Min(longest, Text.Length - 1);
        if (at > 1 && char.IsLowSurrogate(Text[at])) at--;
        return (this with { Text = Text[..at] }, new Piece(Text[at..], ""));
    }

    /// <summary>Not after the number of a list: "1. Estrie" is one piece.</summary>
    [GeneratedRegex(@"(?<=[\p{L}»”""')%$][.!?][»”""')]?) (?=[\p{Lu}\p{Nd}«“""(])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
