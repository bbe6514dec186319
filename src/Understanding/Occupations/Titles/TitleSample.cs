namespace EmploisEnRegions.Understanding.Occupations.Titles;

/// <summary>A title of a unit group, as its features.</summary>
internal sealed record TitleSample(string Code, HashSet<string> Features);
