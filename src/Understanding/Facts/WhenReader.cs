namespace EmploisEnRegions.Understanding.Facts;

/// <summary>A moment for a call-back, in the person's own words.</summary>
internal static class WhenReader
{
    /// <summary>From the first to the last word of time.</summary>
    public static string? Read(Reading reading)
    {
        var moments = reading.Of("moments");
        if (moments.Count == 0) return null;
        return reading.Message.Words(moments.Min(m => m.First), moments.Max(m => m.Last));
    }
}
