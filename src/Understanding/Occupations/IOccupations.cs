namespace EmploisEnRegions.Understanding.Occupations;

/// <summary>Everyday wording in; NOC 2021 unit groups out. Thread-safe, deterministic, no outside service.</summary>
public interface IOccupations
{
    /// <param name="text">A job, a verb, a workplace: "je soude des bateaux".</param>
    /// <param name="language">"fr" or "en"; wordings of the other language are found too. Null when unknown.</param>
    /// <param name="top">How many at most.</param>
    /// <returns>Best first; the score is 1 for an exact name and falls with what is missing. Empty when nothing fits.</returns>
    IReadOnlyList<OccupationMatch> Find(string text, string? language, int top);
}
