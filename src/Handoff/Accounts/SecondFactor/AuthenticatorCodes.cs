using System.Text;
using OtpNet;

namespace EmploisEnRegions.Handoff.Accounts.SecondFactor;

/// <summary>Codes of six digits that change every 30 seconds (RFC 6238), as every authenticator app makes them.</summary>
internal static class AuthenticatorCodes
{
    public const int Digits = 6;
    private const int SecretBytes = 20;

    // A telephone's clock may be half a minute off.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(SecretBytes)).TrimEnd('=');

    /// <returns>The time step of the code; null when it is wrong.</returns>
    public static long? StepOf(string code, string secret, DateTimeOffset now)
    {
        var totp = new Totp(Base32Encoding.ToBytes(secret));
        return totp.VerifyTotp(now.UtcDateTime, code, out var step, Window) ? step : null;
    }

    /// <summary>What the app reads from the picture.</summary>
    public static string Address(string secret, string issuer, string email)
    {
        var (by, who) = (Uri.EscapeDataString(issuer), Uri.EscapeDataString(email));
        return new StringBuilder("otpauth://totp/").Append(by).Append(':').Append(who)
            .Append("?secret=").Append(secret).Append("&issuer=").Append(by).ToString();
    }
}
