namespace EmploisEnRegions.Understanding.Places;

internal enum PlaceKind { Region, Municipality, Elsewhere }

/// <param name="Name">As the gazetteer writes it.</param>
/// <param name="Region">Two-digit code; null outside Québec.</param>
/// <param name="Metropolitan">Montréal, Laval or a member of the CMM: where people come from, not where they are sent.</param>
/// <param name="Weak">Named like an ordinary word.</param>
internal sealed record Place(string Name, PlaceKind Kind, string? Region, bool Metropolitan = false, bool Weak = false, int Population = 0)
{
    /// <summary>Places of other regions that people may mean by this name, this one among them; empty when it is clear.</summary>
    public IReadOnlyList<Place> Choices { get; init; } = [];
}

/// <summary>A place named in a message.</summary>
internal sealed record PlaceSpan(int First, int Count, Place Place)
{
    public int Last => First + Count - 1;
}
