using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>What the readers have understood so far of one message.</summary>
internal sealed class Draft
{
    public Profile Facts { get; set; } = Profile.Empty;

    /// <summary>The message answers the question that was asked.</summary>
    public bool Answers { get; set; }

    public IReadOnlyList<OccupationMatch> OccupationChoices { get; set; } = [];

    public IReadOnlyList<Profile> PlaceChoices { get; set; } = [];
}

/// <summary>Reads one field of the profile, or a few that are said together.</summary>
internal interface IFactReader
{
    void Read(Reading reading, Draft draft);
}
