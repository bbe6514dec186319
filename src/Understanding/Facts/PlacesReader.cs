using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding.Places;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>Gives each place of the message its part: where the person lives, is drawn to, refuses, or wants to be near.</summary>
internal sealed class PlacesReader : IFactReader
{
    private static readonly HashSet<string> Denials = ["pas", "jamais", "not", "never", "sauf", "except", "excepte", "ni", "nor", "sans", "without", "non", "no", "evite", "eviter", "avoid", "refuse", "deteste", "hate", "excluding", "exclure", "surtout pas", "hormis", "but"];

    private static readonly HashSet<string> Joints = ["ou", "et", "or", "and", "a", "au", "aux", "en", "in", "l", "la", "le", "les", "the", "ni", "dans", "to", "puis", "meme", "mais", "but", "pas", "not", "sauf", "except"];

    private static readonly HashSet<string> Returns = ["mais", "plutot", "rather", "prefere", "prefer", "aimerais", "aime", "veux", "want", "like", "love", "oui", "yes", "instead", "idealement", "ideally"];

    public void Read(Reading reading, Draft draft)
    {
        var parts = new Parts();
        var from = reading.Asks("interest") || reading.Asks("location") ? 0 : -1;
        PlaceSpan? before = null;
        foreach (var span in reading.Message.Places)
        {
            Place(reading, span, parts, asked: from == 0 || (before is not null && parts.Wished == before && Joined(reading.Message, before, span)));
            before = span;
        }
        if (reading.Asks("interest")) Anywhere(reading, parts, draft);
        if (reading.Asks("interest") && PlaceChoices.Of(reading.Message.Places, parts.Near, parts.Interested) is { Count: > 0 } choices)
        {
            draft.PlaceChoices = choices;
            return;
        }

        if (reading.Asks("location")) Where(reading, parts);
        Write(reading, parts, draft);
    }

    private static void Place(Reading reading, PlaceSpan span, Parts parts, bool asked)
    {
        var place = span.Place;
        if (In(reading, "location", "lives", span) && reading.People.At(span.First) is Person.Self or Person.Both) parts.Location ??= place;
        else if (In(reading, "location", "from", span)) parts.Origin ??= place;
        else if (reading.Asks("location")) parts.Location ??= place;
        else if (place.Region is null) return;
        else if (In(reading, "interest", "near", span) && !Denied(reading, span.First)) parts.Near ??= place;
        else if (reading.Findings.Of("requests").Any(r => r.First <= span.First && span.Last <= r.Last)) return;
        else if (asked || In(reading, "interest", "wish", span) || AfterSearch(reading, span)) AddRegion(reading, span, parts, asked);
    }

    private static void AddRegion(Reading reading, PlaceSpan span, Parts parts, bool asked)
    {
        var region = span.Place.Region!;
        parts.Wished = span;
        parts.MetropolisRefused |= region is "06" or "13" && Denied(reading, span.First);
        if (region is "06" or "13" || (span.Place.Metropolitan && !asked)) return;
        var list = Denied(reading, span.First) ? parts.Excluded : parts.Interested;
        if (!list.Contains(region)) list.Add(region);
    }

    /// <summary>"je cherche du travail … à Saguenay": a place after a search for work is where it is sought.</summary>
    private static bool AfterSearch(Reading reading, PlaceSpan span) =>
        span.First > 0 && reading.Message[span.First - 1].Text is "a" or "au" or "en" or "in" or "near" or "l" or "aux" or "dans"
        && reading.Of("goals").Any(f => f.Label == "work" && f.Section.Question is null && f.Last < span.First && reading.Message.SameSentence(f.Last, span.First));

    /// <summary>"Saguenay ou Rimouski": nothing but a joint between two places.</summary>
    private static bool Joined(Message message, PlaceSpan a, PlaceSpan b)
    {
        for (var i = a.Last + 1; i < b.First; i++)
        {
            if (!Joints.Contains(message[i].Text)) return false;
        }
        return b.First - a.Last <= 4 && message.SameSentence(a.First, b.First);
    }

