namespace EmploisEnRegions.Tests.Unit.Architecture.OfficialSdk;

/// <summary>
/// A method, a constructor, an accessor of a property or a field, from metadata or from a list, in the same words:
/// C# keywords, types without namespaces, !0 and !!0 for the type parameters of the type and of the method, &amp; for out and ref.
/// </summary>
internal sealed record Member(string Name, int Arity, string Returns, IReadOnlyList<Parameter> Parameters)
{
    public bool IsStatic { get; init; }
    public bool IsProtected { get; init; }
    public bool IsExtension { get; init; }
    public bool IsOverridable { get; init; }
    public bool IsAbstract { get; init; }

    public string Key => $"{Returns} {Name}{(Arity == 0 ? "" : $"`{Arity}")}({string.Join(", ", Parameters.Select(p => p.Type))})";

    /// <summary>What a caller of ours could write that does not compile against the official member of the same key.</summary>
    public IEnumerable<string> AllowsMoreThan(Member official)
    {
        if (IsStatic != official.IsStatic) yield return "static here or there only";
        if (IsExtension && !official.IsExtension) yield return "no extension method there";
        if (official.IsProtected && !IsProtected) yield return "protected there";
        foreach (var (own, theirs) in Parameters.Zip(official.Parameters))
        {
            if (own.Name != theirs.Name) yield return $"the parameter {own.Name} is called {theirs.Name} there";
            if (own.IsParams && !theirs.IsParams) yield return $"{own.Name} is no params there";
            if (own.Default is not null && own.Default != theirs.Default) yield return $"{own.Name} = {own.Default} is {theirs.Default ?? "required"} there";
        }
    }
}

/// <param name="Default">As in C#; null: required.</param>
internal sealed record Parameter(string Type, string Name, string? Default, bool IsParams = false);

/// <param name="Bases">Names of the base class and the interfaces, without type arguments.</param>
/// <param name="Constants">Name and value of constants and enum members.</param>
internal sealed record SdkType(string FullName, IReadOnlyList<string> Bases, List<Member> Members, Dictionary<string, string> Constants);
