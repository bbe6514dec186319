using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder;

/// <summary>Long texts made short: cut, or replaced by a hash that is the same on every machine.</summary>
public static class StringUtils
{
    /// <summary>The first characters and three dots, or the whole text if it is not longer than that.</summary>
    public static string Ellipsis(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= length ? text : $"{text.AsSpan(0, length)}...";
    }

    public static StringBuilder Ellipsis(StringBuilder text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= length ? text : new StringBuilder().Append(text, 0, length).Append("...");
    }

    /// <summary>SHA-256 of the text, in Base64.</summary>
    public static string Hash(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>A text that was cut says by its hash which one it was.</summary>
    public static string EllipsisHash(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= length ? text : Ellipsis(text, length) + Hash(text);
    }

    public static StringBuilder EllipsisHash(StringBuilder text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= length ? text : Ellipsis(text, length).Append(Hash(text.ToString()));
    }
}
