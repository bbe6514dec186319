namespace EmploisEnRegions.Regions.Profiles;

/// <summary>The fields of a profile by their JSON names.</summary>
public static class ProfileFields
{
    private static readonly Dictionary<string, (Func<Profile, bool> Given, Func<Profile, Profile> Forget)> Fields = new(StringComparer.Ordinal)
    {
        ["goals"] = (p => p.Goals is not null, p => p with { Goals = null }),
        ["occupation"] = (p => p.Occupation is not null, p => p with { Occupation = null }),
        ["keepField"] = (p => p.KeepField is not null, p => p with { KeepField = null }),
        ["partner"] = (p => p.Partner is not null, p => p with { Partner = null }),
        ["children"] = (p => p.Children is not null, p => p with { Children = null }),
        ["french"] = (p => p.French is not null, p => p with { French = null }),
        ["english"] = (p => p.English is not null, p => p with { English = null }),
        ["interestedIn"] = (p => p.InterestedIn is not null, p => p with { InterestedIn = null }),
        ["excluded"] = (p => p.Excluded is not null, p => p with { Excluded = null }),
        ["near"] = (p => p.Near is not null, p => p with { Near = null }),
        ["medicalCare"] = (p => p.MedicalCare is not null, p => p with { MedicalCare = null }),
        ["vehicle"] = (p => p.Vehicle is not null, p => p with { Vehicle = null }),
        ["community"] = (p => p.Community is not null, p => p with { Community = null }),
        ["landscape"] = (p => p.Landscape is not null, p => p with { Landscape = null }),
        ["maxDriveHoursToMontreal"] = (p => p.MaxDriveHoursToMontreal is not null, p => p with { MaxDriveHoursToMontreal = null }),
        ["housing"] = (p => p.Housing is not null, p => p with { Housing = null }),
        ["recognition"] = (p => p.Recognition is not null, p => p with { Recognition = null }),
        ["moveBy"] = (p => p.MoveBy is not null, p => p with { MoveBy = null }),
        ["location"] = (p => p.Location is not null, p => p with { Location = null }),
        ["status"] = (p => p.Status is not null, p => p with { Status = null }),
        ["amenities"] = (p => p.Amenities is not null, p => p with { Amenities = null }),
        ["refuses"] = (p => p.Refuses is not null, p => p with { Refuses = null }),
    };

    public static IReadOnlyCollection<string> Names => Fields.Keys;

    /// <summary>Whether the field of that JSON name was given; false for an unknown name.</summary>
    public static bool Gives(this Profile profile, string field) => Fields.TryGetValue(field, out var f) && f.Given(profile);

    /// <summary>The profile without the field of that JSON name.</summary>
    public static Profile Without(this Profile profile, string field) => Fields.TryGetValue(field, out var f) ? f.Forget(profile) : profile;

    /// <summary>The profile with nothing but the field of that JSON name.</summary>
    public static Profile Only(this Profile profile, string field)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Fields.Keys.Where(name => name != field).Aggregate(profile with { Language = null, Unsure = null }, Without);
    }
}
