using System.CommandLine;
using EmploisEnRegions.Cli;
using EmploisEnRegions.Cli.Audit;
using EmploisEnRegions.Cli.Backups;
using EmploisEnRegions.Cli.Chat;
using EmploisEnRegions.Cli.Import;
using EmploisEnRegions.Cli.Occupations;
using EmploisEnRegions.Cli.Suggest;
using EmploisEnRegions.Cli.Understand;
using EmploisEnRegions.Conversations.Texts;

var texts = new Bilingual<CliTexts>();
var root = new RootCommand(texts.Both(t => t.Program))
{
    UnderstandCommand.Create(texts, TimeProvider.System),
    SuggestCommand.Create(texts),
    OccupationsCommand.Create(texts),
    ImportCommand.Create(TimeProvider.System),
    ChatCommand.Create(texts),
    BackupCommands.Backup(texts),
    BackupCommands.Restore(texts),
    AuditCommand.Create(texts),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count == 0)
{
    try
    {
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
    catch (FormatException e)
    {
        // The folder of reference data is wrong: the sentence names the file, the line and the column.
        await Console.Error.WriteLineAsync(e.Message);
        return ExitCode.SomeLinesFailed;
    }
}

foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
return ExitCode.Usage;
