using System.Security.Cryptography;

namespace EmploisEnRegions.Handoff.Accounts.SecondFactor;

/// <summary>For who has lost the telephone: each works once. 80 random bits, so that a hash without salt gives nothing away.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    // Without those that are read for one another.
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 4;

    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Enumerable.Range(0, Groups).Select(_ => Group())))];

    /// <summary>Null when it cannot be one.</summary>
    public static string? HashOf(string typed)
    {
        var bare = new string([.. typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return bare.Length == Groups * GroupLength ? Secrets.HashOf(bare) : null;
    }

    private static string Group() => RandomNumberGenerator.GetString(Letters, GroupLength);
}
