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
    public required string Chat { get; init; }
    public required string Language { get; init; }
}

internal static class CliTextsExtensions
{
    /// <summary>The command line has no language of its own: help is said in both.</summary>
    public static string Both(this Bilingual<CliTexts> texts, Func<CliTexts, string> sentence) => $"{sentence(texts.French)}\n{sentence(texts.English)}";
}
