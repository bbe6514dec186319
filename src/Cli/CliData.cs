using EmploisEnRegions.Regions;

namespace EmploisEnRegions.Cli;

/// <summary>The reference data that the program would use: the variable Regions__Data, else the built-in tables.</summary>
internal static class CliData
{
    public static string? Folder => Environment.GetEnvironmentVariable("Regions__Data");

    public static ReferenceData Open() => ReferenceData.Open(Folder);
}
