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

    [Fact]
    public async Task Leaving_quickly_without_JavaScript_goes_to_the_weather_and_forgets_the_conversation()
    {
        await using var visitor = await stage.NewVisitorAsync(width: 360, javaScript: false);
        await visitor.RouteAsync("https://meteo.gc.ca/**", "<title>Météo</title>");
        await visitor.GoAsync("/texte");
        await visitor.Page.GetByLabel("Votre message").FillAsync("oui");
        await visitor.Button("Envoyer").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".messages > li.person")).ToHaveCountAsync(1);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Quitter vite" }).ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveTitleAsync("Météo");
        await visitor.GoAsync("/texte");
        await Assertions.Expect(visitor.Page.Locator(".messages > li.person")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_code_of_the_plain_page_takes_the_answers_to_the_widget_of_another_device()
    {
        // The page has no script; axe needs some to look at it.
        await using var plain = await stage.NewVisitorAsync(width: 360);
        await plain.GoAsync("/texte");
        foreach (var words in (string[])["oui", "oui", "le travail"])
        {
            await plain.Page.GetByLabel("Votre message").FillAsync(words);
            await plain.Button("Envoyer").ClickAsync();
        }

        await plain.Button("Continuer sur un autre appareil").ClickAsync();
        var code = await plain.Page.Locator(".code").InnerTextAsync();
        await plain.LookAsync(360, 1280);

        await using var other = await stage.NewVisitorAsync();
        await other.OpenConversationAsync();
        await other.Box.FillAsync(code);
        await other.Box.PressAsync("Enter");
        await Assertions.Expect(other.Log).ToContainTextAsync("Voulez-vous continuer ici?");
        Assert.DoesNotContain(code.Replace(" ", "", StringComparison.Ordinal), await other.Log.InnerTextAsync(), StringComparison.Ordinal);
        await other.SayAsync("oui");
        await Assertions.Expect(other.Log).ToContainTextAsync("Vous n'avez rien à répéter");
    }
}
