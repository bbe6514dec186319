namespace EmploisEnRegions.Understanding.Rules;

/// <summary>One [label] of one rules file.</summary>
/// <param name="Table">The file's name: "vehicle".</param>
/// <param name="Label">What its phrases mean: "yes".</param>
/// <param name="Question">When set, its phrases count only as an answer to that question.</param>
internal sealed record RuleSection(string Table, string Label, string? Question);

/// <summary>A phrase found in a message.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
internal readonly record struct Finding(RuleSection Section, int First, int Last)
{
    public string Label => Section.Label;
    public int Length => Last - First + 1;
    public bool Covers(Finding other) => First <= other.First && other.Last <= Last && Length > other.Length;
}
