namespace EmploisEnRegions.Tests.Dialogues.Running;

/// <summary>A dialogue as a text file: one line per thing said or expected. README.md beside the scripts tells the words.</summary>
public sealed record Script(string Name, IReadOnlyList<ScriptLine> Lines)
{
    public static Script Read(string path) => new(Path.GetFileNameWithoutExtension(path), [.. File.ReadLines(path).Select(Parse).OfType<ScriptLine>()]);

    private static ScriptLine? Parse(string line, int index)
    {
        if (line.Length == 0 || line.StartsWith('#')) return null;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? throw new FormatException($"Line {index + 1} has no word before a colon: {line}")
            : new ScriptLine(index + 1, line[..colon].Trim(), line[(colon + 1)..].Trim());
    }
}

/// <param name="Verb">What the line does: person, question, says, profile…</param>
public sealed record ScriptLine(int Number, string Verb, string Text);
