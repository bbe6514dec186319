using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Cli.Chat;

/// <summary>Lines typed in, messages printed with numbered choices; ends with the input.</summary>
internal sealed class Terminal(BotInMemory bot)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = CliJson.Lines.Options.Encoder };

    public async Task TalkAsync(CancellationToken cancellationToken)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Utf8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8);
        await PrintAsync(output, await bot.ArriveAsync(cancellationToken), cancellationToken);
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            // What was piped in is shown, so that a saved conversation reads like one.
            if (Console.IsInputRedirected) await output.WriteLineAsync($"> {line}\n");
            if (!string.IsNullOrWhiteSpace(line)) await PrintAsync(output, await bot.SayAsync(line, cancellationToken), cancellationToken);
        }
    }

    private static async Task PrintAsync(StreamWriter output, IReadOnlyList<Activity> messages, CancellationToken cancellationToken)
    {
        foreach (var message in messages.Where(m => m.Type == ActivityTypes.Message)) await output.WriteLineAsync(Text(message));
        if (!Console.IsInputRedirected) await output.WriteAsync("> ");
        await output.FlushAsync(cancellationToken);
    }

    private static string Pretty(Attachment file) => JsonNode.Parse(ActivityJson.TextOf(file.Content))?.ToJsonString(Indented) ?? "";

    private static string Text(Activity message)
    {
        var choices = (message.SuggestedActions?.Actions ?? []).Select((action, i) => $"  {i + 1}. {action.Title}");
        var files = (message.Attachments ?? []).Where(a => a.ContentType == "application/json").Select(a => $"[{a.Name}]\n{Pretty(a)}");
        return string.Join('\n', [message.Text, .. choices, .. files, ""]);
    }
}
