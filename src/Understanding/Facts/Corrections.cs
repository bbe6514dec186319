namespace EmploisEnRegions.Understanding.Facts;

/// <summary>"1200, en fait 1400": what stands before a correction no longer counts.</summary>
internal static class Corrections
{
    /// <summary>Index of the first word that counts.</summary>
    public static int From(Reading reading)
    {
        var from = 0;
        foreach (var finding in reading.Of("corrections"))
        {
            if (finding.Last + 1 < reading.Message.Count) from = finding.Last + 1;
        }
        return from;
    }
}
