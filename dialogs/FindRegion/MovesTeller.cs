using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>"Mauricie goes up from 4th to 1st, because…": what an answer changed among the first regions.</summary>
internal sealed class MovesTeller(Recommender recommender, RegionCatalog regions, ReasonWords words, Bilingual<MovesTexts> texts, Bilingual<ExplainTexts> criteria)
{
    private const int MovesTold = 4;

    public string Tell(Profile before, Profile now, string language)
    {
        var t = texts.In(language);
        var moves = recommender.Moves(before, now);
        if (moves.Count == 0) return t.Same;
        var after = recommender.Suggest(now);
        return string.Join('\n', [t.Moved, .. moves.Take(MovesTold).Select(move => Line(move, after, language).TrimEnd())]);
    }

    private string Line(Move move, Recommendation after, string language)
    {
        var t = texts.In(language);
        var names = regions[move.Region].Names;
        if (move.RankAfter is not { } rank) return "- " + words.Of(move.Exclusion!.Because, move.Exclusion.Figure, names.The.In(language), language);
        var line = move.RankBefore is not { } old ? t.Back : (rank < old ? t.Up : t.Down).With("before", t.Ordinals[old - 1]);
        return line.With("name", names.Name.In(language)).With("after", t.Ordinals[rank - 1]).With("because", Because(move, after, language));
    }

    /// <summary>The reason that the region has now, when it goes the way of the move; otherwise the criterion alone. Empty when others only made way.</summary>
    private string Because(Move move, Recommendation after, string language)
    {
        if (move.Because is not { } shift) return "";
        var t = texts.In(language);
        var direction = move.RankAfter < move.RankBefore ? Direction.Positive : Direction.Negative;
        var reason = after.Of(move.Region)!.Reasons.FirstOrDefault(r => r.Criterion == shift.Criterion && r.Direction == direction);
        return reason is null ? t.BecauseOf.With("criterion", criteria.In(language).Criteria[shift.Criterion]) : t.Because.With("reason", words.Of(reason, language));
    }
}
