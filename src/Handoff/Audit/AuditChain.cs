using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EmploisEnRegions.Handoff.Audit;

/// <summary>The hash of an entry covers all that it says and the hash before it: whoever changes, removes or moves one breaks all that follow. Pure.</summary>
public static class AuditChain
{
    /// <summary>What the first entry follows.</summary>
    public const string Beginning = "";

    /// <returns>SHA-256, hexadecimal.</returns>
    public static string Next(string before, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string?[] parts =
        [
            before, entry.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), entry.AccountId, entry.Action.ToString(),
            entry.Key?.ChannelId, entry.Key?.ConversationId, entry.Subject,
        ];
        // Lengths before the parts: no two entries read the same, and what is absent is not what is empty.
        var text = string.Concat(parts.Select(part => part is null ? "-;" : string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part};")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
