using System.CommandLine;
using EmploisEnRegions.Conversations.Texts;

namespace EmploisEnRegions.Cli.Chat;

internal static class ChatCommand
{
    public static Command Create(Bilingual<CliTexts> texts)
    {
        var language = new Option<string>("--language") { Description = texts.Both(t => t.Language), DefaultValueFactory = _ => "fr" };
        language.AcceptOnlyFromAmong("fr", "en");
        var command = new Command("chat", texts.Both(t => t.Chat)) { language };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var bot = await BotInMemory.StartAsync(parsed.GetValue(language)!, cancellationToken);
            await new Terminal(bot).TalkAsync(cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
