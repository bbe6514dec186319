using System.CommandLine;
using System.Text.Json;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Understanding;
using EmploisEnRegions.Understanding.Occupations;

namespace EmploisEnRegions.Cli.Occupations;

internal static class OccupationsCommand
{
    private const int Most = 50;

    public static Command Create(Bilingual<CliTexts> texts)
    {
        var command = new Command("occupations", texts.Both(t => t.Occupations)) { LearnCommand.Create(texts) };
        command.SetAction((_, cancellationToken) =>
        {
            var occupations = UnderstandingFactory.CreateOccupations(CliData.Open());
            return JsonLines.AnswerAsync((line, _) => ValueTask.FromResult(Answer(occupations, line)), cancellationToken);
        });
        return command;
    }

    private static string Answer(IOccupations occupations, string line)
    {
        if (JsonSerializer.Deserialize(line, CliJson.Lines.JobIn) is not { Text: { } text } job) throw new JsonException("text: a text was expected");
        if (job.Language is not (null or "fr" or "en")) throw new JsonException("language: fr, en or null was expected");
        if (job.Top is < 1 or > Most) throw new JsonException($"top: 1 to {Most} was expected");
        var matches = occupations.Find(text, job.Language, job.Top).Select(m => new MatchOut(m.NocCode, Math.Round(m.Score, 4)));
        return JsonSerializer.Serialize(new MatchesOut(matches), CliJson.Lines.MatchesOut);
    }
}

/// <param name="Top">How many matches at most, 1 to 50.</param>
internal sealed record JobIn(string? Text = null, string? Language = null, int Top = 5);

internal sealed record MatchesOut(IEnumerable<MatchOut> Matches);

internal sealed record MatchOut(string NocCode, double Score);
