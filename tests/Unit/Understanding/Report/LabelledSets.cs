using EmploisEnRegions.Understanding;
using EmploisEnRegions.Understanding.Occupations;

namespace EmploisEnRegions.Tests.Unit.Understanding.Report;

/// <summary>The labelled sets of Utterances, each judged whole.</summary>
internal static class LabelledSets
{
    public const string TopFive = ", among five";

    private static readonly IOccupations Occupations = UnderstandingFactory.CreateOccupations();
    private static readonly string[] Languages = ["fr", "en"];

    public static async Task<SetResult> FactsAsync(string name, IEnumerable<string> tables, CancellationToken cancellationToken)
    {
        var result = new SetResult(name);
        foreach (var table in tables)
        {
            foreach (var (said, expected) in UtteranceFiles.Rows(table))
            {
                var fault = await UtteranceFiles.FaultAsync(said, expected, cancellationToken);
                result.Add(table, $"{said} => {expected}", fault);
            }
        }
        return result;
    }

    /// <summary>Recall is the share of alarming lines that were heard; a false alarm is a near miss that was.</summary>
    public static SetResult Alarm()
    {
        var result = new SetResult("alarm");
        foreach (var language in Languages)
        {
            foreach (var line in UtteranceFiles.Lines($"alarm-{language}"))
                result.Add($"{language} recall", line, UtteranceFiles.Local.Alarm(line) == Intent.None ? "not heard" : null);
            foreach (var line in UtteranceFiles.Lines($"alarm-near-{language}"))
                result.Add($"{language} near misses left alone", line, UtteranceFiles.Local.Alarm(line) is var heard and not Intent.None ? $"false alarm: {heard}" : null);
        }
        return result;
    }

    public static SetResult EverydayTrades()
    {
        var result = new SetResult("occupations");
        foreach (var language in Languages)
        {
            foreach (var (said, codes) in UtteranceFiles.Rows($"everyday-{language}-1").Concat(UtteranceFiles.Rows($"everyday-{language}-2")))
            {
                var right = codes.Split('|');
                var found = Occupations.Find(said, language, 5).Select(m => m.NocCode).ToList();
                var fault = $"{string.Join(' ', found)}, expected {codes}";
                result.Add(language, said, found.Count > 0 && right.Contains(found[0]) ? null : fault);
                result.Add(language + TopFive, said, found.Any(right.Contains) ? null : fault);
            }
        }
        return result;
    }

    /// <summary>"keep" lines prove nothing: the conversation keeps its language, whichever it is.</summary>
    public static async Task<SetResult> LanguageAsync(CancellationToken cancellationToken)
    {
        var result = new SetResult("language");
        foreach (var (said, expected) in UtteranceFiles.Rows("language"))
        {
            var (kind, text) = said.Split(" | ", 2) is [var k, var t] ? (k, t) : throw new FormatException(said);
            var heard = new List<string>();
            foreach (var conversation in expected == "keep" ? Languages : new string?[] { null })
            {
                var understood = await UtteranceFiles.Local.UnderstandAsync(new Utterance(text, null, conversation, UtteranceFiles.Today), cancellationToken);
                var language = understood.OtherLanguage ? "other" : understood.Language;
                heard.Add(language == conversation ? "keep" : language);
            }
            result.Add(expected is "keep" or "other" ? kind : $"{kind} {expected}", $"{text} => {expected}", heard.TrueForAll(h => h == expected) ? null : string.Join(", ", heard));
        }
        return result;
    }
}
