using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>What to check before believing the ranking: the data is silent, or only a person can say.</summary>
internal static class Cautions
{
    public static List<Caution> Of(Region region, Profile profile, OccupationCatalog occupations) => [.. All(region, profile, occupations)];

    private static IEnumerable<Caution> All(Region region, Profile profile, OccupationCatalog occupations)
    {
        if (profile.Status == Status.ClosedPermit) yield return new Caution("closedPermit");
        if (profile.Recognition is not (Recognition.Done or Recognition.NotNeeded) && Regulated(profile.Occupation, occupations) is { } own) yield return new Caution("regulated", own);
        if (profile.Partner is { Exists: not false } partner && Regulated(partner.Occupation, occupations) is { } theirs) yield return new Caution("partnerRegulated", theirs);
        if (profile.MedicalCare == true) yield return new Caution("medicalCareToCheck", Health.Largest(region)?.Figure);
        if (profile.MaxDriveHoursToMontreal is { } limit && DriveToMontreal.Nearest(region) is { } drive && drive.Value > limit) yield return new Caution("nearLimit", drive);
        if (profile.Vehicle == false && LifeWithoutCar.Best(region) is null) yield return new Caution("transitUnknown");
        if (profile.Housing is { Type: HousingType.Buy } && region.Fact("housePrice") is null) yield return new Caution("housePricesUnknown");
        if (profile.Housing is { Type: not HousingType.Buy } && HousingCost.Rent(region) is null) yield return new Caution("rentUnknown");
        if (profile.French is LanguageLevel.None or LanguageLevel.Beginner) yield return new Caution("frenchNeeded");
        if (region.PartlyInCmm) yield return new Caution("partlyInCmm");
    }

    private static Figure? Regulated(Occupation? occupation, OccupationCatalog occupations) =>
        occupation?.NocCode is { } noc && occupations.Regulated(noc).FirstOrDefault() is { } profession
            ? new Figure { Year = "undated", Words = profession.Name, Source = profession.Source, Confidence = Confidence.Medium }
            : null;
}
