using System.Text;

namespace EmploisEnRegions.Channels.Sms.Rendering;

/// <summary>Signs of good typography, replaced by plain ones where that makes fewer messages. Letters stay: an accent is part of a word.</summary>
internal static class Typography
{
    /// <summary>The way of writing it that costs least; as it is, when plain signs save nothing.</summary>
    public static string Cheapest(string text)
    {
        var plain = Plain(text);
        return Gsm.SegmentsOf(plain) < Gsm.SegmentsOf(text) ? plain : text;
    }

    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsSpace(c) && ((i > 0 && text[i - 1] is '«') || (i + 1 < text.Length && text[i + 1] is '»'))) continue;
            if (Sign(c) is { } sign) plain.Append(sign);
            else plain.Append(c);
        }

        return plain.ToString();
    }

    private static string? Sign(char c) => c switch
    {
        '«' or '»' or '“' or '”' or '„' => "\"",
        '’' or '‘' or 'ʼ' => "'",
        '–' or '—' or '‑' or '−' or '•' or '·' => "-",
        '…' => "...",
        '→' => "->",
        '×' => "x",
        '\u200b' or '\u2060' or '\ufeff' => "",
        '\t' => " ",
        _ when IsSpace(c) && c != ' ' => " ",
        _ => null,
    };

    /// <summary>Not line ends.</summary>
    private static bool IsSpace(char c) => c is ' ' or '\u00a0' or '\u202f' or '\u2009' or '\u2007' or '\u2002' or '\u2003';
}
