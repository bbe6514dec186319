namespace EmploisEnRegions.Channels.Sms.Rendering;

/// <summary>A long message under headings (three regions): first what it is about, then each part.</summary>
internal static class Outline
{
    private const int FewestHeadings = 2;

    /// <summary>Null when there are no headings, or too many for a page.</summary>
    /// <param name="marked">The text with the marks of what stands out.</param>
    /// <param name="pieces">All of it without, buttons too.</param>
    public static SmsMessage? Of(string marked, List<Piece> pieces, string more)
    {
        List<string> headings = [.. marked.Split('\n').Where(PlainText.IsHeading).Select(PlainText.WithoutEmphasis)];
        if (headings.Count < FewestHeadings) return null;
        var before = pieces.FindIndex(piece => piece.Text == headings[0]);
        // As much of the introduction as there is room for.
        for (var intro = before; intro >= 0; intro--)
        {
            List<Piece> page = [.. pieces.Take(intro), .. headings.Select(heading => new Piece(heading, "\n")), new Piece(more, "\n")];
            var text = Piece.Join(page);
            if (Page.Fits(text)) return new SmsMessage([Typography.Cheapest(text)], Piece.Join(pieces.Skip(intro)));
        }

        return null;
    }
}
