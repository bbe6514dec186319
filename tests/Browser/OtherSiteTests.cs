using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

/// <summary>The widget on a partner's site: one script tag.</summary>
public sealed class OtherSiteTests(Stage stage)
{
    [Fact]
    public async Task Nothing_but_the_button_is_loaded_before_it_is_pressed()
    {
        await using var visitor = await OpenAsync();
        await Open(visitor).WaitForAsync();

        Assert.Equal(["/embed.js"], visitor.Requests.Where(r => r.Authority == stage.Bot.Address.Authority).Select(r => r.AbsolutePath));
        Assert.Empty(await visitor.AxeAsync());
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_panel_opens_converses_and_gives_the_focus_back(int width)
    {
        await using var visitor = await OpenAsync(width);
        await Open(visitor).ClickAsync();
        await visitor.Messages.First.WaitForAsync();
        await Assertions.Expect(visitor.Box).ToBeFocusedAsync();
        Assert.Empty(await visitor.AxeAsync());

        await visitor.SayAsync("oui");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Open(visitor)).ToBeFocusedAsync();
        await Assertions.Expect(visitor.Box).Not.ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Styles_and_keys_of_the_site_and_of_the_widget_do_not_reach_each_other()
    {
        await using var visitor = await OpenAsync();
        await Open(visitor).ClickAsync();
        await visitor.Messages.First.WaitForAsync();
        await visitor.Box.PressSequentiallyAsync("bonjour");

        Assert.Equal("16px", await visitor.Box.EvaluateAsync<string>("e => getComputedStyle(e).fontSize"));
        Assert.Equal("rgb(255, 0, 0)", await visitor.Page.Locator("#ours").EvaluateAsync<string>("e => getComputedStyle(e).color"));
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("document.keys"));
    }

    [Fact]
    public async Task A_message_that_comes_while_the_panel_is_closed_is_counted()
    {
        await using var visitor = await OpenAsync();
        await Open(visitor).ClickAsync();
        // Both messages of the welcome: the second one, late, would be counted too.
        await visitor.Messages.Nth(1).WaitForAsync();
        // The answer must not win the race against the key that closes the panel.
        var closed = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/activities", async route =>
        {
            await closed.Task;
            await route.ContinueAsync();
        });
        await visitor.Box.FillAsync("oui");
        await visitor.Box.PressAsync("Enter");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visitor.Box).Not.ToBeVisibleAsync();
        closed.SetResult();

        await Assertions.Expect(Open(visitor)).ToContainTextAsync("1 non lu");
    }

    private static ILocator Open(Visitor visitor) => visitor.Page.Locator("button.open");

    private async Task<Visitor> OpenAsync(int width = 1280)
    {
        var visitor = await stage.NewVisitorAsync(width);
        await visitor.GoAsync($"{stage.OtherSite.Origin}/?bot={Uri.EscapeDataString(stage.Bot.Address.ToString())}");
        return visitor;
    }
}
