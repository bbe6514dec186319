using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Places;

/// <summary>Finds the places that a message names.</summary>
internal sealed class PlaceFinder(Gazetteer gazetteer)
{
    private static readonly HashSet<string> Prepositions = ["a", "au", "aux", "de", "du", "vers", "en", "in", "near", "at", "to", "from", "around", "pres", "sur", "dans", "for", "pour", "of"];

    private static readonly HashSet<string> Province = ["au", "du", "le", "in", "from", "of", "province", "this", "to", "across", "all", "outside"];

    private static readonly Place TheProvince = new("Québec", PlaceKind.Region, null);

    /// <param name="names">True when the question asks for a place: a bare name is enough.</param>
    public List<PlaceSpan> Find(IReadOnlyList<Token> tokens, bool names)
    {
        var spans = new List<PlaceSpan>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (gazetteer.At(tokens, i) is not { } span || (span.Place.Weak && !Trusted(tokens, span, names))) continue;
            if (IsProvince(tokens, span)) span = span with { Place = TheProvince };
            spans.Add(span);
            i = span.Last;
        }
        return spans;
    }

    /// <summary>"à Maria" is a place, "hope" is not.</summary>
    private static bool Trusted(IReadOnlyList<Token> tokens, PlaceSpan span, bool names)
    {
        if (names && span.Count == tokens.Count) return true;
        var begin = span.First;
        return tokens[begin].Capital && begin > 0 && (Prepositions.Contains(tokens[begin - 1].Text) || names);
    }

    /// <summary>"au Québec", "in Quebec" is the province; "à Québec", "near Quebec" the city.</summary>
    private static bool IsProvince(IReadOnlyList<Token> tokens, PlaceSpan span) =>
        span.Count == 1 && tokens[span.First].Text == "quebec" && span.First > 0 && Province.Contains(tokens[span.First - 1].Text);
}
