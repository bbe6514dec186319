namespace EmploisEnRegions.Understanding.Rules;

/// <param name="Section">Label in brackets above the phrase.</param>
/// <param name="Language">"fr", "en", or "xx" for both: for the reader of the table; a phrase is found in a message of any language.</param>
/// <param name="Phrase">The phrase as written.</param>
internal sealed record WrittenRule(RuleSection Section, string Language, string Phrase);

/// <summary>
/// A table of phrases, French and English side by side:
/// <code>
/// question vehicle          the question that "asked" sections answer
/// set car = auto | voiture  words to use as @car
/// [yes]                     what the phrases below mean, whenever they are said
/// fr j'ai (un|une) @car
/// en i have a @car
/// [no asked]                only as an answer to the question
/// </code>
/// A line that begins with # is a comment.
/// </summary>
internal sealed class RuleFile
{
    public List<WrittenRule> Rules { get; } = [];

    public Dictionary<string, string> Sets { get; } = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">A line is none of the above; the message names it.</exception>
    public static RuleFile Read(string table, string text)
    {
        var file = new RuleFile();
        string? question = null;
        RuleSection? section = null;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.StartsWith("question ", StringComparison.Ordinal)) question = line[9..].Trim();
            else if (line.StartsWith("set ", StringComparison.Ordinal)) file.AddSet(table, line[4..]);
            else if (line[0] == '[' && line[^1] == ']') section = Section(table, line[1..^1], question);
            else if (line.Length > 3 && line[..3] is "fr " or "en " or "xx ") file.Rules.Add(new(section ?? throw Bad(table, line), line[..2], line[3..].Trim()));
            else throw Bad(table, line);
        }
        return file;
    }

    private void AddSet(string table, string line)
    {
        var cut = line.IndexOf('=', StringComparison.Ordinal);
        if (cut < 0) throw Bad(table, line);
        Sets[line[..cut].Trim()] = line[(cut + 1)..].Trim();
    }

    private static RuleSection Section(string table, string header, string? question)
    {
        var words = header.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var asked = words.Length > 1 && words[1] == "asked";
        if (asked && question is null && words.Length == 2) throw Bad(table, header);
        return new RuleSection(table, words[0], asked ? (words.Length > 2 ? words[2] : question) : null);
    }

    private static FormatException Bad(string table, string line) => new($"{table}.rules: cannot read \"{line}\".");
}
