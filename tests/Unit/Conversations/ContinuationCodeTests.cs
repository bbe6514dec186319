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
}
