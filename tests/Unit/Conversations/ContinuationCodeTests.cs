using EmploisEnRegions.Conversations.Continuation;
using Xunit;

namespace EmploisEnRegions.Tests.Unit.Conversations;

public sealed class ContinuationCodeTests
{
    [Fact]
    public void Every_new_code_is_read_as_people_write_it()
    {
        for (var i = 0; i < 1_000; i++)
        {
            var code = ContinuationCode.New();
            var shown = ContinuationCode.Shown(code);
            Assert.Equal(code, ContinuationCode.Read(shown));
            Assert.Equal(code, ContinuationCode.Read($" {shown.ToLowerInvariant().Replace(' ', '-')} "));
        }
    }

    [Theory]
    [InlineData("438 555 246")]
    [InlineData("bonjour")]
    [InlineData("infirmier")]
    [InlineData("K7M 4XR 2F")]
    [InlineData("K7M 4XR 2FTT")]
    [InlineData("K7M 4XR 2FO")]
    [InlineData("mon code est K7M 4XR 2FT")]
    [InlineData("")]
    [InlineData(null)]
    public void Words_numbers_and_halves_of_codes_are_no_code(string? text) => Assert.Null(ContinuationCode.Read(text));

    [Theory]
    [InlineData("mon code est K7M 4XR 2FT, merci", "mon code est ••• ••• •••, merci")]
    [InlineData("k7m4xr2ft", "••• ••• •••")]
    [InlineData("K 7 M 4 X R 2 F T", "••• ••• •••")]
    [InlineData("(K7M-4XR-2FT)", "(••• ••• •••)")]
    [InlineData("K7M 4XR 2FT ou LLM 3RT 9XX?", "••• ••• ••• ou ••• ••• •••?")]
    public void A_code_among_words_is_found_and_hidden_and_the_words_stay(string text, string masked)
    {
        Assert.NotNull(ContinuationCode.Find(text));
        Assert.Equal(masked, ContinuationCode.Mask(text));
    }

    [Theory]
    [InlineData("H2X 2K4 438-555-0199")]
    [InlineData("438 555-2222")]
    [InlineData("438 222 555")]
    [InlineData("dossier K7M4XR2FT5")]
    [InlineData("K7M 4XR")]
    [InlineData("j'ai 222 333 444 raisons")]
    [InlineData("")]
    public void What_only_looks_like_one_is_left_as_it_is(string text)
    {
        Assert.Null(ContinuationCode.Find(text));
        Assert.Null(ContinuationCode.Mask(text));
    }
}
