using System.CommandLine;
using System.Text.Json;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Understanding.Occupations;

namespace EmploisEnRegions.Cli.Occupations;

/// <summary><c>occupations learn</c>: makes the table of title words anew, when official titles or our own names change.</summary>
internal static class LearnCommand
{
    public static Command Create(Bilingual<CliTexts> texts)
    {
        var command = new Command("learn", texts.Both(t => t.LearnTitles));
        command.SetAction(async (_, cancellationToken) =>
        {
            try
            {
                var titles = await ReadAsync(cancellationToken);
                await Console.Out.WriteAsync(OccupationTitles.Learn(titles, cancellationToken));
                return ExitCode.Done;
            }
            catch (JsonException e)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return ExitCode.SomeLinesFailed;
            }
        });
        return command;
    }

    private static async Task<List<(string Code, string Title)>> ReadAsync(CancellationToken cancellationToken)
    {
        var titles = new List<(string, string)>();
        for (var number = 1; await Console.In.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            titles.Add(Read(line) is { NocCode: [_, _, _, _, _] code, Title: { Length: > 0 } title } ? (code, title) : throw new JsonException($"{number}: nocCode, title"));
        }
        return titles;
    }

    private static TitleIn? Read(string line) => JsonSerializer.Deserialize(line, CliJson.Lines.TitleIn);
}

internal sealed record TitleIn(string? NocCode = null, string? Title = null);
