using System.Text;
using System.Text.Json;

namespace EmploisEnRegions.Cli;

/// <summary>One line in, one line out, in order; a line that cannot be answered gets an error object and does not stop the others.</summary>
internal static class JsonLines
{
    /// <summary>A recommendation is some 25 kB: written at once, not a kilobyte at a time.</summary>
    private const int LineBuffer = 64 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="answer">A line of JSON to a line of JSON; throws <see cref="JsonException"/> for a wrong one.</param>
    public static async Task<int> AnswerAsync(Func<string, CancellationToken, ValueTask<string>> answer, CancellationToken cancellationToken)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Utf8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8, LineBuffer) { NewLine = "\n" };
        var (number, failed) = (0, false);
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var (json, error) = await TryAsync(line, answer, cancellationToken);
            if (error is not null) await Console.Error.WriteLineAsync($"{number}: {error}");
            failed |= error is not null;
            await output.WriteLineAsync(json);
            // Who talks to us line by line waits for the answer.
            await output.FlushAsync(cancellationToken);
        }

        return failed ? ExitCode.SomeLinesFailed : ExitCode.Done;
    }

    private static async ValueTask<(string Json, string? Error)> TryAsync(
        string line, Func<string, CancellationToken, ValueTask<string>> answer, CancellationToken cancellationToken)
    {
        try
        {
            return (await answer(line, cancellationToken), null);
        }
        catch (JsonException e)
        {
            return (JsonSerializer.Serialize(new ErrorOut(e.Message), CliJson.Lines.ErrorOut), e.Message);
        }
    }
}
