using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EmploisEnRegions.Handoff.Accounts;

internal static class Secrets
{
    /// <summary>256 random bits, safe in an address.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
