namespace EmploisEnRegions.Regions.Profiles;

public static class ProfileMerge
{
    /// <summary>
    /// The profile with every given field of <paramref name="facts"/> in place of its own. Occupation, partner, children,
    /// housing and location are merged part by part; a field that is now known leaves <see cref="Profile.Unsure"/>.
    /// </summary>
    public static Profile With(this Profile profile, Profile facts)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(facts);
        return profile with
        {
            Language = facts.Language ?? profile.Language,
            Goals = facts.Goals ?? profile.Goals,
            Occupation = facts.Occupation ?? profile.Occupation,
            KeepField = facts.KeepField ?? profile.KeepField,
            Partner = Merge(profile.Partner, facts.Partner),
            Children = Merge(profile.Children, facts.Children),
            French = facts.French ?? profile.French,
            English = facts.English ?? profile.English,
            InterestedIn = facts.InterestedIn ?? profile.InterestedIn,
            Excluded = facts.Excluded ?? profile.Excluded,
            Near = facts.Near ?? profile.Near,
            MedicalCare = facts.MedicalCare ?? profile.MedicalCare,
            Vehicle = facts.Vehicle ?? profile.Vehicle,
            Community = facts.Community ?? profile.Community,
            Landscape = facts.Landscape ?? profile.Landscape,
            MaxDriveHoursToMontreal = facts.MaxDriveHoursToMontreal ?? profile.MaxDriveHoursToMontreal,
            Housing = Merge(profile.Housing, facts.Housing),
            Recognition = facts.Recognition ?? profile.Recognition,
            MoveBy = facts.MoveBy ?? profile.MoveBy,
            Location = Merge(profile.Location, facts.Location),
            Status = facts.Status ?? profile.Status,
            Amenities = facts.Amenities ?? profile.Amenities,
            Refuses = facts.Refuses ?? profile.Refuses,
            Unsure = StillUnsure(profile.Unsure, facts),
        };
    }

    private static Partner? Merge(Partner? old, Partner? given) => (old, given) switch
    {
        (_, null) => old,
        (_, { Exists: false }) => given,
        _ => new Partner(given.Exists ?? old?.Exists, given.Occupation ?? old?.Occupation),
    };

    /// <summary>A new count that contradicts the ages of before drops them.</summary>
    private static Children? Merge(Children? old, Children? given)
    {
        if (given is null) return old;
        var count = given.Count ?? given.Ages?.Count ?? old?.Count;
        var ages = given.Ages ?? (count == old?.Ages?.Count ? old?.Ages : null);
        return new Children(count, ages);
    }

    private static Housing? Merge(Housing? old, Housing? given) =>
        given is null ? old : new Housing(given.Type ?? old?.Type, given.MaxMonthly ?? old?.MaxMonthly);

    private static Location? Merge(Location? old, Location? given) =>
        given is null ? old : new Location(given.Place ?? old?.Place, given.InQuebec ?? old?.InQuebec);

    private static List<string>? StillUnsure(IReadOnlyList<string>? unsure, Profile facts)
    {
        if (unsure is null && facts.Unsure is null) return null;
        var all = (unsure ?? []).Where(name => !facts.Gives(name)).Union(facts.Unsure ?? []).ToList();
        return all.Count == 0 ? null : all;
    }
}
