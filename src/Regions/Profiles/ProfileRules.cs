using System.Text.RegularExpressions;

namespace EmploisEnRegions.Regions.Profiles;

/// <summary>The ranges of a profile that comes from outside.</summary>
public static partial class ProfileRules
{
    private const int LongestText = 500;
    private const int LongestList = 50;

    /// <summary>The first rule that the profile breaks, as "field: what was expected"; null when it keeps them all.</summary>
    public static string? Broken(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return All(profile).FirstOrDefault(rule => !rule.Kept) is { Field: { } field, Expected: var expected } ? $"{field}: {expected}" : null;
    }

    private static IEnumerable<(string Field, bool Kept, string Expected)> All(Profile p)
    {
        yield return ("language", p.Language is null or "fr" or "en", "fr or en was expected");
        yield return ("goals", Distinct(p.Goals), "each goal once was expected");
        yield return Noc("occupation", p.Occupation);
        yield return Text("occupation.text", p.Occupation?.Text);
        yield return Noc("partner.occupation", p.Partner?.Occupation);
        yield return Text("partner.occupation.text", p.Partner?.Occupation?.Text);
        yield return ("children.count", p.Children?.Count is null or (>= 0 and <= 20), "0 to 20 was expected");
        yield return ("children.ages", p.Children?.Ages is null or { Count: <= 20 } && p.Children?.Ages?.All(a => a is >= 0 and <= 30) != false, "at most 20 ages of 0 to 30 were expected");
        yield return Regions("interestedIn", p.InterestedIn);
        yield return Regions("excluded", p.Excluded);
        yield return Regions("near.region", p.Near?.Region is { } near ? [near] : null);
        yield return Text("near.place", p.Near?.Place);
        yield return ("landscape", Distinct(p.Landscape), "each landscape once was expected");
        yield return ("maxDriveHoursToMontreal", p.MaxDriveHoursToMontreal is null or (>= 0 and <= 30), "0 to 30 was expected");
        yield return ("housing.maxMonthly", p.Housing?.MaxMonthly is null or (>= 0 and <= 20_000), "0 to 20000 was expected");
        yield return ("moveBy", p.MoveBy is null || Months().IsMatch(p.MoveBy), "2027-02, 2027-06..2027-09 or 2027-09.. was expected");
        yield return Text("location.place", p.Location?.Place);
        yield return Texts("amenities", p.Amenities);
        yield return Texts("refuses", p.Refuses);
        yield return Texts("unsure", p.Unsure);
    }

    private static (string, bool, string) Noc(string field, Occupation? occupation) =>
        ($"{field}.nocCode", occupation?.NocCode is not { } code || NocCode().IsMatch(code), "five digits were expected");

    private static (string, bool, string) Regions(string field, IReadOnlyList<string>? codes) =>
        (field, codes is null || (Distinct(codes) && codes.All(c => c is not null && RegionCode().IsMatch(c))), "region codes 01 to 17, each once, were expected");

    private static (string, bool, string) Text(string field, string? text) => (field, text is null or { Length: <= LongestText }, $"at most {LongestText} characters were expected");

    private static (string, bool, string) Texts(string field, IReadOnlyList<string>? texts) =>
        (field, texts is null || (texts.Count <= LongestList && texts.All(t => t is { Length: <= LongestText })), $"at most {LongestList} texts of at most {LongestText} characters were expected");

    private static bool Distinct<T>(IReadOnlyList<T>? list) => list is null || list.Distinct().Count() == list.Count;

    [GeneratedRegex("^[0-9]{5}\\z")]
    private static partial Regex NocCode();

    [GeneratedRegex("^(0[1-9]|1[0-7])\\z")]
    private static partial Regex RegionCode();

    [GeneratedRegex("^[0-9]{4}-(0[1-9]|1[0-2])(\\.\\.([0-9]{4}-(0[1-9]|1[0-2]))?)?\\z")]
    private static partial Regex Months();
}
