namespace EmploisEnRegions.Handoff.Accounts;

/// <summary>Someone who works at the desk.</summary>
public sealed record Account
{
    public required string Id { get; init; }

    /// <summary>What one signs in with; compared without regard to case.</summary>
    public required string Email { get; init; }

    /// <summary>With the organisation, all that newcomers see.</summary>
    public required string DisplayName { get; init; }

    public required string Organisation { get; init; }
    public required Role Role { get; init; }

    /// <summary>Languages in which the person can serve: "fr", "en" or both.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Language of the console, "fr" or "en".</summary>
    public string ConsoleLanguage { get; init; } = "fr";

    /// <summary>Null until the one-time link was used.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changes with the password and when the account is disabled: older sign-ins end.</summary>
    public required string Stamp { get; init; }

    public bool Disabled { get; init; }

    /// <summary>An authenticator app was confirmed.</summary>
    public bool HasSecondFactor { get; init; }

    public int FailedSignIns { get; init; }
    public DateTimeOffset? LockedUntil { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A lead also keeps the canned replies and the hours of the organisation; an administrator does all that and keeps the accounts.</summary>
public enum Role { Counsellor, Lead, Administrator }

/// <summary>A link that works once: to become the first administrator, or to choose the password of an account.</summary>
/// <param name="TokenHash">SHA-256 of the token, hexadecimal: the token itself is never stored.</param>
/// <param name="AccountId">Null for the first administrator.</param>
public sealed record OneTimeLink(string TokenHash, string? AccountId, DateTimeOffset ExpiresAt);
