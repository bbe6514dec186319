using System.Xml.Linq;
using EmploisEnRegions.Regions.Reference;
using EmploisEnRegions.Tests.Unit.Architecture;

namespace EmploisEnRegions.Unit.Regions;

/// <summary>Pictures are drawn by hand-run script and committed: each region needs its own, small and harmless.</summary>
public class RegionPicturesTests
{
    private const string Marked = "#1d5c56";
    private static readonly string Folder = Path.Combine(Repository.Root, "src/BotHost/wwwroot/regions/map");

    public static TheoryData<string> Names => [.. RegionCatalog.BuiltIn.Regions.Select(r => r.Code), "all"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_is_small_and_holds_shapes_only(string name)
    {
        var picture = XDocument.Load(Path.Combine(Folder, name + ".svg"));

        Assert.InRange(new FileInfo(Path.Combine(Folder, name + ".svg")).Length, 1_000, 6_000);
        Assert.InRange(new FileInfo(Path.Combine(Folder, name + ".png")).Length, 1_000, 6_000);
        Assert.Subset(new HashSet<string> { "svg", "rect", "path", "circle", "text" }, picture.Descendants().Select(e => e.Name.LocalName).ToHashSet());
        Assert.DoesNotContain(picture.Descendants().Attributes(), a => a.Name.LocalName is "style" or "href" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Equal(name == "all" ? 0 : 2, picture.Descendants().Count(e => (string?)e.Attribute("fill") == Marked));
    }

    [Fact]
    public void Each_region_is_marked_by_a_shape_of_its_own() => Assert.Distinct(
        RegionCatalog.BuiltIn.Regions.Select(r => XDocument.Load(Path.Combine(Folder, r.Code + ".svg")).Descendants().First(e => (string?)e.Attribute("fill") == Marked).Attribute("d")!.Value));

    [Fact]
    public void A_picture_of_pixels_is_320_by_200() => Assert.All(RegionCatalog.BuiltIn.Regions, r =>
        Assert.Equal([0, 0, 1, 64, 0, 0, 0, 200], File.ReadAllBytes(Path.Combine(Folder, r.Code + ".png"))[16..24]));
}