    /// <summary>A denial holds until the sentence turns: "ni la Gaspésie ni la Côte-Nord, mais l'Estrie oui".</summary>
    private static bool Denied(Reading reading, int at)
    {
        var message = reading.Message;
        var denied = false;
        for (var i = 0; i < at; i++)
        {
            if (i > 0 && !message.SameSentence(i - 1, i)) denied = false;
            var word = message[i].Text;
            if (Doubted(message, i)) continue;
            if (word == "pas" && i + 1 < message.Count && message[i + 1].Text is "loin" or "trop") continue;
            if (word == "but" && !(i > 0 && message[i - 1].Text is "anywhere" or "anything" or "all" or "everywhere")) denied = false;
            else if (word is "non" or "no" && i == 0 && message.Count > 1 && message[1].Clause != message[0].Clause) denied = false;
            else if (Denials.Contains(word)) denied = true;
            else if (Returns.Contains(word) && !JustDenied(message, i)) denied = false;
        }
        return denied;
    }

    /// <summary>"Je sais pas, peut-être l'Estrie", "not sure, maybe Estrie": a doubt denies nothing.</summary>
    private static bool Doubted(Message message, int i) =>
        (i > 0 && message[i].Text == "pas" && message[i - 1].Text is "sais" or "sait" or "connais")
        || (i + 1 < message.Count && message[i].Text is "pas" or "not") && message[i + 1].Text is "sur" or "sure" or "certain" or "certaine" or "know";

    private static bool JustDenied(Message message, int i) =>
        (i > 0 && Denials.Contains(message[i - 1].Text)) || (i > 1 && Denials.Contains(message[i - 2].Text) && message[i - 1].Text is "to" or "really" or "vraiment" or "trop");

    private static bool In(Reading reading, string table, string label, PlaceSpan span) =>
        reading.Of(table).Any(f => f.Label == label && f.First <= span.First && span.Last <= f.Last);

    private static void Anywhere(Reading reading, Parts parts, Draft draft)
    {
        if (parts.Interested.Count == 0 && reading.Findings.Has("interest", "anywhere") || reading.Findings.Has("interest", "no")) draft.Answers = true;
    }

    /// <summary>An answer without a place: "à l'étranger", "déjà au Québec".</summary>
    private static void Where(Reading reading, Parts parts)
    {
        parts.Location ??= parts.Origin;
        if (parts.Location is null && reading.Findings.Has("location", "inQuebecNow")) parts.InQuebec = true;
        if (parts.Location is null && reading.Findings.Has("location", "abroadNow")) parts.InQuebec = false;
    }

    private static void Write(Reading reading, Parts parts, Draft draft)
    {
        if (!reading.Asks("location") && reading.Findings.Has("location", "abroadNow") && parts.Location is null && reading.Findings.Has("status", "abroad")) parts.InQuebec = false;
        var facts = draft.Facts;
        if (parts.Interested.Count > 0) facts = facts with { InterestedIn = parts.Interested };
        if (parts.Excluded.Count > 0) facts = facts with { Excluded = parts.Excluded };
        if (parts.Near is { } near) facts = facts with { Near = new Near(near.Name, near.Region) };
        if (parts.Location is { } location) facts = facts with { Location = Of(location) };
        else if (parts.InQuebec is { } inQuebec) facts = facts with { Location = new Location(InQuebec: inQuebec) };
        draft.Answers |= reading.Asks("interest") && (parts.MetropolisRefused || parts.Interested.Count > 0 || parts.Excluded.Count > 0 || parts.Near is not null);
        draft.Answers |= reading.Asks("location") && facts.Location is not null;
        draft.Facts = facts;
    }

    private static Location Of(Place place) => place.Kind switch
    {
        PlaceKind.Elsewhere => new Location(place.Name, false),
        _ when place.Region is null => new Location(InQuebec: true),
        _ => new Location(place.Name, true),
    };

    private sealed class Parts
    {
        public List<string> Interested { get; } = [];
        public List<string> Excluded { get; } = [];
        public Place? Near { get; set; }
        public Place? Location { get; set; }
        public Place? Origin { get; set; }
        /// <summary>Montréal or Laval refused: they are never suggested, so nothing is left to remember.</summary>
        public bool MetropolisRefused { get; set; }

        public bool? InQuebec { get; set; }

        /// <summary>The last place taken as a wish or a refusal.</summary>
        public PlaceSpan? Wished { get; set; }
    }
}
