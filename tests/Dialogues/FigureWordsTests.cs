using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.FindRegion;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Tests.Dialogues;

public sealed class FigureWordsTests
{
    private static readonly ReasonWords Words = new(new Bilingual<SuggestionTexts>(), new FigureWords(new Bilingual<SharedTexts>()));

    [Theory]
    [InlineData("fr", "hours", "(estimation d'après la distance)")]
    [InlineData("en", "hours", "(estimated from the distance)")]
    [InlineData("fr", "dollarsPerMonth", "(estimation d'après un loyer moyen publié)")]
    [InlineData("en", "dollarsPerMonth", "(estimated from a published average rent)")]
    public void An_estimate_says_what_it_was_made_from(string language, string unit, string words) =>
        Assert.Contains(words, Told(new Figure { Value = 900, Unit = unit, Year = "2024", Source = Publisher, IsEstimate = true }, language), StringComparison.Ordinal);

    [Theory]
    [InlineData("fr", "(Éditeur, sans date)")]
    [InlineData("en", "(Éditeur, no date)")]
    public void A_figure_without_a_date_says_so(string language, string words) =>
        Assert.Contains(words, Told(new Figure { Value = 900, Unit = "dollarsPerMonth", Year = "undated", Source = Publisher }, language), StringComparison.Ordinal);

    private static Source Publisher { get; } = new("editeur", "Éditeur, titre", "https://example.org/", "cited");

    private static string Told(Figure figure, string language) => Words.Of("distance", figure, "la région", language);
}
