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
}
