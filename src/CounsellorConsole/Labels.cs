namespace EmploisEnRegions.CounsellorConsole;

/// <summary>What turns codes and instants into words.</summary>
internal sealed record Labels(Moments Moments, RegionLabels Regions);
