using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>What each question of the interview takes as an answer.</summary>
internal static class FindRegionAnswers
{
    /// <summary>Order of the questions that lead to suggestions.</summary>
    public static IReadOnlyList<string> Order { get; } =
    [
        "goals", "household", "occupation", "keepField", "recognition", "partnerOccupation", "french", "english", "children",
        "interest", "medicalCare", "vehicle", "community", "landscape", "distance", "housing",
    ];

    public const string Recap = "recap";

    public static IEnumerable<Question> Questions(Bilingual<FindRegionTexts> texts, OccupationCatalog occupations, RegionCatalog regions) =>
        [.. Work(texts, occupations), .. People(texts), .. Places(texts, regions), .. Life(texts), .. Later(texts)];

    private static IEnumerable<Question> Work(Bilingual<FindRegionTexts> texts, OccupationCatalog occupations) =>
    [
        new("goals", (l, _) => texts.In(l).Goals)
        {
            Fields = ["goals"], Known = p => p.Goals is not null, Facts = v => new Profile { Goals = [Parse<Goal>(v)] },
        },
        Occupation(new("occupation", (l, _) => texts.In(l).Occupation)
        {
            Fields = ["occupation"], Known = p => p.Occupation?.NocCode is not null, OwnWords = t => new Profile { Occupation = new(Short(t)) },
        }, p => p.Occupation, o => new Profile { Occupation = o }, occupations),
        new("keepField", (l, _) => texts.In(l).KeepField)
        {
            Fields = ["keepField"], YesNo = true, Known = p => p.KeepField is not null,
            Applies = p => p.Occupation is not null, Facts = v => new Profile { KeepField = v == "yes" },
        },
        new("recognition", (l, _) => texts.In(l).Recognition)
        {
            Fields = ["recognition"], Known = p => p.Recognition is not null,
            Applies = p => p.KeepField is not false && p.Occupation?.NocCode is { } code && occupations.Regulated(code).Any(),
            Facts = v => new Profile { Recognition = Parse<Recognition>(v) },
        },
        Occupation(new("partnerOccupation", (l, _) => texts.In(l).PartnerOccupation)
        {
            Fields = [], Known = p => p.Partner?.Occupation?.NocCode is not null, Applies = p => p.Partner?.Exists is true,
            OwnWords = t => new Profile { Partner = new(true, new(Short(t))) },
        }, p => p.Partner?.Occupation, o => new Profile { Partner = new(true, o) }, occupations),
    ];

    private static Question Occupation(Question question, Func<Profile, Occupation?> read, Func<Occupation, Profile> make, OccupationCatalog occupations) => question with
    {
        Alternatives = heard => heard.OccupationChoices.Count < 2
            ? []
            : [.. heard.OccupationChoices.Take(3).Select(match => make(new Occupation(read(heard.Facts)?.Text ?? "", match.NocCode)))],
        AlternativeTitle = (language, profile) => read(profile)?.NocCode is { } code ? occupations.Find(code)?.Title.In(language) ?? code : "",
    };

    private static IEnumerable<Question> People(Bilingual<FindRegionTexts> texts) =>
    [
        new("household", (l, p) => PartnerIsOpen(p) ? texts.In(l).HouseholdPartner : texts.In(l).Household)
        {
            Fields = ["partner", "children"], Known = p => p.Partner?.Exists is not null, HalfKnown = PartnerIsOpen, Facts = Household,
        },
        new("french", (l, _) => texts.In(l).French)
        {
            Fields = ["french"], Known = p => p.French is not null, Facts = v => new Profile { French = Parse<LanguageLevel>(v) },
        },
        new("english", (l, _) => texts.In(l).English)
        {
            Fields = ["english"], Known = p => p.English is not null, Facts = v => new Profile { English = Parse<LanguageLevel>(v) },
        },
        new("children", (l, p) => p.Children?.Count > 0 ? texts.In(l).ChildrenAges : texts.In(l).Children)
        {
            Fields = ["children"], Numeric = true, Known = p => p.Children is { Count: 0 } or { Ages: not null },
            HalfKnown = p => p.Children is { Count: > 0, Ages: null }, Facts = _ => new Profile { Children = new(0) },
        },
    ];

