using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Cli.Suggest;

/// <summary>The shapes of CONTRACT §5; basis, figures, cautions and centres are added to them.</summary>
internal sealed record RecommendationOut(IEnumerable<SuggestionOut> Suggestions, IEnumerable<ExclusionOut> Excluded, WhyNotOut? WhyNot)
{
    public static RecommendationOut Of(Recommendation recommendation, WhyNot? why) => new(
        recommendation.Suggestions.Select(SuggestionOut.Of),
        recommendation.Excluded.Select(e => new ExclusionOut(e.Region, e.Because, FigureOut.Of(e.Figure))),
        why is null ? null : WhyNotOut.Of(why));
}

internal sealed record ExclusionOut(string Region, string Because, FigureOut? Figure);

internal sealed record SuggestionOut(
    string Region, int Rank, double Score, double Stability, IEnumerable<ReasonOut> Reasons, string Drawback, ReasonOut DrawbackReason, IEnumerable<string> Cautions, IEnumerable<string> Centres)
{
    public static SuggestionOut Of(Suggestion s) => new(
        s.Region, s.Rank, s.Score, s.Stability, s.Reasons.Select(ReasonOut.Of), s.Drawback.Criterion, ReasonOut.Of(s.Drawback), s.Cautions.Select(c => c.Id), s.Centres.Select(c => c.Name));
}

internal sealed record ReasonOut(string Criterion, double Effect, string Basis, FigureOut? Figure)
{
    public static ReasonOut Of(Reason reason) => new(reason.Criterion, reason.Effect, reason.Basis, FigureOut.Of(reason.Figure));
}

internal sealed record FigureOut(double? Value, string? Unit, string Year, string? Place, Words? Words, string Source, string Url, bool? Estimate)
{
    public static FigureOut? Of(Figure? f) =>
        f is null ? null : new(f.Value, f.Unit, f.Year, f.Place, f.Words, f.Source.Name, f.Source.Url, f.IsEstimate ? true : null);
}

internal sealed record WhyNotOut(
    string Region,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? ExcludedBecause,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Rank,
    IEnumerable<ReasonOut> Reasons,
    IEnumerable<ChangeOut> Changes)
{
    public static WhyNotOut Of(WhyNot why) => new(why.Region, why.ExcludedBecause, why.Rank, why.Reasons.Select(ReasonOut.Of), why.Changes.Select(ChangeOut.Of));
}

/// <param name="Set">The new answers by field; null where an answer is taken back.</param>
internal sealed record ChangeOut(JsonObject Set, JsonObject Profile)
{
    public static ChangeOut Of(Change change)
    {
        var profile = JsonSerializer.SerializeToNode(change.Profile, ProfileJson.Standard.Profile)!.AsObject();
        return new ChangeOut(new JsonObject(change.Fields.Select(f => KeyValuePair.Create(f, profile[f]?.DeepClone()))), profile);
    }
}
