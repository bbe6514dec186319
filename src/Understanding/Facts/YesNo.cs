namespace EmploisEnRegions.Understanding.Facts;

/// <summary>Yes or no, in its many forms.</summary>
internal static class YesNo
{
    /// <summary>What the message says first; null when neither, or when it is about something else.</summary>
    public static bool? Of(Reading reading)
    {
        foreach (var finding in reading.Of("yesno"))
        {
            if (finding.Label is "yes" or "no") return finding.Label == "yes";
        }
        return null;
    }
}
