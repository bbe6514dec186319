using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

internal sealed record BriefLine(string Label, string Value);

/// <summary>A brief in the counsellor's language, whatever language the person answered in: each piece is an answer, and what was not answered is not there.</summary>
internal static class Brief
{
    private const int RegionsNamed = 3;

    public static IReadOnlyList<BriefLine> Of(Dossier dossier, ProfileCard card, BriefTexts texts)
    {
        var profile = dossier.Profile;
        var words = card.Words(profile);
        string? Word(string field) => words.GetValueOrDefault(field);
        (string Label, string?[] Pieces)[] lines =
        [
            (texts.Work, [Word("occupation"), profile.KeepField switch { true => texts.Stays, false => texts.MayChange, null => null }, Filled(texts.Recognition, "value", Word("recognition"))]),
            (texts.Household, [Couple(profile.Partner, texts), Word("children")]),
            (texts.Languages, [Filled(texts.French, "level", Word("french")), Filled(texts.English, "level", Word("english"))]),
            (texts.Wishes, [Word("goals"), Filled(texts.Attracted, "regions", Word("interestedIn")), Filled(texts.NearTo, "place", Word("near")), Filled(texts.Unwanted, "regions", Word("excluded")), Word("community"), Word("landscape"), Word("maxDriveHoursToMontreal"), Word("housing")]),
            (texts.Needs, [profile.MedicalCare is true ? texts.Care : null, profile.Vehicle is false ? texts.NoVehicle : null]),
            (texts.Situation, [Word("status"), Word("location"), Filled(texts.Leaves, "when", Word("moveBy"))]),
            (texts.Unsure, [Word("unsure")]),
            (texts.Suggested, [card.RegionNames(dossier.Suggestions.Take(RegionsNamed).Select(suggestion => suggestion.Region))]),
        ];
        return [.. lines.Select(line => new BriefLine(line.Label, string.Join(", ", line.Pieces.Where(piece => !string.IsNullOrEmpty(piece))))).Where(line => line.Value.Length > 0)];
    }

    private static string? Couple(Partner? partner, BriefTexts texts) => partner switch
    {
        null or { Exists: null, Occupation: null } => null,
        { Exists: false } => texts.Alone,
        { Occupation.Text: { Length: > 0 } trade } => texts.CoupleWith.With("occupation", trade),
        _ => texts.Couple,
    };

    private static string? Filled(string text, string name, string? value) => string.IsNullOrEmpty(value) ? null : text.With(name, value);
}
