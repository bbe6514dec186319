using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

/// <summary>Microsoft's Web Chat, unmodified, in front of our Direct Line, from a site that may use it.</summary>
public sealed class WebChatTests(Stage stage)
{
    [Fact]
    public async Task Web_Chat_converses_and_goes_on_after_a_reload()
    {
        await using var site = await WebChatSite.StartAsync();
        await using var bot = await RunningBot.StartAsync(("Widget:AllowedOrigins:0", site.Origin));
        await using var visitor = await stage.NewVisitorAsync();
        var address = $"{site.Origin}/?bot={Uri.EscapeDataString(bot.Address.AbsoluteUri)}";
        await visitor.Page.GotoAsync(address);

        // Without apostrophes: Web Chat sets typographic ones. A suggested action answers the consent.
        await Shown(visitor, "que je garde vos réponses").WaitForAsync();
        await Choice(visitor, "Oui").ClickAsync();
        await Shown(visitor, "14 ans").WaitForAsync();
        await SaysAsync(visitor, "oui");
        await Shown(visitor, "compte le plus pour vous").WaitForAsync();
        var before = await Bubbles(visitor).CountAsync();

        await visitor.Page.ReloadAsync();
        await Shown(visitor, "compte le plus pour vous").WaitForAsync();
        Assert.Equal(before, await Bubbles(visitor).CountAsync());
        await SaysAsync(visitor, "travail");
        await Bubbles(visitor).Nth(before + 1).WaitForAsync();
        Assert.DoesNotContain(visitor.Complaints, complaint => !complaint.Contains("deprecat", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task SaysAsync(Visitor visitor, string words)
    {
        var box = visitor.Page.Locator("[data-id=webchat-sendbox-input]");
        await box.FillAsync(words);
        await box.PressAsync("Enter");
    }

    private static ILocator Bubbles(Visitor visitor) => visitor.Page.Locator(".webchat__bubble__content");

    private static ILocator Shown(Visitor visitor, string words) => Bubbles(visitor).GetByText(words).First;

    private static ILocator Choice(Visitor visitor, string words) =>
        visitor.Page.Locator(".webchat__suggested-action").Filter(new() { HasText = words }).First;
}
