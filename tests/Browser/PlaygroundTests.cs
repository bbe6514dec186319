using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

/// <summary>Through Microsoft's own imitation of channels: the Bot Framework protocol in both directions, as a person sees it.</summary>
public sealed class PlaygroundTests(Stage stage)
{
    // Without an apostrophe: Web Chat sets typographic ones.
    private const string Question = "Puis-je garder vos réponses";

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("emulator")]
    public async Task The_playground_converses_with_the_bot_unmodified(string channel)
    {
        await using var bot = await RunningBot.StartAsync(("ASPNETCORE_ENVIRONMENT", "Development"));
        await using var playground = await Playground.StartAsync(bot, channel);
        await using var visitor = await stage.NewVisitorAsync();
        // Its fonts and animations stand on the network.
        await visitor.Page.RouteAsync(url => !url.StartsWith(playground.Address.AbsoluteUri, StringComparison.Ordinal), route => route.AbortAsync());
        await visitor.Page.GotoAsync(playground.Address.AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });

        await SaysAsync(visitor, "bonjour");
        await Shown(visitor, Question).First.WaitForAsync();
        await SaysAsync(visitor, "oui");
        await Shown(visitor, "14 ans").First.WaitForAsync();
    }

    private static async Task SaysAsync(Visitor visitor, string words)
    {
        // Its own for Teams and the Emulator, Web Chat's for the other two.
        var box = visitor.Page.Locator("[contenteditable=true][role=textbox], [data-id=webchat-sendbox-input]").First;
        await box.ClickAsync();
        await box.PressSequentiallyAsync(words);
        await box.PressAsync("Enter");
    }

    private static ILocator Shown(Visitor visitor, string words) => visitor.Page.GetByText(words);
}
