namespace EmploisEnRegions.Regions.Profiles;

/// <summary>
/// What a newcomer told us: the JSON object of "my data", of the command line and of the counsellor's card.
/// Every property that was not given is null; one that the person does not know is named in <see cref="Unsure"/>.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1724", Justification = "Clashes only with a namespace of .NET Framework.")]
public sealed record Profile
{
    public static Profile Empty { get; } = new();

    /// <summary>Language of service, "fr" or "en".</summary>
    public string? Language { get; init; }

    /// <summary>What matters most, the most important first; two at most are asked.</summary>
    public IReadOnlyList<Goal>? Goals { get; init; }

    public Occupation? Occupation { get; init; }

    /// <summary>True: stay in the occupation; false: open to another field.</summary>
    public bool? KeepField { get; init; }

    public Partner? Partner { get; init; }
    public Children? Children { get; init; }
    public LanguageLevel? French { get; init; }
    public LanguageLevel? English { get; init; }

    /// <summary>Two-digit codes of regions the person is drawn to.</summary>
    public IReadOnlyList<string>? InterestedIn { get; init; }

    /// <summary>Two-digit codes of regions the person does not want.</summary>
    public IReadOnlyList<string>? Excluded { get; init; }

    /// <summary>A place to be close to (relatives, friends, an employer).</summary>
    public Near? Near { get; init; }

    /// <summary>True: someone in the household needs regular medical care.</summary>
    public bool? MedicalCare { get; init; }

    public bool? Vehicle { get; init; }
    public Community? Community { get; init; }
    public IReadOnlyList<Landscape>? Landscape { get; init; }

    /// <summary>Longest acceptable drive to Montréal, in hours, 0 to 30.</summary>
    public double? MaxDriveHoursToMontreal { get; init; }

    public Housing? Housing { get; init; }
    public Recognition? Recognition { get; init; }

    /// <summary>A month "2027-02", a range "2027-06..2027-09" or an open start "2027-09..".</summary>
    public string? MoveBy { get; init; }

    /// <summary>Where the person lives now.</summary>
    public Location? Location { get; init; }

    public Status? Status { get; init; }

    /// <summary>The person's own words about what the place should have; never used to infer origin or belief.</summary>
    public IReadOnlyList<string>? Amenities { get; init; }

    /// <summary>The person's own words about what they refuse; never used to infer origin or belief.</summary>
    public IReadOnlyList<string>? Refuses { get; init; }

    /// <summary>JSON names of the fields that the person said they do not know.</summary>
    public IReadOnlyList<string>? Unsure { get; init; }

    /// <summary>Equal when every answer is, lists element by element.</summary>
    public bool Equals(Profile? other) => other is not null && ProfileJson.Write(this) == ProfileJson.Write(other);

    public override int GetHashCode() => ProfileJson.Write(this).GetHashCode(StringComparison.Ordinal);
}

/// <param name="Text">The person's words.</param>
/// <param name="NocCode">NOC 2021 (CNP) unit group, five digits; null when not recognised.</param>
public sealed record Occupation(string Text, string? NocCode = null);

/// <param name="Exists">False: the person moves without a partner.</param>
public sealed record Partner(bool? Exists = null, Occupation? Occupation = null);

/// <param name="Count">Children who move too, 0 to 20.</param>
/// <param name="Ages">Ages in whole years, 0 to 30; null when not given.</param>
public sealed record Children(int? Count = null, IReadOnlyList<int>? Ages = null)
{
    public bool Equals(Children? other) => other is not null && Count == other.Count && (Ages ?? []).SequenceEqual(other.Ages ?? []) && Ages is null == other.Ages is null;

    public override int GetHashCode() => HashCode.Combine(Count, Ages?.Count);
}

/// <param name="Place">The place as named by the person or by the gazetteer.</param>
/// <param name="Region">Two-digit region code; null when the place is not recognised.</param>
public sealed record Near(string Place, string? Region = null);

/// <param name="MaxMonthly">Upper bound of the budget, Canadian dollars a month.</param>
public sealed record Housing(HousingType? Type = null, int? MaxMonthly = null);

public sealed record Location(string? Place = null, bool? InQuebec = null);

public enum Goal { Work, Study, Business, Family, Lifestyle, Join }

/// <summary>A1–A2 beginner, B1–B2 intermediate, C1–C2 advanced.</summary>
public enum LanguageLevel { None, Beginner, Intermediate, Advanced, Native }

public enum Community { City, Town, Village, Any }

public enum Landscape { Sea, River, Lake, Forest, Mountain, Farmland }

public enum HousingType { Rent, Buy }

public enum Recognition { NotNeeded, NotStarted, InProgress, Done }

public enum Status
{
    Citizen, PermanentResident, OpenPermit, ClosedPermit, Student, Graduate,
    AsylumSeeker, ProtectedPerson, Abroad, Undisclosed,
}
