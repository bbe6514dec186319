using System.Text.RegularExpressions;

namespace EmploisEnRegions.Tests.Unit.Architecture.OfficialSdk;

/// <summary>The list of Azure.AI.TextAnalytics is prose: its declarations stand between backticks, properties without their accessors.</summary>
internal static partial class TextAnalyticsList
{
    private const string Space = "Azure.AI.TextAnalytics";
    private const string Client = "TextAnalyticsClient";

    public static IEnumerable<(string Type, IEnumerable<Member> Members)> Read(string text)
    {
        foreach (var code in Code().Matches(text).Select(match => match.Groups[1].Value))
        {
            if (TypeForm().Match(code) is { Success: true } type) yield return ($"{Space}.{type.Groups[1].Value}", MembersOf(type.Groups[1].Value, type.Groups[2].Value));
            else if (code.StartsWith($"{Client}(", StringComparison.Ordinal)) yield return ($"{Space}.{Client}", Constructors(code[Client.Length..]));
            else if (code.StartsWith("Task<", StringComparison.Ordinal)) yield return ($"{Space}.{Client}", Declaration.Read($"virtual {code}", []));
        }
    }

    private static IEnumerable<Member> MembersOf(string type, string body) => body.Split(';', StringSplitOptions.TrimEntries).SelectMany(line =>
        line.StartsWith($"{type}(", StringComparison.Ordinal) ? Constructors(line[type.Length..]) : Declaration.Read($"{line} {{ get; set; }}", []));

    /// <summary>"(a[, b])" is two constructors: without and with b.</summary>
    private static IEnumerable<Member> Constructors(string parameters)
    {
        var without = Optional().Replace(parameters, "");
        var with = parameters.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        return new[] { without, with }.Distinct().SelectMany(form => Declaration.Read($"ctor {form}", []));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:struct|class) (\w+)(?: : [^{]+)? \{ (.+) \}$")]
    private static partial Regex TypeForm();

    [GeneratedRegex(@"\[.*?\]")]
    private static partial Regex Optional();
}
