namespace EmploisEnRegions.Demonstration;

/// <summary>A conversation as a text file, one line per thing done. README.md beside the files tells the words.</summary>
internal sealed record ConversationScript(string Name, IReadOnlyDictionary<string, string> Head, ILookup<string, string> Answers, IReadOnlyList<ScriptLine> Lines)
{
    public const string Answer = "answer ";
    private static readonly string[] HeadWords = ["begins", "channel", "locale", "ends"];

    public string this[string word] => Head.TryGetValue(word, out var text) ? text : throw new FormatException($"{Name} does not say \"{word}\".");

    public static ConversationScript Parse(string name, string text)
    {
        var lines = text.Split('\n').Select((line, index) => Line(name, index + 1, line.Trim())).OfType<ScriptLine>().ToList();
        return new ConversationScript(
            name,
            lines.Where(line => HeadWords.Contains(line.Word)).ToDictionary(line => line.Word, line => line.Text),
            lines.Where(line => IsAnswer(line.Word)).ToLookup(line => line.Word[Answer.Length..], line => line.Text),
            [.. lines.Where(line => !HeadWords.Contains(line.Word) && !IsAnswer(line.Word))]);
    }

    private static bool IsAnswer(string word) => word.StartsWith(Answer, StringComparison.Ordinal);

    private static ScriptLine? Line(string name, int number, string line)
    {
        if (line.Length == 0 || line.StartsWith('#')) return null;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? throw new FormatException($"{name}, line {number}: there is no word before a colon.")
            : new ScriptLine(number, line[..colon].Trim(), line[(colon + 1)..].Trim());
    }
}

/// <param name="Word">What the line does: person, interview, wait, or the name of somebody at the desk.</param>
internal sealed record ScriptLine(int Number, string Word, string Text);
