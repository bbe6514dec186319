using System.Globalization;

namespace EmploisEnRegions.Channels.DirectLine.Activities;

/// <summary>The sequence number of the last transcript entry that a client has seen.</summary>
internal static class Watermark
{
    /// <summary>0 (everything) for an empty one or "-"; null when it is not one of ours.</summary>
    public static long? Parse(string? text)
    {
        if (text is null or "" or "-") return 0;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;
    }

    public static string Format(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
