using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Cli.Import;

/// <summary>One kind of official file, and the tables that it refreshes.</summary>
internal interface IOfficialImport
{
    /// <summary>The name of the command: "outlooks".</summary>
    string Name { get; }

    /// <summary>What the command does, which file it takes and where that is published.</summary>
    Func<ImportTexts, string> About { get; }

    /// <param name="tables">The tables in use.</param>
    /// <returns>The tables that differ now, whole.</returns>
    /// <exception cref="ImportException">The file is not what was expected; nothing has changed.</exception>
    IReadOnlyList<TableUpdate> Read(OfficialFile file, ReferenceFolder tables);
}

/// <param name="Before">The table in use.</param>
/// <param name="After">The table with what was imported.</param>
/// <param name="Key">Columns that tell one row from another.</param>
internal sealed record TableUpdate(ReferenceTable Before, ReferenceTable After, params string[] Key);
