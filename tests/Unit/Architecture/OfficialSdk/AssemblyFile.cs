using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace EmploisEnRegions.Tests.Unit.Architecture.OfficialSdk;

/// <summary>A built assembly, read without running it.</summary>
internal sealed class AssemblyFile : IDisposable
{
    private static readonly SignatureText Text = new();
    private readonly PEReader _file;

    public AssemblyFile(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        Reader = _file.GetMetadataReader();
        Name = Path.GetFileNameWithoutExtension(path);
    }

    public string Name { get; }

    public MetadataReader Reader { get; }

    public void Dispose() => _file.Dispose();

    /// <summary>Namespace.Outer.Type`1</summary>
    public string FullName(TypeDefinition type) => type.GetDeclaringType() is { IsNil: false } outer
        ? $"{FullName(Reader.GetTypeDefinition(outer))}.{Reader.GetString(type.Name)}"
        : $"{Reader.GetString(type.Namespace)}.{Reader.GetString(type.Name)}";

    public string FullName(TypeReference type) => type.ResolutionScope.Kind == HandleKind.TypeReference
        ? $"{FullName(Reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope))}.{Reader.GetString(type.Name)}"
        : $"{Reader.GetString(type.Namespace)}.{Reader.GetString(type.Name)}";

    public Member Read(MethodDefinition method)
    {
        var signature = method.DecodeSignature(Text, null);
        var access = method.Attributes & MethodAttributes.MemberAccessMask;
        return new Member(Reader.GetString(method.Name), signature.GenericParameterCount, signature.ReturnType, Parameters(method, signature))
        {
            IsStatic = method.Attributes.HasFlag(MethodAttributes.Static),
            IsProtected = access is MethodAttributes.Family or MethodAttributes.FamORAssem,
            IsExtension = Has(method.GetCustomAttributes(), "ExtensionAttribute"),
            IsAbstract = method.Attributes.HasFlag(MethodAttributes.Abstract),
            IsOverridable = method.Attributes.HasFlag(MethodAttributes.Virtual) && !method.Attributes.HasFlag(MethodAttributes.Final),
        };
    }

    /// <summary>As a caller names it: without names and defaults.</summary>
    public Member Read(MemberReference member)
    {
        var name = Reader.GetString(member.Name);
        if (member.GetKind() == MemberReferenceKind.Field) return new Member(name, 0, member.DecodeFieldSignature(Text, null), []);
        var signature = member.DecodeMethodSignature(Text, null);
        return new Member(name, signature.GenericParameterCount, signature.ReturnType, [.. signature.ParameterTypes.Select(type => new Parameter(type, "", null))]);
    }

    public Member Read(FieldDefinition field) =>
        new(Reader.GetString(field.Name), 0, field.DecodeSignature(Text, null), []) { IsStatic = field.Attributes.HasFlag(FieldAttributes.Static) };

    public string Value(ConstantHandle handle)
    {
        var constant = Reader.GetConstant(handle);
        return Reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode) switch
        {
            null => "null",
            bool truth => truth ? "true" : "false",
            string words => $"\"{words}\"",
            var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
        };
    }

    private List<Parameter> Parameters(MethodDefinition method, MethodSignature<string> signature)
    {
        var rows = method.GetParameters().Select(Reader.GetParameter).ToDictionary(row => row.SequenceNumber);
        return [.. signature.ParameterTypes.Select((type, i) => rows.TryGetValue(i + 1, out var row)
            ? new Parameter(type, Reader.GetString(row.Name), Default(row), Has(row.GetCustomAttributes(), "ParamArrayAttribute"))
            : new Parameter(type, "", null))];
    }

    private string? Default(System.Reflection.Metadata.Parameter row) =>
        row.GetDefaultValue() is { IsNil: false } value ? Value(value) : row.Attributes.HasFlag(ParameterAttributes.Optional) ? "null" : null;

    private bool Has(CustomAttributeHandleCollection attributes, string name) => attributes.Select(Reader.GetCustomAttribute).Any(attribute =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && Reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && Reader.StringComparer.Equals(Reader.GetTypeReference((TypeReferenceHandle)parent).Name, name));
}
