using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding.Places;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>"My cousin lives in Saint-Gabriel": which one is asked, when that is all the answer says.</summary>
internal static class PlaceChoices
{
    /// <summary>One fact for each place that may be meant; empty when it is clear.</summary>
    public static IReadOnlyList<Profile> Of(IReadOnlyList<PlaceSpan> named, Place? near, List<string> interested)
    {
        if (named is not [{ Place: { Choices.Count: > 1 } place }]) return [];
        if (near == place) return [.. place.Choices.Select(choice => new Profile { Near = new Near(choice.Name, choice.Region) })];
        return interested is [var region] && region == place.Region ? [.. place.Choices.Select(choice => new Profile { InterestedIn = [choice.Region!] })] : [];
    }
}
