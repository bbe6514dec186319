using System.Text.RegularExpressions;

namespace EmploisEnRegions.Tests.Unit.Architecture.OfficialSdk;

/// <summary>The official signatures: the three lists beside the repository, and what they leave out (Gaps.md, with where each was looked up).</summary>
internal sealed partial class OfficialLists
{
    private static readonly string Folder = Path.Combine(Repository.Root, "..", "shared");
    private readonly Dictionary<string, SdkType> _types = new(StringComparer.Ordinal);

    public static bool ArePresent => File.Exists(Path.Combine(Folder, "botframework-api.md"));

    public IReadOnlyDictionary<string, SdkType> Types => _types;

    public static OfficialLists Read()
    {
        var lists = new OfficialLists();
        lists.ReadTypes(File.ReadLines(Path.Combine(Folder, "botframework-api.md")), "");
        lists.ReadTypes(File.ReadLines(Path.Combine(Folder, "recognizers-api.md")), "Microsoft.Recognizers.Text");
        foreach (var (type, members) in TextAnalyticsList.Read(File.ReadAllText(Path.Combine(Folder, "textanalytics-api.md")))) lists.Add(type).Members.AddRange(members);
        lists.ReadTypes(File.ReadLines(Path.Combine(Repository.Root, "tests/Unit/Architecture/OfficialSdk/Gaps.md")), "");
        return lists;
    }

    /// <summary>The member in the type, its base classes or its interfaces.</summary>
    public Member? Find(string fullName, string key)
    {
        if (!_types.TryGetValue(fullName, out var type)) return null;
        return type.Members.Find(m => m.Key == key) ?? type.Bases.SelectMany(Named).Select(name => Find(name, key)).FirstOrDefault(found => found is not null);
    }

    /// <summary>A base is written without its namespace.</summary>
    private IEnumerable<string> Named(string shortName) =>
        _types.Keys.Where(name => name.EndsWith($".{shortName}", StringComparison.Ordinal));

    private void ReadTypes(IEnumerable<string> lines, string space)
    {
        SdkType? type = null;
        IReadOnlyList<string> typeParameters = [];
        var root = space;
        foreach (var line in lines)
        {
            if (TypeHeading().Match(line) is { Success: true } heading)
            {
                type = Add(heading, heading.Groups[1].Success ? heading.Groups[1].Value : space);
                typeParameters = Declaration.TypeParametersOf(heading.Groups[3].Value);
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal)) space = line[4..].Trim();
            else if (root.Length > 0 && line.StartsWith("## ", StringComparison.Ordinal)) space = line == $"## {root}" ? root : $"{root}.{line[3..]}";
            else if (line.StartsWith("delegate ", StringComparison.Ordinal)) AddDelegate(line["delegate ".Length..], space);
            else if (type is not null && line.StartsWith("  ", StringComparison.Ordinal)) ReadMember(type, line.Trim(), typeParameters);
        }
    }

    private static void ReadMember(SdkType type, string line, IReadOnlyList<string> typeParameters)
    {
        if (line.StartsWith("const ", StringComparison.Ordinal))
        {
            foreach (Match constant in Constant().Matches(line)) type.Constants[constant.Groups[1].Value] = constant.Groups[2].Value.Trim('"');
        }
        else if (EnumMembers().IsMatch(line))
        {
            foreach (var pair in line.Split(',', StringSplitOptions.TrimEntries)) type.Constants[pair.Split('=')[0]] = pair.Split('=')[1];
        }
        else
        {
            type.Members.AddRange(Declaration.Read(line, typeParameters));
        }
    }

    private SdkType Add(Match heading, string space)
    {
        var name = heading.Groups[3].Value;
        var bases = Declaration.SplitAtCommas(heading.Groups[4].Value).Select(Bare);
        return Add($"{space}.{Bare(name)}", [.. bases]);
    }

    private SdkType Add(string fullName, params string[] bases)
    {
        if (_types.TryGetValue(fullName, out var known)) return known;
        return _types[fullName] = new SdkType(fullName, bases, [], new(StringComparer.Ordinal));
    }

    private void AddDelegate(string line, string space)
    {
        var name = line[..line.IndexOf('(', StringComparison.Ordinal)].Split(' ')[^1];
        var invoke = line.Replace($" {name}(", " Invoke(", StringComparison.Ordinal);
        var type = Add($"{space}.{Bare(name)}");
        type.Members.AddRange(Declaration.Read(invoke, Declaration.TypeParametersOf(name)));
        type.Members.AddRange(Declaration.Read("ctor (object object, IntPtr method)", []));
    }

    /// <summary>Prompt&lt;T&gt; as metadata calls it: Prompt`1.</summary>
    private static string Bare(string name) =>
        name.IndexOf('<', StringComparison.Ordinal) is var start and > 0 ? $"{name[..start]}`{Declaration.SplitAtCommas(name[(start + 1)..^1]).Count}" : name;

    [GeneratedRegex(@"^### (?:([\w.]+) \| )?(?:(?:static|abstract|sealed) )*(class|interface|enum|struct) ([\w.]+(?:<[\w, ]+>)?)(?: : (.+?))?(?: where .+)?$")]
    private static partial Regex TypeHeading();

    [GeneratedRegex(@"(\w+) ?= ?(""[^""]*""|[^;]+)")]
    private static partial Regex Constant();

    [GeneratedRegex(@"^\w+=-?\d+(, ?\w+=-?\d+)*$")]
    private static partial Regex EnumMembers();
}
