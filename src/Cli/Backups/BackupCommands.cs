using System.CommandLine;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Storage.Backups;

namespace EmploisEnRegions.Cli.Backups;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>, on the database that the program uses.</summary>
internal static class BackupCommands
{
    private const string Variable = "ConnectionStrings__Orientation";

    public static Command Backup(Bilingual<CliTexts> texts) =>
        Create("backup", texts, t => t.Backup, t => t.BackedUp, (database, file, cancellationToken) => database.BackUpAsync(file, cancellationToken));

    public static Command Restore(Bilingual<CliTexts> texts) =>
        Create("restore", texts, t => t.Restore, t => t.Restored, (database, file, cancellationToken) => database.RestoreAsync(file, cancellationToken));

    private static Command Create(
        string name, Bilingual<CliTexts> texts, Func<CliTexts, string> about, Func<CliTexts, string> done, Func<DatabaseBackup, string, CancellationToken, Task> work)
    {
        var file = new Argument<string>("file") { Description = texts.Both(t => t.BackupFile) };
        var database = new Option<string?>("--database") { Description = texts.Both(t => t.BackupDatabase), DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) };
        var command = new Command(name, texts.Both(about)) { file, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            try
            {
                await work(DatabaseBackup.Of(parsed.GetValue(database) ?? ""), path, cancellationToken);
                await Console.Error.WriteLineAsync(Sentence(texts, done, path));
                return ExitCode.Done;
            }
            catch (ArgumentException e)
            {
                await Console.Error.WriteLineAsync($"{texts.Both(t => t.BackupDatabase)}\n{e.Message}");
                return ExitCode.Usage;
            }
            catch (BackupException e)
            {
                await Console.Error.WriteLineAsync(Sentence(texts, t => Problem(t, e.Problem), e.Detail));
                return ExitCode.SomeLinesFailed;
            }
        });
        return command;
    }

    private static string Problem(CliTexts texts, BackupProblem problem) => problem switch
    {
        BackupProblem.FileExists => texts.BackupFileExists,
        BackupProblem.FileMissing => texts.BackupFileMissing,
        BackupProblem.NotABackup => texts.NotABackup,
        BackupProblem.ToolMissing => texts.BackupToolMissing,
        BackupProblem.Refused => texts.BackupRefused,
    };

    private static string Sentence(Bilingual<CliTexts> texts, Func<CliTexts, string> sentence, string detail) =>
        texts.Both(sentence).Replace("{detail}", detail, StringComparison.Ordinal);
}
