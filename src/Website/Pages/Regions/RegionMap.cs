using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Website.Pages.Regions;

/// <summary>The picture of a region on the map of Québec (drawn by src/Browser/regions-map), and in words where it lies.</summary>
internal static class RegionMap
{
    public const string Overview = "/regions/map/all.svg";

    /// <summary>Clockwise from the north, as the sentences are.</summary>
    private static readonly string[] Winds = ["north", "northEast", "east", "southEast", "south", "southWest", "west", "northWest"];

    private static readonly (double Latitude, double Longitude) Montreal = (45.5, -73.6);

    public static string Address(Region region) => $"/regions/map/{region.Code}.svg";

    public static string Words(Region region, RegionsTexts texts, string language) =>
        texts.MapOf.With("region", region.Names.The.In(language)).With("where", texts.Winds[Wind(region)]);

    /// <summary>From Montréal to the middle of the places of the region; a degree of longitude is shorter than one of latitude.</summary>
    private static string Wind(Region region)
    {
        var (latitude, longitude) = (region.Centres.Average(c => c.Latitude), region.Centres.Average(c => c.Longitude));
        var east = (longitude - Montreal.Longitude) * Math.Cos(double.DegreesToRadians(Montreal.Latitude));
        var eighths = Math.Atan2(east, latitude - Montreal.Latitude) / (Math.PI / 4);
        return Winds[((int)Math.Round(eighths) + Winds.Length) % Winds.Length];
    }
}
