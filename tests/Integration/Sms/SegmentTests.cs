using EmploisEnRegions.Channels.Sms.Rendering;
using Xunit;

namespace EmploisEnRegions.Integration.Sms;

public sealed class SegmentTests
{
    [Theory]
    [InlineData("", 1, 0)]
    [InlineData("a", 160, 1)]
    [InlineData("a", 161, 2)]
    [InlineData("a", 306, 2)]
    [InlineData("a", 307, 3)]
    [InlineData("é", 160, 1)]
    [InlineData("Ç", 160, 1)]
    [InlineData("€", 80, 1)]
    [InlineData("€", 81, 2)]
    [InlineData("ç", 70, 1)]
    [InlineData("ç", 71, 2)]
    [InlineData("ê", 134, 2)]
    [InlineData("ê", 135, 3)]
    [InlineData("👍", 35, 1)]
    [InlineData("👍", 36, 2)]
    public void Segments_are_counted_as_the_standard_has_them(string letter, int times, int segments) =>
        Assert.Equal(segments, Gsm.SegmentsOf(string.Concat(Enumerable.Repeat(letter, times))));

    [Fact]
    public void An_escaped_sign_or_a_pair_is_not_cut_in_two()
    {
        // 152 letters and a euro do not go into 153 places: it opens the second part, which then is full with 151 more letters.
        Assert.Equal(2, Gsm.SegmentsOf(new string('a', 152) + "€" + new string('a', 151)));
        Assert.Equal(3, Gsm.SegmentsOf(new string('a', 152) + "€" + new string('a', 152)));
        // 66 letters and a pair do not go into 67 units.
        Assert.Equal(2, Gsm.SegmentsOf(new string('ê', 66) + "👍" + new string('ê', 65)));
        Assert.Equal(3, Gsm.SegmentsOf(new string('ê', 66) + "👍" + new string('ê', 66)));
    }

    [Theory]
    [InlineData("éèàùÉÇäöüæÄÆÖÜ$ñ¿@£¥§ΔΩ^{}[]~|\\€\n")]
    public void These_are_in_the_alphabet(string letters) => Assert.All(letters, letter => Assert.True(Gsm.IsGsm(letter.ToString()), $"{letter}"));

    [Theory]
    [InlineData("çâêëîïôûÿœÀÂÈÊËÎÏÔŒÙÛ«»’“”…–—\u00a0\u202f·•→°")]
    public void These_are_not(string letters) => Assert.All(letters, letter => Assert.False(Gsm.IsGsm(letter.ToString()), $"{letter}"));

    [Theory]
    [InlineData("«\u00a0aide\u00a0»", "\"aide\"")]
    [InlineData("l’été… 1\u00a0200\u00a0$", "l'été... 1 200 $")]
    [InlineData("Saguenay–Lac-Saint-Jean", "Saguenay-Lac-Saint-Jean")]
    [InlineData("français, être, œuvre, À", "français, être, œuvre, À")]
    public void Signs_become_plain_and_letters_stay(string text, string plain) => Assert.Equal(plain, Typography.Plain(text));

    [Fact]
    public void Signs_are_replaced_only_where_it_saves()
    {
        var saved = new string('a', 80) + "\u00a0:";
        Assert.Equal(new string('a', 80) + " :", Typography.Cheapest(saved));
        Assert.Equal("court\u00a0: «\u00a0oui\u00a0»", Typography.Cheapest("court\u00a0: «\u00a0oui\u00a0»"));
        var wide = "ç" + new string('a', 80) + "\u00a0:";
        Assert.Equal(wide, Typography.Cheapest(wide));
    }
}
