using System.Globalization;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

/// <param name="Field">JSON name of the profile's field.</param>
internal sealed record CardLine(string Field, string Label, string Value);

/// <summary>The profile as lines that a counsellor reads; what was not given has no line.</summary>
internal sealed class ProfileCard(CardTexts texts, RegionLabels regions, string language)
{
    private static readonly CultureInfo Number = CultureInfo.InvariantCulture;

    public IEnumerable<CardLine> Of(Profile profile) =>
        Values(profile).Where(line => !string.IsNullOrEmpty(line.Value)).Select(line => new CardLine(line.Field, texts.Labels[line.Field], line.Value!));

    public string Label(string field) => texts.Labels.GetValueOrDefault(field, field);

    /// <summary>By JSON name of the field; what was not given is not there.</summary>
    public IReadOnlyDictionary<string, string> Words(Profile profile) =>
        Values(profile).Where(line => !string.IsNullOrEmpty(line.Value)).ToDictionary(line => line.Field, line => line.Value!);

    public string ValueOf(Profile profile, string field, string otherwise) => Words(profile).GetValueOrDefault(field, otherwise);

    public string RegionNames(IEnumerable<string> codes) => regions.List(codes, language);

    public string Criterion(string id) => texts.Criteria.GetValueOrDefault(id, id);

    private IEnumerable<(string Field, string? Value)> Values(Profile p) =>
    [
        ("goals", Join(p.Goals?.Select(goal => Word("goals", goal)))),
        ("occupation", Trade(p.Occupation)),
        ("recognition", Word("recognition", p.Recognition)),
        ("keepField", YesNo(p.KeepField)),
        ("partner", Household(p.Partner)),
        ("children", Kids(p.Children)),
        ("french", Word("level", p.French)),
        ("english", Word("level", p.English)),
        ("interestedIn", Join(p.InterestedIn?.Select(Region))),
        ("near", p.Near is { } near ? Join([near.Place, near.Region is { } code ? Region(code) : null]) : null),
        ("excluded", Join(p.Excluded?.Select(Region))),
        ("medicalCare", YesNo(p.MedicalCare)),
        ("vehicle", YesNo(p.Vehicle)),
        ("community", Word("community", p.Community)),
        ("landscape", Join(p.Landscape?.Select(landscape => Word("landscape", landscape)))),
        ("maxDriveHoursToMontreal", p.MaxDriveHoursToMontreal is { } hours ? texts.Hours.With("hours", Amount(hours)) : null),
        ("housing", Join([Word("housing", p.Housing?.Type), p.Housing?.MaxMonthly is { } most ? texts.Budget.With("amount", Amount(most)) : null])),
        ("moveBy", When(p.MoveBy)),
        ("location", p.Location is { } at ? Join([at.Place, at.InQuebec is { } inside ? inside ? texts.InQuebec : texts.OutsideQuebec : null]) : null),
        ("status", Word("status", p.Status)),
        ("amenities", Join(p.Amenities)),
        ("refuses", Join(p.Refuses)),
        ("unsure", Join(p.Unsure?.Select(field => texts.Labels.GetValueOrDefault(field, field)))),
    ];

    private string? Trade(Occupation? occupation) =>
        occupation is null ? null : Join([occupation.Text, occupation.NocCode is { } code ? texts.Code.With("code", code) : null]);

    private string? Household(Partner? partner) => partner switch
    {
        null => null,
        { Exists: false } => texts.NoPartner,
        { Occupation: { } occupation } => texts.PartnerOccupation.With("occupation", Trade(occupation) ?? ""),
        _ => texts.Partner,
    };

    private string? Kids(Children? children)
    {
        var count = children?.Count switch
        {
            null => null,
            0 => texts.NoChildren,
            1 => texts.OneChild,
            { } many => texts.Children.With("count", many.ToString(Number)),
        };
        var ages = children?.Ages is { Count: > 0 } known ? texts.Ages.With("ages", string.Join(", ", known)) : null;
        return Join([count, ages]);
    }

    /// <summary>"2027-02", "2027-06..2027-09" or "2027-09..".</summary>
    private string? When(string? moveBy)
    {
        if (moveBy is null) return null;
        var parts = moveBy.Split("..");
        return parts switch
        {
            [var month] => Month(month),
            [var from, ""] => texts.From.With("month", Month(from)),
            [var from, var to] => texts.Between.With("from", Month(from)).With("to", Month(to)),
            _ => moveBy,
        };
    }

    private string Month(string month) => DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", Number, DateTimeStyles.None, out var first)
        ? first.ToString("MMMM yyyy", CultureInfo.GetCultureInfo(language == "en" ? "en-CA" : "fr-CA"))
        : month;

    private string Region(string code) => regions.Of(code, language);

    private string? YesNo(bool? value) => value switch { null => null, true => texts.Yes, false => texts.No };

    private string? Word<T>(string field, T? value) where T : struct, Enum =>
        value is { } known ? Word(field, known) : null;

    private string Word<T>(string field, T value) where T : struct, Enum
    {
        var name = value.ToString();
        return texts.Values[$"{field}.{char.ToLowerInvariant(name[0])}{name[1..]}"];
    }

    private string Amount(double value) => value.ToString("#,0.#", CultureInfo.GetCultureInfo(language == "en" ? "en-CA" : "fr-CA"));

    private static string? Join(IEnumerable<string?>? parts) => parts is null ? null : string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
