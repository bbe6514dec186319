using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Unit.Regions;

/// <summary>Profiles drawn from a fixed seed: the same on every run and machine, every answer present or absent.</summary>
internal static class SomeProfiles
{
    private static readonly string[] Codes = [.. RegionCatalog.BuiltIn.Regions.Select(r => r.Code)];
    private static readonly string[] Occupations = [.. OccupationCatalog.BuiltIn.All.Select(o => o.Code).Order(StringComparer.Ordinal)];
    private static readonly string[] InDemand = [.. RegionCatalog.BuiltIn.Regions.SelectMany(r => r.Outlooks).Select(o => o.NocCode).Distinct()];

    public static IEnumerable<Profile> Generate(int count, int seed = 20261122)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++) yield return One(random);
    }

    private static Profile One(Random random)
    {
        bool Given(double chance = 0.5) => random.NextDouble() < chance;
        T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
        T Any<T>()
            where T : struct, Enum => Pick(Enum.GetValues<T>());
        List<T> Some<T>(IReadOnlyList<T> from, int most) => [.. from.OrderBy(_ => random.Next()).Take(1 + random.Next(most))];
        Occupation Job() => new("…", Given(0.1) ? null : Pick(Given() ? InDemand : Occupations));
        bool? YesNo() => Given() ? Given() : null;

        return new Profile
        {
            Language = Given() ? "fr" : "en",
            Goals = Given() ? Some(Enum.GetValues<Goal>(), 2) : null,
            Occupation = Given(0.8) ? Job() : null,
            KeepField = YesNo(),
            Partner = Given() ? new Partner(Given(0.8), Given(0.7) ? Job() : null) : null,
            Children = Given() ? Kids() : null,
            French = Given(0.7) ? Any<LanguageLevel>() : null,
            English = Given(0.7) ? Any<LanguageLevel>() : null,
            InterestedIn = Given(0.3) ? Some(Codes, 2) : null,
            Excluded = Given(0.3) ? Some(Codes, 3) : null,
            Near = Given(0.3) ? Home(Pick(RegionCatalog.BuiltIn.Regions)) : null,
            MedicalCare = YesNo(),
            Vehicle = YesNo(),
            Community = Given(0.6) ? Any<Community>() : null,
            Landscape = Given(0.6) ? Some(Enum.GetValues<Landscape>(), 2) : null,
            MaxDriveHoursToMontreal = Given(0.4) ? random.Next(2, 16) : null,
            Housing = Given() ? new Housing(Given() ? Any<HousingType>() : null, Given() ? random.Next(6, 20) * 100 : null) : null,
        };

        Children Kids()
        {
            var ages = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(0, 20)).ToList();
            return new Children(ages.Count, Given(0.8) ? ages : null);
        }

        Near Home(Region region) => new(Pick(region.Centres).Name, region.Code);
    }
}
