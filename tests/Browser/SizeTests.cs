using System.IO.Compression;
using System.Text.RegularExpressions;
using EmploisEnRegions.Browser.Running;

namespace EmploisEnRegions.Browser;

/// <summary>What a prepaid phone has to load, in bytes of brotli.</summary>
public sealed partial class SizeTests
{
    private static readonly string[] Page = ["css/site.css", "img/landscape.svg", "img/icon.svg"];

    [Fact]
    public void The_launcher_takes_five_kilobytes_at_most() => Holds(5_000, "embed.js");

    [Fact]
    public void The_widget_takes_eighty_kilobytes_at_most_with_all_it_needs() =>
        Holds(80_000, ["embed.js", .. WithImports("assets/widget.js")]);

    [Fact]
    public void The_home_page_with_its_conversation_takes_eighty_kilobytes_at_most() =>
        Holds(80_000, ["embed.js", .. WithImports("assets/widget.js"), .. Page]);

    private static void Holds(int budget, params string[] files)
    {
        var sizes = files.ToDictionary(file => file, file => Compressed(File.ReadAllBytes(Path.Combine(Repository.Wwwroot, file))));
        Assert.True(sizes.Values.Sum() <= budget, string.Join(", ", sizes.Select(s => $"{s.Key}: {s.Value}")));
    }

    /// <summary>The file and all that it imports before it can run.</summary>
    private static IEnumerable<string> WithImports(string file)
    {
        var code = File.ReadAllText(Path.Combine(Repository.Wwwroot, file));
        var imports = Import().Matches(code).Select(m => $"assets/{m.Groups[1].Value}");
        return imports.SelectMany(WithImports).Prepend(file).Distinct();
    }

    private static int Compressed(byte[] content)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(content);
        return (int)target.Length;
    }

    [GeneratedRegex("""(?:from|^import|;import)\s*["']\./([\w.-]+\.js)["']""")]
    private static partial Regex Import();
}
