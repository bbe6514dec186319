using System.CommandLine;
using System.Globalization;
using EmploisEnRegions.Cli.Import.Official;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Regions;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Cli.Import;

/// <summary><c>import KIND FILE</c>: official open data into a new version of the folder of reference data.</summary>
internal static class ImportCommand
{
    private static readonly Bilingual<ImportTexts> Texts = new();

    private static readonly IOfficialImport[] Imports = [new OutlooksImport(), new WagesImport(), new VacanciesImport(), new LabourForceImport(), new MunicipalitiesImport(), new NocImport()];

    public static Command Create(TimeProvider clock)
    {
        var command = new Command("import", Both(t => t.About));
        foreach (var import in Imports) command.Add(Create(import, clock));
        return command;
    }

    private static Command Create(IOfficialImport import, TimeProvider clock)
    {
        var file = new Argument<string>("file") { Description = Both(t => t.File) };
        var data = new Option<string?>("--data") { Description = Both(t => t.Data), DefaultValueFactory = _ => CliData.Folder };
        var dryRun = new Option<bool>("--dry-run") { Description = Both(t => t.DryRun) };
        var command = new Command(import.Name, Both(import.About)) { file, data, dryRun };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(data) is not { Length: > 0 } folder) return Refuse(Both(t => t.NoFolder), ExitCode.Usage);
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path)) return Refuse(Both(t => t.NoFile.With("file", path)), ExitCode.Usage);
            return Run(import, new OfficialFile(path, Progress), new ReferenceFolder(folder), parsed.GetValue(dryRun) ? null : Version(clock));
        });
        return command;
    }

    /// <param name="version">Null: nothing is written.</param>
    private static int Run(IOfficialImport import, OfficialFile file, ReferenceFolder folder, string? version)
    {
        try
        {
            var updates = import.Read(file, folder);
            Console.Error.WriteLine(Both(t => t.ReadAll.With("lines", Number(file.Lines)).With("file", file.Name)));
            var changes = updates.Select(u => new TableChanges(u)).Where(c => c.All.Any()).ToList();
            foreach (var change in changes) ImportReport.Write(change, Texts);
            if (changes.Count == 0) return Say(t => t.Nothing);
            if (version is null) return Say(t => t.OnlyTried);
            folder.Write([.. updates.Select(u => u.After)], version);
            return Say(t => t.Done);
        }
        catch (ImportException e)
        {
            return Refuse(Both(e.Sentence), ExitCode.SomeLinesFailed);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Refuse(Both(t => t.WrongData.With("detail", e.Message)), ExitCode.SomeLinesFailed);
        }
    }

    private static void Progress(OfficialFile file) => Console.Error.WriteLine(Both(t => t.Progress.With("lines", Number(file.Lines)).With("file", file.Name)));

    private static string Version(TimeProvider clock) => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HHmmss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Number(int lines) => lines.ToString(CultureInfo.InvariantCulture);

    private static int Say(Func<ImportTexts, string> sentence)
    {
        Console.WriteLine(Both(sentence));
        return ExitCode.Done;
    }

    private static int Refuse(string sentences, int code)
    {
        Console.Error.WriteLine(sentences);
        return code;
    }

    private static string Both(Func<ImportTexts, string> sentence) => $"{sentence(Texts.French)}\n{sentence(Texts.English)}";
}
