using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

public sealed class TextPageTests(Stage stage)
{
    [Theory]
    [InlineData("/texte", "Votre message", "Envoyer", "oui")]
    [InlineData("/en/text", "Your message", "Send", "yes")]
    public async Task A_person_without_JavaScript_converses_by_a_plain_form(string path, string label, string send, string yes)
    {
        await using var visitor = await stage.NewVisitorAsync(width: 360, javaScript: false);
        await visitor.GoAsync(path);
        var lines = visitor.Page.Locator(".messages > li");
        var before = await lines.CountAsync();

        await visitor.Page.GetByLabel(label).FillAsync(yes);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = send, Exact = true }).ClickAsync();

        await Assertions.Expect(lines.Filter(new() { HasText = yes }).First).ToBeVisibleAsync();
        Assert.True(await lines.CountAsync() >= before + 2, "The bot did not answer.");
    }

    [Fact]
    public async Task The_home_page_without_JavaScript_leads_to_the_plain_form()
    {
        await using var visitor = await stage.NewVisitorAsync(width: 360, javaScript: false);
        await visitor.GoAsync("/");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Ouvrir la version texte" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Votre message")).ToBeVisibleAsync();
    }
}
