using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace EmploisEnRegions.Conversations.Continuation;

/// <summary>What a code is good for.</summary>
public enum CodePurpose
{
    /// <summary>The same person goes on elsewhere.</summary>
    Continue,

    /// <summary>A spouse answers questions of their own.</summary>
    Partner,
}

/// <summary>
/// A short code that a person reads aloud and types: nine signs in three groups, <c>K7M 4XR 2FT</c>. No sign looks or sounds like another one, in French or
/// in English (no 0 O 1 I, no B C D G P V, no N beside M, no S beside F, no Z beside 2), and without vowels no code is a word.
/// </summary>
/// <remarks>
/// Guessing: 18^9 = 198 billion codes. All callers together may be wrong 20 times a minute (<see cref="GuessLimits"/>), so 600 times while a code lives
/// (30 minutes): 3 chances in a billion to hit one given code, 3 in a million to hit any of a thousand that live at once. A hit is used up and is told to
/// the person who asked for the code.
/// </remarks>
public static partial class ContinuationCode
{
    private const string Signs = "23456789FHKLMQRTWX";
    private const int Length = 9;
    private const int Group = 3;
    private const int LongestWriting = 24;
    private const string Hidden = "••• ••• •••";

    /// <summary>A new one, as it is read when somebody types it.</summary>
    public static string New()
    {
        while (true)
        {
            var code = RandomNumberGenerator.GetString(Signs, Length);
            if (IsMixed(code)) return code;
        }
    }

    /// <summary>In groups, as people see it.</summary>
    public static string Shown(string code) => string.Join(' ', code.Chunk(Group).Select(signs => new string(signs)));

    /// <summary>The first code in a message; null when it holds none. People write « mon code est … » too.</summary>
    public static string? Find(string? text) =>
        Read(text) ?? (text is null ? null : Among().Matches(text).Select(match => Read(match.Value)).FirstOrDefault(code => code is not null));

    /// <summary>The message with its codes hidden and every other word kept; null when it holds none. A code opens a person's answers to whoever reads it.</summary>
    public static string? Mask(string text)
    {
        if (Read(text) is not null) return Hidden;
        var masked = Among().Replace(text, match => Read(match.Value) is null ? match.Value : Hidden);
        return masked == text ? null : masked;
    }

    /// <summary>Null when a message is anything but a code. Case, spaces and hyphens do not matter.</summary>
    public static string? Read(string? text)
    {
        if (text is null || text.Length is < Length or > LongestWriting) return null;
        Span<char> code = stackalloc char[Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '-' or '–' or '.') continue;
            var sign = char.ToUpperInvariant(c);
            if (length == Length || !Signs.Contains(sign, StringComparison.Ordinal)) return null;
            code[length++] = sign;
        }

        var read = new string(code[..length]);
        return length == Length && IsMixed(read) ? read : null;
    }

    /// <summary>Three groups of three, or nine signs in a row, that are no part of a longer word or number: a postal code before a telephone number is none.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])[2-9FHKLMQRTWX]{3}([\s\-–.]?)[2-9FHKLMQRTWX]{3}\1[2-9FHKLMQRTWX]{3}(?![\p{L}\p{N}]|[\s\-–.]\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Among();

    /// <summary>Digits alone could be a number that means something else.</summary>
    private static bool IsMixed(string code) => code.Any(char.IsAsciiDigit) && code.Any(char.IsAsciiLetter);
}
