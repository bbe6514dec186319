using System.Reflection;
using System.Reflection.Metadata;

namespace EmploisEnRegions.Tests.Unit.Architecture.OfficialSdk;

/// <summary>Everything of the seams that one assembly names. Metadata knows every call, also those of generated code and of pages.</summary>
internal sealed class SeamUses(AssemblyFile assembly)
{
    private readonly MetadataReader _reader = assembly.Reader;

    public IEnumerable<string> Types() => _reader.TypeReferences.Where(handle => IsOfASeam(handle)).Select(handle => assembly.FullName(_reader.GetTypeReference(handle)));

    /// <summary>Members called, with the type that declares them here.</summary>
    public IEnumerable<(string Type, Member Member)> Members() =>
        from handle in _reader.MemberReferences
        let member = _reader.GetMemberReference(handle)
        where TypeReferenceOf(assembly, member.Parent) is { } parent && IsOfASeam(parent)
        select (NameOf(assembly, member.Parent)!, assembly.Read(member));

    /// <summary>Members that types of this assembly override.</summary>
    public IEnumerable<(string Type, Member Member)> Overrides(Seams seams) =>
        from type in _reader.TypeDefinitions.Select(_reader.GetTypeDefinition)
        where SeamBase(type) is not null
        from method in type.GetMethods().Select(_reader.GetMethodDefinition)
        where method.Attributes.HasFlag(MethodAttributes.Virtual) && !method.Attributes.HasFlag(MethodAttributes.NewSlot)
        let declared = seams.Overridden(SeamBase(type)!, assembly.Read(method))
        where declared is not null
        select declared.Value;

    /// <summary>Interfaces and base classes of the seams: whoever takes one on must implement all that it asks for.</summary>
    public IEnumerable<string> Bases() => _reader.TypeDefinitions.Select(_reader.GetTypeDefinition)
        .SelectMany(type => type.GetInterfaceImplementations().Select(i => _reader.GetInterfaceImplementation(i).Interface).Append(type.BaseType))
        .Where(handle => !handle.IsNil && TypeReferenceOf(assembly, handle) is { } reference && IsOfASeam(reference))
        .Select(handle => NameOf(assembly, handle)!).Distinct();

    public static string? NameOf(AssemblyFile assembly, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => assembly.FullName(assembly.Reader.GetTypeDefinition((TypeDefinitionHandle)handle)),
        HandleKind.TypeSpecification when GenericOf(assembly, handle) is { Kind: HandleKind.TypeDefinition } generic => NameOf(assembly, generic),
        _ => TypeReferenceOf(assembly, handle) is { } reference ? assembly.FullName(assembly.Reader.GetTypeReference(reference)) : null,
    };

    private string? SeamBase(TypeDefinition type)
    {
        for (var up = type; !up.BaseType.IsNil; up = _reader.GetTypeDefinition((TypeDefinitionHandle)up.BaseType))
        {
            if (up.BaseType.Kind != HandleKind.TypeDefinition) return TypeReferenceOf(assembly, up.BaseType) is { } found && IsOfASeam(found) ? NameOf(assembly, up.BaseType) : null;
        }

        return null;
    }

    private bool IsOfASeam(TypeReferenceHandle handle)
    {
        var scope = _reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => IsOfASeam((TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => Seams.Names.Contains(_reader.GetString(_reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name).Split('.')[^1]),
            _ => false,
        };
    }

    private static TypeReferenceHandle? TypeReferenceOf(AssemblyFile assembly, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => (TypeReferenceHandle)handle,
        HandleKind.TypeSpecification => GenericOf(assembly, handle) is { Kind: HandleKind.TypeReference } generic ? (TypeReferenceHandle)generic : null,
        _ => null,
    };

    /// <summary>ECMA-335 II.23.2.14: GENERICINST, class or value type, then the generic type.</summary>
    private static EntityHandle GenericOf(AssemblyFile assembly, EntityHandle specification)
    {
        var blob = assembly.Reader.GetBlobReader(assembly.Reader.GetTypeSpecification((TypeSpecificationHandle)specification).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return default;
        blob.ReadCompressedInteger();
        return blob.ReadTypeHandle();
    }
}
