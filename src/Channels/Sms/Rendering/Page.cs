namespace EmploisEnRegions.Channels.Sms.Rendering;

/// <summary>One text message, of at most two segments.</summary>
internal static class Page
{
    private const int Segments = 2;

    /// <summary>No page of any letters is longer.</summary>
    private const int Longest = 2 * 153;

    /// <summary>Of any letters, this many fit.</summary>
    private const int Shortest = 2 * 67;

    public static bool Fits(string text) => Gsm.SegmentsOf(Typography.Cheapest(text)) <= Segments;

    /// <summary>How many pieces fit from <paramref name="start"/> on, with <paramref name="ending"/> on a line of its own where there is one. A piece that
    /// is too long for a page is cut in two first, so that at least one fits.</summary>
    public static int Fill(List<Piece> pieces, int start, string? ending)
    {
        var most = 0;
        // Not until the first that does not fit: letters beyond GSM halve a page, so more of them never make room again.
        for (var count = 1; start + count <= pieces.Count && Fits(Text(pieces, start, count, ending)); count++) most = count;
        if (most > 0 || start >= pieces.Count) return most;

        for (var longest = Longest; ; longest -= Longest - Shortest)
        {
            var (head, tail) = pieces[start].Cut(Math.Max(1, longest - (ending?.Length ?? 0) - 1));
            if (longest > Shortest && !Fits(With(head.Text, ending))) continue;
            pieces[start] = head;
            pieces.Insert(start + 1, tail);
            return 1;
        }
    }

    public static string Text(List<Piece> pieces, int start, int count, string? ending) => With(Piece.Join(pieces.Skip(start).Take(count)), ending);

    private static string With(string text, string? ending) => ending is null ? text : $"{text}\n{ending}";
}
