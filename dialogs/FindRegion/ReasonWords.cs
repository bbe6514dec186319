using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>A reason, an exclusion or a caution as a sentence: chosen by criterion and basis, filled by the figure that made the score.</summary>
internal sealed class ReasonWords(Bilingual<SuggestionTexts> texts, FigureWords figures)
{
    public string Of(Reason reason, string language) =>
        Fill(texts.In(language).Reasons[$"{reason.Criterion}.{reason.Basis}"], reason.Figure, language);

    /// <summary>Null when the criterion says nothing of the region.</summary>
    public string? Of(string criterion, Evidence evidence, string language) =>
        evidence.Basis is null ? null : Fill(texts.In(language).Reasons[$"{criterion}.{evidence.Basis}"], evidence.Figure, language);

    /// <summary>What a place of the region has for the person, in a word or two.</summary>
    public string Of(Fit fit, string language) => Fill(texts.In(language).Fits[$"{fit.Criterion}.{fit.Basis}"], fit.Figure, language);

    public string Of(Caution caution, string language) => Fill(texts.In(language).Cautions[caution.Id], caution.Figure, language);

    /// <param name="name">The region with its article.</param>
    public string Of(string because, Figure? figure, string name, string language) =>
        Fill(texts.In(language).Excluded[because].With("name", name), figure, language);

    private string Fill(string sentence, Figure? figure, string language)
    {
        if (figure is null) return sentence.Replace(" {figure}", "", StringComparison.Ordinal);
        return sentence
            .With("value", figures.Value(figure, language))
            .With("at", figures.At(figure.Place, language))
            .With("place", Figures.Place(figure.Place))
            .With("words", figure.Words?.In(language) ?? "")
            .With("figure", Origin(figure, language));
    }

    private string Origin(Figure figure, string language)
    {
        var t = texts.In(language);
        return (figure.IsEstimate, figure.Unit) switch
        {
            (true, "dollarsPerMonth") => t.EstimateRent,
            (true, _) => t.EstimateDistance,
            _ => t.Figure.With("source", Publisher(figure.Source)).With("year", figure.Year == "undated" ? t.Undated : figure.Year),
        };
    }

    /// <summary>The publisher is what stands before the first comma and the date of a source's name; the regions page has the whole of it.</summary>
    private static string Publisher(Source source) => source.Name.Split([',', '('], 2)[0].TrimEnd([' ', '-', .. "0123456789"]);
}
