namespace EmploisEnRegions.Handoff.Accounts.Passwords;

/// <summary>Length and nothing else (NIST SP 800-63B): composition rules make people choose worse.</summary>
public static class PasswordRules
{
    public const int MinimumLength = 12;
    public const int MaximumLength = 128;

    public static bool Accepts(string? password) => password?.Length is >= MinimumLength and <= MaximumLength;
}
