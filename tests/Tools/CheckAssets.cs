#:property PublishAot=false
// Fails when NuGet resolved a package BELOW the minimum another package asks for.
// Needed because CentralPackageTransitivePinningEnabled=true silences NU1605 for packages that are
// also referenced directly: the build is green and the process dies with FileNotFoundException.
// Usage: dotnet run tests/Tools/CheckAssets.cs -- <root folder>   (reads every obj/project.assets.json below it)
using System.Text.Json;

string root = args.Length > 0 ? args[0] : ".";
int bad = 0, seen = 0;
foreach (string file in Directory.EnumerateFiles(root, "project.assets.json", SearchOption.AllDirectories))
{
    using JsonDocument doc = JsonDocument.Parse(File.ReadAllBytes(file));
    foreach (JsonProperty target in doc.RootElement.GetProperty("targets").EnumerateObject())
    {
        var resolved = target.Value.EnumerateObject().Select(p => p.Name.Split('/')).ToDictionary(a => a[0], a => a[1], StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty lib in target.Value.EnumerateObject())
        {
            if (!lib.Value.TryGetProperty("dependencies", out JsonElement deps)) continue;
            foreach (JsonProperty d in deps.EnumerateObject())
            {
                seen++;
                string min = d.Value.GetString()!.Trim('[', '(', ')', ']').Split(',')[0].Trim();
                if (min.Length == 0 || !resolved.TryGetValue(d.Name, out string? got)) continue;
                if (Parse(got).CompareTo(Parse(min)) < 0) { bad++; Console.Error.WriteLine($"{file}: {lib.Name} wants {d.Name} >= {min}, resolved {got}"); }
            }
        }
    }
}
Console.WriteLine($"{seen} dependency edges checked, {bad} downgrades");
return bad == 0 ? 0 : 1;

static Version Parse(string s) { string core = s.Split('-', '+')[0]; var p = core.Split('.').Select(int.Parse).ToList(); while (p.Count < 4) p.Add(0); return new Version(p[0], p[1], p[2], p[3]); }
