using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EmploisEnRegions.Handoff.Hub;

/// <summary>HMAC-SHA256 of the moment, a dot and the body, hexadecimal: the same in both directions. Pure.</summary>
public static class HubSignature
{
    public const string Header = "X-Handoff-Signature";

    /// <summary>Unix seconds.</summary>
    public const string MomentHeader = "X-Handoff-Timestamp";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static string Of(string moment, ReadOnlySpan<byte> body, string secret)
    {
        ArgumentNullException.ThrowIfNull(moment);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{moment}."), .. body];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }

    /// <summary>False too when the moment is too far: a message that was recorded cannot be played again later.</summary>
    public static bool IsGood(string? signature, string? moment, ReadOnlySpan<byte> body, string secret, DateTimeOffset now)
    {
        if (signature is null || !long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return false;
        if (Math.Abs(now.ToUnixTimeSeconds() - seconds) > Window.TotalSeconds) return false;
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Of(moment, body, secret)));
    }
}
