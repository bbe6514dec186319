using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>Says what a profile holds in plain words, field by field.</summary>
internal sealed class ProfileWords(Bilingual<ProfileTexts> bilingual, RegionCatalog regions, OccupationCatalog occupations)
{
    /// <summary>JSON names in the order in which a recap tells them.</summary>
    public static IReadOnlyList<string> Order { get; } =
    [
        "goals", "occupation", "keepField", "recognition", "partner", "children", "french", "english", "near", "interestedIn", "excluded",
        "medicalCare", "vehicle", "community", "landscape", "maxDriveHoursToMontreal", "housing", "moveBy", "location", "status", "amenities", "refuses",
    ];

    public string Label(string field, string language) => bilingual.In(language).Labels[field];

    /// <summary>One "label: value" line for each given field.</summary>
    public IEnumerable<(string Label, string Value)> Lines(Profile profile, string language) =>
        from field in Order
        let value = Value(profile, field, language)
        where value is not null
        select (Label(field, language), value);

    /// <summary>All that is known, in one breath; empty when nothing is.</summary>
    public string Said(Profile profile, string language) =>
        string.Join("; ", Order.Select(field => Of(profile, field, language)).OfType<string>());

    /// <summary>The value beside its label ("French: advanced"); null when it was not given.</summary>
    private string? Value(Profile p, string field, string language)
    {
        var t = bilingual.In(language);
        return field switch
        {
            "occupation" => p.Occupation is { } own ? Titled(own, language, t) : null,
            "partner" when p.Partner is { Exists: not false, Occupation: { } theirs } => $"{t.Partner}, {t.PartnerOccupation.With("occupation", Titled(theirs, language, t))}",
            "french" => Name(p.French, t.Levels),
            "english" => Name(p.English, t.Levels),
            "near" => p.Near?.Place,
            "interestedIn" => p.InterestedIn is { Count: > 0 } drawn ? RegionsOf(drawn, language) : null,
            "excluded" => p.Excluded is { Count: > 0 } refused ? RegionsOf(refused, language) : null,
            "medicalCare" => YesOrNo(p.MedicalCare, t),
            "vehicle" => YesOrNo(p.Vehicle, t),
            _ => Of(p, field, language),
        };
    }

    /// <summary>The person's words, with the unit group that we took them for: a misunderstanding shows.</summary>
    private string Titled(Occupation occupation, string language, ProfileTexts t) => occupations.Find(occupation.NocCode ?? "") is { } unit
        ? t.Titled.With("text", occupation.Text).With("title", unit.Title.In(language))
        : occupation.Text;

    private static string? YesOrNo(bool? answer, ProfileTexts t) => answer switch { true => t.Yes, false => t.No, null => null };

    /// <summary>A field in words that stand by themselves ("advanced French"); null when it was not given.</summary>
    public string? Of(Profile p, string field, string language)
    {
        var t = bilingual.In(language);
        return field switch
        {
            "goals" => Join(p.Goals, t.Goals),
            "occupation" => p.Occupation?.Text,
            "keepField" => p.KeepField is { } keep ? keep ? t.KeepField : t.ChangeField : null,
            "recognition" => Name(p.Recognition, t.Recognition),
            "partner" => PartnerOf(p, t),
            "children" => ChildrenOf(p, t),
            "french" => Name(p.French, t.French),
            "english" => Name(p.English, t.English),
            "near" => p.Near is { } near ? t.Near.With("place", near.Place) : null,
            "interestedIn" => p.InterestedIn is { Count: > 0 } drawn ? t.Interested.With("regions", RegionsOf(drawn, language)) : null,
            "excluded" => p.Excluded is { Count: > 0 } refused ? t.Excluded.With("regions", RegionsOf(refused, language)) : null,
            _ => OfLife(p, field, language, t),
        };
    }

    private static string? OfLife(Profile p, string field, string language, ProfileTexts t) => field switch
    {
        "medicalCare" => p.MedicalCare is { } care ? care ? t.MedicalCare : t.NoMedicalCare : null,
        "vehicle" => p.Vehicle is { } car ? car ? t.Vehicle : t.NoVehicle : null,
        "community" => Name(p.Community, t.Community),
        "landscape" => Join(p.Landscape, t.Landscape),
        "maxDriveHoursToMontreal" => p.MaxDriveHoursToMontreal is { } hours ? t.Distance.With("hours", Figures.Hours(hours, language)) : null,
        "housing" => HousingOf(p, language, t),
        "moveBy" => p.MoveBy is { } when ? WhenOf(when, t) : null,
        "location" => LocationOf(p, t),
        "status" => Name(p.Status, t.Status),
        "amenities" => p.Amenities is { Count: > 0 } wishes ? string.Join(", ", wishes) : null,
        "refuses" => p.Refuses is { Count: > 0 } refusals ? string.Join(", ", refusals) : null,
        _ => null,
    };

    private string RegionsOf(IReadOnlyList<string> codes, string language) =>
        string.Join(", ", codes.Select(code => regions.Find(code)?.Names.The.In(language) ?? code));

    private static string? PartnerOf(Profile p, ProfileTexts t) => p.Partner switch
    {
        null => null,
        { Exists: false } => t.NoPartner,
        { Occupation: { } occupation } => $"{t.Partner}, {t.PartnerOccupation.With("occupation", occupation.Text)}",
        { Exists: true } => t.Partner,
        _ => null,
    };

    private static string? ChildrenOf(Profile p, ProfileTexts t)
    {
        if (p.Children?.Count is not { } count) return null;
        var who = count switch { 0 => t.NoChildren, 1 => t.OneChild, _ => t.Children.With("count", Figures.Of(count)) };
        if (p.Children.Ages is not { Count: > 0 } ages) return who;
        return $"{who} {(ages.Count == 1 ? t.Age : t.Ages).With("ages", string.Join(", ", ages.Select(a => Figures.Of(a))))}";
    }

    private static string? HousingOf(Profile p, string language, ProfileTexts t)
    {
        if (p.Housing is not { } housing) return null;
        var type = housing.Type switch { HousingType.Rent => t.Rent, HousingType.Buy => t.Buy, _ => null };
        var budget = housing.MaxMonthly is { } amount ? t.Budget.With("amount", Figures.Money(amount, language)) : null;
        return string.Join(", ", new[] { type, budget }.OfType<string>());
    }

    private static string? LocationOf(Profile p, ProfileTexts t) => p.Location switch
    {
        { Place: { } place } => place,
        { InQuebec: true } => t.InQuebec,
        { InQuebec: false } => t.OutsideQuebec,
        _ => null,
    };

    private static string WhenOf(string when, ProfileTexts t)
    {
        var ends = when.Split("..");
        if (ends.Length == 1) return Month(ends[0], t);
        return ends[1].Length == 0 ? t.From.With("month", Month(ends[0], t)) : t.Between.With("from", Month(ends[0], t)).With("to", Month(ends[1], t));
    }

    private static string Month(string month, ProfileTexts t) =>
        month is [_, _, _, _, '-', ..] && t.Months.TryGetValue(month[5..], out var name) ? $"{name} {month[..4]}" : month;

    private static string? Join<T>(IReadOnlyList<T>? values, IReadOnlyDictionary<string, string> names) where T : struct, Enum =>
        values is { Count: > 0 } ? string.Join(", ", values.Select(v => Name<T>(v, names))) : null;

    private static string? Name<T>(T? value, IReadOnlyDictionary<string, string> names) where T : struct, Enum =>
        value is { } given && names.TryGetValue(Camel(given.ToString()), out var name) ? name : null;

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
