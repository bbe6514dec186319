using System.Collections.Frozen;

namespace EmploisEnRegions.Channels.Sms.Rendering;

/// <summary>
/// How many text messages a text is on its way (3GPP TS 23.038 and 23.040). With letters of the GSM alphabet only: 160 of them, or 153 per part of
/// several. With any other letter, ç or ê: 70 or 67 units of UCS-2. A letter that takes two places is never cut in two, so parts may stay short.
/// </summary>
internal static class Gsm
{
    private const int Single = 160;
    private const int Part = 153;
    private const int WideSingle = 70;
    private const int WidePart = 67;

    private static readonly FrozenSet<char> Basic = FrozenSet.Create(
        [.. "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"]);

    /// <summary>An escape goes before each of these.</summary>
    private static readonly FrozenSet<char> Extension = FrozenSet.Create([.. "\f^{}\\[~]|€"]);

    public static int SegmentsOf(string text) =>
        IsGsm(text) ? Count(text, Single, Part, static (t, i) => Extension.Contains(t[i]) ? 2 : 1) : Count(text, WideSingle, WidePart, WideUnits);

    public static bool IsGsm(string text) => text.All(c => Basic.Contains(c) || Extension.Contains(c));

    private static int WideUnits(string text, int i) => char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;

    private static int Count(string text, int single, int part, Func<string, int, int> units)
    {
        var (total, segments, used) = (0, 1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var size = units(text, i);
            if (size == 2 && char.IsHighSurrogate(text[i])) i++;
            total += size;
            if (used + size > part) (segments, used) = (segments + 1, 0);
            used += size;
        }

        return total == 0 ? 0 : total <= single ? 1 : segments;
    }
}
