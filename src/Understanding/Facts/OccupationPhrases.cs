using EmploisEnRegions.Understanding.Intents;
using EmploisEnRegions.Understanding.Rules;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>Words that may name a trade.</summary>
/// <param name="Last">Last word to look at.</param>
/// <param name="TextLast">Last word to keep as the person's words.</param>
/// <param name="Announced">"je suis", "I work as a" stood before.</param>
/// <param name="Trained">"diplômée en", "in my country I was": the trade they were trained for.</param>
/// <param name="MayBeUnknown">As an answer, it is kept even when no group fits.</param>
internal sealed record OccupationPhrase(int First, int Last, int TextLast, bool Announced, bool Trained, bool MayBeUnknown);

/// <summary>Cuts a message into the pieces that may name a trade.</summary>
internal static class OccupationPhrases
{
    private const int ShortAnswer = 6;

    private static readonly HashSet<string> Ends = ["mais", "but", "pis", "depuis", "since", "pendant", "durant", "puis", "then", "maintenant", "now", "avec", "with", "parce", "because", "car", "qui", "who", "j", "je", "i", "we", "nous", "il", "elle", "he", "she", "moi"];

    private static readonly HashSet<string> TextEnds = ["dans", "chez", "at", "in", "pour", "for", "depuis", "since", "ici", "here"];

    /// <summary>What a new statement begins with: who it is about, or the verb alone.</summary>
    private static readonly HashSet<string> Subjects =
    [
        "je", "j", "i", "mon", "ma", "mes", "my", "nous", "we", "notre", "nos", "our", "on", "il", "elle", "he", "she", "me", "moi", "lui", "deux", "trois", "un", "une", "a",
        "parle", "parlons", "speak", "speaks", "has", "have", "aime", "cherche", "veut", "likes", "wants",
    ];

    private static readonly HashSet<string> Articles = ["un", "une", "le", "la", "les", "l", "the", "a", "an", "des", "du", "de", "d", "aussi", "also"];

    /// <summary>In the order of the message.</summary>
    public static IEnumerable<OccupationPhrase> Find(Reading reading, bool asked)
    {
        var openings = reading.Of("occupation").Where(f => f.Label is "opening" or "trained" or "verb" && !IsNone(reading, f)).ToList();
        return Announced(reading, openings, asked).Concat(Pieces(reading, openings, asked)).DistinctBy(p => p.First).OrderBy(p => p.First);
    }

    private static IEnumerable<OccupationPhrase> Announced(Reading reading, List<Finding> openings, bool asked)
    {
        foreach (var opening in openings)
        {
            var first = opening.Label == "verb" ? opening.First : opening.Last + 1;
            if (IsProgress(reading.Message, opening) || (!asked && IsBareVerb(reading.Message, opening))) continue;
            if (Piece(reading, first, announced: true, opening.Label == "trained", asked) is not { } piece) continue;
            // "looking for a job as a welder": the last announcement is the one that counts.
            if (openings.Exists(o => o.First > opening.Last && o.Last < piece.Last && o.Label != "verb")) continue;
            // "je suis infirmière de formation": what trails announces nothing more.
            var trailing = openings.FindIndex(o => o.First > piece.First && o.Last == piece.Last && o.Label != "verb");
            yield return trailing < 0 ? piece : piece with { Last = openings[trailing].First - 1, TextLast = Math.Min(piece.TextLast, openings[trailing].First - 1), Trained = true };
        }
    }

    /// <summary>As an answer every clause counts; elsewhere only a message that begins with the trade itself ("infirmière, deux enfants").</summary>
    private static IEnumerable<OccupationPhrase> Pieces(Reading reading, List<Finding> openings, bool asked)
    {
        var message = reading.Message;
        if (IntentReader.Read(reading.Findings) is not (Intent.None or Intent.Greeting)) yield break;
        // "Je veux imprimer" asks for a page.
        if (!asked && reading.Of("requests").Count > 0) yield break;
        if ((reading.Question is not null && !asked) || reading.Findings.Has("occupation", "none") || reading.Findings.Has("occupation", "other")) yield break;
        for (var i = message.Opening; i < message.Count; i++)
        {
            if (!StartsPiece(message, i) || message[i].IsNumber || openings.Exists(o => o.First <= i && i <= o.Last + 1)) continue;
            if (!asked && i != message.Opening) yield break;
            if (Piece(reading, i, announced: false, trained: false, asked && openings.Count == 0) is { } piece && (asked || piece.Last - piece.First < 4)) yield return piece;
        }
    }

    /// <summary>"I am moving", "we are looking": what is going on, not a trade.</summary>
    private static bool IsProgress(Message message, Finding opening) =>
        message[opening.Last].Text is "am" or "are" && opening.Last + 1 < message.Count && message[opening.Last + 1].Text.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>"I manage" tells how well one gets by; "I manage a shop" is a trade.</summary>
    private static bool IsBareVerb(Message message, Finding opening) =>
        opening.Label == "verb" && (opening.Last + 1 >= message.Count || !message.SameClause(opening.Last, opening.Last + 1));

    private static bool StartsPiece(Message message, int i) =>
        i == message.Opening || !message.SameClause(i - 1, i) || message[i - 1].Text is "et" or "and" or "mais" or "but" or "puis" or "pis";

    private static bool IsNone(Reading reading, Finding opening) =>
        reading.Of("occupation").Any(f => f.Label == "none" && f.First <= opening.Last + 1 && opening.First <= f.Last);

    private static OccupationPhrase? Piece(Reading reading, int first, bool announced, bool trained, bool asked)
    {
        var message = reading.Message;
        while (first < message.Count && Articles.Contains(message[first].Text)) first++;
        if (first >= message.Count || (announced && message.NumberAt(first) is { Article: false })) return null;
        var last = first;
        while (last + 1 < message.Count && message.SameClause(last, last + 1) && !Ends.Contains(message[last + 1].Text) && !JoinsAnother(message, last + 1)) last++;
        var textLast = first;
        while (textLast < last && !TextEnds.Contains(message[textLast + 1].Text) && !message[textLast + 1].IsNumber && !LeadsToPlace(message, textLast + 1)) textLast++;
        trained |= reading.Of("occupation").Any(f => f.Label == "training" && message.SameClause(f.First, first) && Math.Abs(f.First - first) <= last - first + 4 && f.First <= last);
        return new OccupationPhrase(first, last, textLast, announced, trained, asked && last - first < ShortAnswer && !message[first].IsNumber);
    }

    /// <summary>"au Maroc", "en Gaspésie" are not part of the trade.</summary>
    private static bool LeadsToPlace(Message message, int i) =>
        message.PlaceAt(i) is not null || (message[i].Text is "a" or "au" or "en" or "aux" or "near" or "from" && i + 1 < message.Count && message.PlaceAt(i + 1) is not null);

    /// <summary>"et" before another statement ends the piece; "vente et service" goes on.</summary>
    private static bool JoinsAnother(Message message, int i) =>
        message[i].Text is "et" or "and" && i + 1 < message.Count && Subjects.Contains(message[i + 1].Text);
}
