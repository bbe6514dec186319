namespace EmploisEnRegions.Demonstration;

/// <summary>What people say, and who is at the desk, lie beside the code as data.</summary>
internal static class DemonstrationFiles
{
    private const string Folder = ".Demonstration.";

    public static Stream Open(string name) =>
        typeof(DemonstrationFiles).Assembly.GetManifestResourceStream(Names().Single(resource => resource.EndsWith(Folder + name, StringComparison.Ordinal)))!;

    public static IEnumerable<ConversationScript> Scripts() =>
        from resource in Names()
        where resource.Contains($"{Folder}Conversations.", StringComparison.Ordinal)
        let name = resource[(resource.IndexOf($"{Folder}Conversations.", StringComparison.Ordinal) + $"{Folder}Conversations.".Length)..^".txt".Length]
        orderby name
        select Read(name, resource);

    private static ConversationScript Read(string name, string resource)
    {
        using var reader = new StreamReader(typeof(DemonstrationFiles).Assembly.GetManifestResourceStream(resource)!);
        return ConversationScript.Parse(name, reader.ReadToEnd());
    }

    private static string[] Names() => typeof(DemonstrationFiles).Assembly.GetManifestResourceNames();
}
