using System.Text.RegularExpressions;

namespace EmploisEnRegions.Tests.Unit.Architecture.OfficialSdk;

/// <summary>Reads one declaration as the lists write it: "virtual Task&lt;T&gt; GetAsync&lt;T&gt;(string name, T value = default)".</summary>
internal static partial class Declaration
{
    /// <summary>A property becomes its public accessors; a field, itself.</summary>
    /// <param name="typeParameters">Of the type: T in <c>Prompt&lt;T&gt;</c>.</param>
    public static IEnumerable<Member> Read(string line, IReadOnlyList<string> typeParameters)
    {
        if (line.Contains("[Obsolete]", StringComparison.Ordinal)) return [];
        var (words, rest) = Modifiers(line);
        var flags = new Member("", 0, "", [])
        {
            IsStatic = words.Contains("static"),
            IsProtected = words.Contains("protected"),
            IsAbstract = words.Contains("abstract"),
            IsOverridable = words.Overlaps(["abstract", "virtual", "override"]),
        };
        if (words.Contains("ctor")) return [Method("void", ".ctor", rest, flags with { IsStatic = false }, typeParameters)];
        if (Property().Match(rest) is { Success: true } property) return Accessors(property, flags, typeParameters);
        if (Head().Match(rest) is { Success: true } head) return [Method(head.Groups[1].Value, head.Groups[2].Value, rest[head.Length..], flags, typeParameters)];
        return Field().Match(rest) is { Success: true } field
            ? [flags with { Name = field.Groups[2].Value, Returns = TypeName(field.Groups[1].Value, typeParameters, []) }]
            : throw new FormatException($"Nobody can read: {line}");
    }

    public static IReadOnlyList<string> TypeParametersOf(string name) =>
        name.Contains('<', StringComparison.Ordinal) ? name[(name.IndexOf('<', StringComparison.Ordinal) + 1)..name.LastIndexOf('>')].Split(',', StringSplitOptions.TrimEntries) : [];

    /// <summary>Splits at commas that stand outside of brackets and quotes.</summary>
    public static List<string> SplitAtCommas(string text)
    {
        var (parts, depth, start, quoted) = (new List<string>(), 0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (quoted) continue;
            depth += text[i] is '<' or '(' or '[' ? 1 : text[i] is '>' or ')' or ']' ? -1 : 0;
            if (text[i] != ',' || depth > 0) continue;
            parts.Add(text[start..i].Trim());
            start = i + 1;
        }

        if (text[start..].Trim() is { Length: > 0 } last) parts.Add(last);
        return parts;
    }

    private static (HashSet<string> Words, string Declared) Modifiers(string line)
    {
        var match = ModifierWords().Match(line);
        return ([.. match.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)], line[match.Length..]);
    }

    private static IEnumerable<Member> Accessors(Match property, Member flags, IReadOnlyList<string> typeParameters)
    {
        var (type, name) = (TypeName(property.Groups[1].Value, typeParameters, []), property.Groups[2].Value);
        if (Public("get")) yield return Named($"get_{name}", type, []);
        if (Public("set")) yield return Named($"set_{name}", "void", [new Parameter(type, "value", null)]);

        bool Public(string accessor) => property.Groups[3].Value.Split(';', StringSplitOptions.TrimEntries).Contains(accessor);
        Member Named(string accessor, string returns, Parameter[] parameters) =>
            new(accessor, 0, returns, parameters) { IsStatic = flags.IsStatic, IsProtected = flags.IsProtected, IsAbstract = flags.IsAbstract, IsOverridable = flags.IsOverridable };
    }

    private static Member Method(string returns, string name, string rest, Member flags, IReadOnlyList<string> typeParameters)
    {
        var own = TypeParametersOf(name);
        var inside = rest[(rest.IndexOf('(', StringComparison.Ordinal) + 1)..rest.LastIndexOf(')')];
        var parameters = SplitAtCommas(inside);
        return new Member(own.Count == 0 ? name : name[..name.IndexOf('<', StringComparison.Ordinal)], own.Count, TypeName(returns, typeParameters, own),
            [.. parameters.Select(p => ReadParameter(p, typeParameters, own))])
        {
            IsStatic = flags.IsStatic,
            IsProtected = flags.IsProtected,
            IsAbstract = flags.IsAbstract,
            IsOverridable = flags.IsOverridable,
            IsExtension = parameters is [var first, ..] && first.StartsWith("this ", StringComparison.Ordinal),
        };
    }

    private static Parameter ReadParameter(string text, IReadOnlyList<string> typeParameters, IReadOnlyList<string> own)
    {
        var match = ParameterForm().Match(text);
        var reference = match.Groups[1].Value is "out" or "ref" ? "&" : "";
        var given = match.Groups[4].Success ? Value(match.Groups[4].Value.Trim()) : null;
        return new Parameter(TypeName(match.Groups[2].Value, typeParameters, own) + reference, match.Groups[3].Value, given, match.Groups[1].Value == "params");
    }

    /// <summary>"default", "True" and "None" as metadata has them.</summary>
    private static string Value(string text) => text switch { "default" => "null", "True" => "true", "False" => "false", "None" => "0", _ => text };

    private static string TypeName(string text, IReadOnlyList<string> typeParameters, IReadOnlyList<string> own) =>
        Identifier().Replace(text.Replace(" ", "", StringComparison.Ordinal), word => Numbered(own, "!!", word.Value) ?? Numbered(typeParameters, "!", word.Value) ?? word.Value);

    private static string? Numbered(IReadOnlyList<string> names, string mark, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name) return $"{mark}{i}";
        }

        return null;
    }

    [GeneratedRegex(@"^((field|ctor|static|readonly|protected|virtual|override|abstract) )*")]
    private static partial Regex ModifierWords();

    [GeneratedRegex(@"^(\S.*?) (\w+) \{(.*?)\}")]
    private static partial Regex Property();

    [GeneratedRegex(@"^([^(]+?) (\w+(?:<[\w, ]+>)?)(?=\()")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(\S.*) (\w+)$")]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?:(this|params|out|ref) )?(.+?) (\w+)(?: = (.+))?$")]
    private static partial Regex ParameterForm();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Identifier();
}
