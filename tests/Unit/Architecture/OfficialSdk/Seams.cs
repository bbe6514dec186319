using System.Reflection;
using System.Reflection.Metadata;

namespace EmploisEnRegions.Tests.Unit.Architecture.OfficialSdk;

/// <summary>What our three seams offer to those who may use it: public and protected members of public types.</summary>
internal sealed class Seams
{
    public static readonly string[] Names = ["BotFramework", "Recognizers", "TextAnalytics"];

    private readonly Dictionary<string, SdkType> _types = new(StringComparer.Ordinal);

    public Seams(IEnumerable<AssemblyFile> assemblies)
    {
        foreach (var assembly in assemblies) Read(assembly);
    }

    public IReadOnlyDictionary<string, SdkType> Types => _types;

    /// <summary>The declaration that a type deriving from <paramref name="fullName"/> overrides.</summary>
    public (string Type, Member Member)? Overridden(string fullName, Member member)
    {
        if (!_types.TryGetValue(fullName, out var type)) return null;
        // Type arguments of a generic base stand in the signature: there the number of parameters has to do.
        var found = type.Members.Find(m => m.IsOverridable && m.Key == member.Key)
            ?? (fullName.Contains('`', StringComparison.Ordinal) ? type.Members.Find(m => m.IsOverridable && m.Name == member.Name && m.Parameters.Count == member.Parameters.Count) : null);
        return found is null ? type.Bases.Select(name => Overridden(name, member)).FirstOrDefault(above => above is not null) : (fullName, found);
    }

    private void Read(AssemblyFile assembly)
    {
        var reader = assembly.Reader;
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(IsVisible))
        {
            var members = type.GetMethods().Select(reader.GetMethodDefinition).Where(m => IsVisible(m.Attributes)).Select(assembly.Read);
            var fields = type.GetFields().Select(reader.GetFieldDefinition).Where(f => (f.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public).ToList();
            var constants = fields.Where(f => f.Attributes.HasFlag(FieldAttributes.Literal));
            var fullName = assembly.FullName(type);
            _types[fullName] = new SdkType(fullName, [.. BaseOf(assembly, type)],
                [.. members, .. fields.Where(f => !f.Attributes.HasFlag(FieldAttributes.Literal)).Select(assembly.Read)],
                constants.ToDictionary(f => reader.GetString(f.Name), f => assembly.Value(f.GetDefaultValue()).Trim('"')));
        }
    }

    private static IEnumerable<string> BaseOf(AssemblyFile assembly, TypeDefinition type) =>
        type.BaseType.IsNil ? [] : SeamUses.NameOf(assembly, type.BaseType) is { } name ? [name] : [];

    private static bool IsVisible(TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic;

    private static bool IsVisible(MethodAttributes attributes) =>
        (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;
}
