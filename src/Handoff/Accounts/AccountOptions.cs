using System.ComponentModel.DataAnnotations;

namespace EmploisEnRegions.Handoff.Accounts;

/// <summary>Section <c>Accounts</c>.</summary>
public sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>Wrong passwords in a row that lock an account.</summary>
    [Range(3, 20)]
    public int LockAfterFailures { get; set; } = 5;

    [Range(1, 1440)]
    public int LockMinutes { get; set; } = 15;

    /// <summary>Life of an invitation, in days.</summary>
    [Range(1, 30)]
    public int InvitationDays { get; set; } = 7;

    /// <summary>Length of a sign-in without use, in hours.</summary>
    [Range(1, 72)]
    public int SignInHours { get; set; } = 10;

    /// <summary>Who must sign in with an authenticator app as well; everybody may.</summary>
    [EnumDataType(typeof(SecondFactorRule))]
    public SecondFactorRule SecondFactor { get; set; } = SecondFactorRule.Optional;

    /// <summary>Name under which the authenticator app keeps its codes.</summary>
    [Required, StringLength(60)]
    public string AppName { get; set; } = "Emplois en régions";

    /// <summary>A sorted file of the SHA-1 hashes of stolen passwords, which nobody may choose. None unless named.</summary>
    public string? BreachedPasswordsFile { get; set; }

    /// <summary>A service that is asked for stolen passwords by the first five digits of their hash ("https://…/range/"). None unless named.</summary>
    public Uri? BreachedPasswordsUrl { get; set; }
}

public enum SecondFactorRule
{
    Optional,

    /// <summary>Leads and administrators.</summary>
    Leads,

    Everyone,
}
