using System.Text.Encodings.Web;
using EmploisEnRegions.Conversations.Texts;

namespace EmploisEnRegions.Tests.Unit.Conversations;

public sealed class EmphasisTests
{
    [Theory]
    [InlineData("**1. Estrie**\n+ raison", "<strong>1. Estrie</strong>\n+ raison")]
    [InlineData("2 ** 3 = 8", "2 ** 3 = 8")]
    [InlineData("**<script>**", "<strong>&lt;script&gt;</strong>")]
    [InlineData("Voici : https://x.org/fiche/a_b-C. Merci", "Voici : <a rel=\"noreferrer\" href=\"https://x.org/fiche/a_b-C\">https://x.org/fiche/a_b-C</a>. Merci")]
    [InlineData("https://x.org/\"onclick=1 javascript:alert(1)", "<a rel=\"noreferrer\" href=\"https://x.org/\">https://x.org/</a>&quot;onclick=1 javascript:alert(1)")]
    public void Only_pairs_of_marks_are_strong_addresses_are_links_and_nothing_else_becomes_a_tag(string text, string expected)
    {
        using var page = new StringWriter();
        Emphasis.Html(text).WriteTo(page, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        Assert.Equal(expected, page.ToString().Replace("&#xA;", "\n", StringComparison.Ordinal).Replace("&#x2B;", "+", StringComparison.Ordinal));
    }
}
