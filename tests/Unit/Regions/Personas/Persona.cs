using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Tests.Unit.Architecture;

namespace EmploisEnRegions.Unit.Regions.Personas;

/// <summary>One situation of personas.md.</summary>
internal sealed record Persona(string Name, Profile Profile, string[] Yes, string[] No, string[] Because, string[] Excluded)
{
    public static IReadOnlyList<Persona> All { get; } = [.. Read(File.ReadAllLines(Path.Combine(Repository.Root, "tests/Unit/Regions/Personas/personas.md")))];

    public override string ToString() => Name;

    /// <summary>What the ranking fails of what the counsellor expects; empty when it meets everything.</summary>
    public IEnumerable<string> Missed(IReadOnlyList<string> topThree) =>
        Yes.Where(r => !topThree.Contains(r)).Select(r => $"{r} is missing")
            .Concat(No.Where(topThree.Contains).Select(r => $"{r} is there"));

    public IEnumerable<string> Missed(Recommendation all)
    {
        foreach (var missed in Missed([.. all.Suggestions.Take(3).Select(s => s.Region)])) yield return missed;
        foreach (var suggestion in all.Suggestions.Where(s => Because.Length > 0 && Yes.Contains(s.Region)))
        {
            var told = suggestion.Reasons.Take(2).Where(r => r.Effect > 0).Select(r => r.Criterion).ToList();
            if (!told.Exists(Because.Contains)) yield return $"{suggestion.Region} because of {string.Join(", ", told)}";
        }

        if (Excluded is [var region, var because] && all.Excluded.All(e => e.Region != region || e.Because != because)) yield return $"{region} is not excluded by {because}";
    }

    private static IEnumerable<Persona> Read(string[] lines)
    {
        foreach (var start in Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("## ", StringComparison.Ordinal)))
        {
            var parts = lines.Skip(start + 1).TakeWhile(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..].Split(": ", 2)).ToDictionary(p => p[0], p => p[1]);
            string[] Words(string part) => parts.TryGetValue(part, out var text) ? text.Split(' ') : [];
            if (!parts.ContainsKey("why")) throw new FormatException($"{lines[start]}: no why");
            yield return new Persona(lines[start][3..], ProfileJson.Read(parts["profile"]), Words("yes"), Words("no"), Words("because"), Words("excluded"));
        }
    }
}