    private static IEnumerable<Question> Places(Bilingual<FindRegionTexts> texts, RegionCatalog regions) =>
    [
        new("interest", (l, _) => texts.In(l).Interest)
        {
            Fields = ["interestedIn", "excluded", "near"], Known = p => p.InterestedIn is not null || p.Excluded is not null || p.Near is not null,
            Alternatives = heard => heard.PlaceChoices,
            AlternativeTitle = (language, p) => p.Near is { } near ? $"{near.Place} ({regions.Find(near.Region ?? "")?.Names.Name.In(language)})" : regions.Find(p.InterestedIn?[0] ?? "")?.Names.Name.In(language) ?? "",
            AlternativeFits = (heard, p) => heard.RegionsNamed is [var region] && region == (p.Near?.Region ?? p.InterestedIn?[0]),
        },
    ];

    private static IEnumerable<Question> Life(Bilingual<FindRegionTexts> texts) =>
    [
        new("medicalCare", (l, _) => texts.In(l).MedicalCare)
        {
            Fields = ["medicalCare"], YesNo = true, Known = p => p.MedicalCare is not null, Facts = v => new Profile { MedicalCare = v == "yes" },
        },
        new("vehicle", (l, _) => texts.In(l).Vehicle)
        {
            Fields = ["vehicle"], OnlyRanks = true, YesNo = true, Known = p => p.Vehicle is not null, Facts = v => new Profile { Vehicle = v == "yes" },
        },
        new("community", (l, _) => texts.In(l).Community)
        {
            Fields = ["community"], OnlyRanks = true, Known = p => p.Community is not null, Facts = v => new Profile { Community = Parse<Community>(v) },
        },
        new("landscape", (l, _) => texts.In(l).Landscape)
        {
            Fields = ["landscape"], OnlyRanks = true, Known = p => p.Landscape is not null,
            Facts = v => v == "any" ? null : new Profile { Landscape = [Parse<Landscape>(v)] },
        },
        new("distance", (l, _) => texts.In(l).Distance)
        {
            Fields = ["maxDriveHoursToMontreal"], OnlyRanks = true, Numeric = true, Known = p => p.MaxDriveHoursToMontreal is not null,
            Facts = v => v == "any" ? null : new Profile { MaxDriveHoursToMontreal = int.Parse(v, System.Globalization.CultureInfo.InvariantCulture) },
        },
        new("housing", (l, _) => texts.In(l).Housing)
        {
            Fields = ["housing"], OnlyRanks = true, Numeric = true, Known = p => p.Housing is not null, Facts = v => new Profile { Housing = new(Parse<HousingType>(v)) },
        },
    ];

    /// <summary>Asked only when they change what is offered; told at any time.</summary>
    private static IEnumerable<Question> Later(Bilingual<FindRegionTexts> texts) =>
    [
        new("timeline", (l, _) => texts.In(l).Timeline) { Fields = ["moveBy"], Known = p => p.MoveBy is not null },
        new("location", (l, _) => texts.In(l).Location)
        {
            Fields = ["location"], Known = p => p.Location is not null, Facts = v => new Profile { Location = new(InQuebec: v == "inQuebec") },
            OwnWords = t => new Profile { Location = new(Short(t)) },
        },
        new("status", (l, _) => texts.In(l).Status)
        {
            Fields = ["status"], Known = p => p.Status is not null, Facts = v => new Profile { Status = Parse<Status>(v) },
        },
        new("amenities", (l, _) => texts.In(l).Amenities) { Fields = ["amenities"], Known = p => p.Amenities is not null, OwnWords = t => new Profile { Amenities = [Short(t)] } },
        new("refuse", (l, _) => texts.In(l).Refuse) { Fields = ["refuses"], Known = p => p.Refuses is not null, OwnWords = t => new Profile { Refuses = [Short(t)] } },
        new(Recap, (l, _) => texts.In(l).Recap) { Optional = false, YesNo = true },
    ];

    /// <summary>Children were told, but not whether another adult moves.</summary>
    private static bool PartnerIsOpen(Profile profile) => profile is { Children.Count: > 0, Partner: not { Exists: not null } };

    private static Profile? Household(string choice) => choice switch
    {
        "alone" => new Profile { Partner = new(false), Children = new(0) },
        "couple" => new Profile { Partner = new(true), Children = new(0) },
        "coupleChildren" => new Profile { Partner = new(true) },
        "single" => new Profile { Partner = new(false) },
        _ => null,
    };

    private static T Parse<T>(string value) where T : struct, Enum => Enum.Parse<T>(value, ignoreCase: true);

    /// <summary>A person's own words, kept to a length that fits a card.</summary>
    private static string Short(string text) => text.Trim() is { Length: > 200 } whole ? whole[..200] : text.Trim();
}
