namespace EmploisEnRegions.Recognizers.Sequences;

/// <param name="Start">First character.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Shape">The lengths of its runs of digits, one digit each (9 for more).</param>
internal readonly record struct PhoneCandidate(int Start, int End, int Digits, string Shape, string Separators);

/// <summary>Cuts out the longest run that is written like a telephone number; <see cref="PhoneRules"/> judges it.</summary>
internal static class PhoneScanner
{
    private const int MostGroups = 9;

    public static PhoneCandidate Scan(string text, int start)
    {
        Span<char> shape = stackalloc char[MostGroups];
        Span<char> separators = stackalloc char[MostGroups];
        var (groups, digits) = (0, 0);
        var end = start;
        for (var at = SkipOpening(text, start); groups < MostGroups && at < text.Length && char.IsAsciiDigit(text[at]);)
        {
            end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
            digits += end - at;
            shape[groups++] = (char)('0' + Math.Min(9, end - at));
            if (IsNorthAmerican(shape[..groups]))
            {
                break;
            }
            at = SkipSeparator(text, end);
            separators[groups - 1] = at > end ? text[at - 1] == ' ' && at - end > 1 ? text[at - 2] : text[at - 1] : '\0';
        }
        if (groups == 0)
        {
            return default;
        }
        return new PhoneCandidate(start, Extension(text, end), digits, shape[..groups].ToString(), separators[..(groups - 1)].ToString());
    }

    /// <summary>"514 555-0199", with or without "1" before; what follows it is something else ("04/21/2020").</summary>
    private static bool IsNorthAmerican(ReadOnlySpan<char> shape) => shape.SequenceEqual("334") || shape.SequenceEqual("1334");

    private static int SkipOpening(string text, int at)
    {
        while (at < text.Length && text[at] is '(' or '+')
        {
            at++;
        }
        return at;
    }

    /// <summary>The position of the next digit when only one space, hyphen, point, slash or bracket each stand between.</summary>
    private static int SkipSeparator(string text, int end)
    {
        var at = end;
        var marks = 0;
        while (at < text.Length && at - end < 4 && text[at] is ' ' or '\u00a0' or '-' or '.' or '/' or '(' or ')' or '\u202f')
        {
            if (at > end && text[at] == text[at - 1])
            {
                return end;
            }
            marks += text[at] is '-' or '.' or '/' ? 1 : 0;
            at++;
        }
        return at > end && marks < 2 && at < text.Length && char.IsAsciiDigit(text[at]) ? at : end;
    }

    /// <summary>"x123", "ext. 123", "poste 123".</summary>
    private static int Extension(string text, int end)
    {
        var at = Skip(text, end, ' ');
        foreach (var word in (ReadOnlySpan<string>)["extension", "poste", "ext", "x"])
        {
            if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                continue;
            }
            var digits = Skip(text, Skip(text, at + word.Length, '.'), ' ');
            var last = digits;
            while (last < text.Length && char.IsAsciiDigit(text[last]))
            {
                last++;
            }
            return last > digits && last - digits <= 6 ? last : end;
        }
        return end;
    }

    private static int Skip(string text, int at, char c) => at < text.Length && text[at] == c ? at + 1 : at;
}
