using System.Text.RegularExpressions;

namespace EmploisEnRegions.Handoff.Replies;

/// <summary>What a canned reply leaves open, in braces: filled with what is known when it is used.</summary>
public static partial class Placeholders
{
    public const string Counsellor = "name";
    public const string Organisation = "organisation";
    public const string Occupation = "occupation";
    public const string Regions = "regions";

    public static IReadOnlyList<string> All { get; } = [Counsellor, Organisation, Occupation, Regions];

    /// <summary>Those in the text that nothing can fill.</summary>
    public static IEnumerable<string> UnknownIn(string text) => Braces().Matches(text).Select(match => match.Groups[1].Value).Where(name => !All.Contains(name)).Distinct();

    /// <param name="values">By placeholder; null or absent: not known.</param>
    /// <param name="unknown">What stands where nothing is known, so that nobody sends a gap without seeing it.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string?> values, string unknown) =>
        Braces().Replace(text, match => values.GetValueOrDefault(match.Groups[1].Value) is { Length: > 0 } value ? value : unknown);

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
