using EmploisEnRegions.Conversations.Texts;

namespace EmploisEnRegions.Cli;

internal sealed record CliTexts
{
    public required string Program { get; init; }
    public required string Understand { get; init; }
    public required string Today { get; init; }
    public required string NotADay { get; init; }
    public required string Suggest { get; init; }
    public required string WhyNot { get; init; }
    public required string UnknownRegion { get; init; }
    public required string Occupations { get; init; }
    public required string LearnTitles { get; init; }
    public required string Chat { get; init; }
    public required string Language { get; init; }
    public required string Backup { get; init; }
    public required string Restore { get; init; }
    public required string BackupFile { get; init; }
    public required string BackupDatabase { get; init; }
    public required string BackedUp { get; init; }
    public required string Restored { get; init; }
    public required string BackupFileExists { get; init; }
    public required string BackupFileMissing { get; init; }
    public required string NotABackup { get; init; }
    public required string BackupToolMissing { get; init; }
    public required string BackupRefused { get; init; }
    public required string Audit { get; init; }
    public required string AuditDemonstration { get; init; }
    public required string AuditWhole { get; init; }
    public required string AuditBroken { get; init; }
    public required string AuditEndMissing { get; init; }
}

internal static class CliTextsExtensions
{
    /// <summary>The command line has no language of its own: help is said in both.</summary>
    public static string Both(this Bilingual<CliTexts> texts, Func<CliTexts, string> sentence) => $"{sentence(texts.French)}\n{sentence(texts.English)}";
}
