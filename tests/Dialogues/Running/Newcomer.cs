namespace EmploisEnRegions.Tests.Dialogues.Running;

/// <summary>A simulated person with fixed facts and words of their own. README.md beside the files tells the words.</summary>
public sealed class Newcomer
{
    private readonly IReadOnlyList<ScriptLine> _lines;
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);

    private Newcomer(string name, IReadOnlyList<ScriptLine> lines) => (Name, _lines) = (name, lines);

    public string Name { get; }

    public string Locale => All("arrive").Single();

    public IEnumerable<string> First => All("first");

    public IEnumerable<string> After => All("after");

    /// <summary>Path in the profile, and the JSON value meant. "?" after a path: the field may also be absent.</summary>
    public IEnumerable<(string Path, string Json, bool Optional)> Means => All("means").Select(line =>
    {
        var parts = line.Split(" = ", 2);
        return (parts[0].TrimEnd('?'), parts[1], parts[0].EndsWith('?'));
    });

    public static Newcomer Read(string path) => new(Path.GetFileNameWithoutExtension(path), Script.Read(path).Lines);

    /// <summary>What this person answers; each further time the next wording, the last one from then on.</summary>
    public string? Answer(string question, string? locale)
    {
        var wordings = All(question).ToList();
        if (wordings.Count == 0) return question is "consent" or "age" or "recap" ? locale is "en-CA" ? "yes" : "oui" : null;
        var time = _asked[question] = _asked.GetValueOrDefault(question) + 1;
        return wordings[Math.Min(time, wordings.Count) - 1];
    }

    private IEnumerable<string> All(string verb) => _lines.Where(l => l.Verb == verb).Select(l => l.Text);
}
