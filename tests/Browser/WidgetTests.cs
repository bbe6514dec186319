using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

public sealed class WidgetTests(Stage stage)
{
    [Fact]
    public async Task A_person_converses_with_the_keyboard_only_and_the_focus_stays_in_the_box()
    {
        await using var visitor = await stage.NewVisitorAsync();
        await visitor.OpenConversationAsync();
        await TabToAsync(visitor, visitor.Box);

        await visitor.Page.Keyboard.TypeAsync("oui");
        await visitor.NextAnswerAsync(() => visitor.Page.Keyboard.PressAsync("Enter"));

        await Assertions.Expect(visitor.Box).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(visitor.Choices.Last).ToBeFocusedAsync();
        await visitor.NextAnswerAsync(() => visitor.Page.Keyboard.PressAsync("Enter"));
        await Assertions.Expect(visitor.Box).ToBeFocusedAsync();
        await TabToAsync(visitor, visitor.Button("Parler à une personne").Last);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Messages.Filter(new() { HasText = "Parler à une personne" }).Last).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reload_finds_the_conversation_again_and_a_screen_reader_is_not_flooded()
    {
        await using var visitor = await stage.NewVisitorAsync();
        await visitor.OpenConversationAsync();
        await visitor.SayAsync("oui");
        var before = await visitor.Messages.AllInnerTextsAsync();

        await visitor.Page.ReloadAsync();
        await visitor.Messages.Nth(before.Count - 1).WaitForAsync();

        Assert.Equal("off", await visitor.Log.GetAttributeAsync("aria-live"));
        Assert.Equal(before, await visitor.Messages.AllInnerTextsAsync());
        await Assertions.Expect(visitor.Log).ToHaveAttributeAsync("aria-live", "polite");
    }

    [Fact]
    public async Task The_language_changes_with_one_press_and_each_message_says_its_language()
    {
        await using var visitor = await stage.NewVisitorAsync();
        await visitor.OpenConversationAsync();
        await visitor.NextAnswerAsync(() => visitor.Button("English").ClickAsync());

        await Assertions.Expect(visitor.Button("Talk to a person").Last).ToBeVisibleAsync();
        Assert.Equal("fr-CA", await visitor.Theirs.First.Locator(".text").GetAttributeAsync("lang"));
        Assert.Equal("en-CA", await visitor.Theirs.Last.Locator(".text").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task Going_to_the_English_page_takes_the_conversation_along()
    {
        await using var visitor = await stage.NewVisitorAsync();
        await visitor.OpenConversationAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "English", Exact = true }).ClickAsync();

        await Assertions.Expect(visitor.Messages.Filter(new() { HasText = "English" }).Last).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Theirs.Last.Locator(".text").Last).ToHaveAttributeAsync("lang", "en-CA");
    }

    [Fact]
    public async Task Words_written_without_network_leave_when_it_is_back_and_arrive_once()
    {
        await using var visitor = await stage.NewVisitorAsync();
        await visitor.OpenConversationAsync();
        await visitor.OfflineAsync(true);
        await visitor.Box.FillAsync("oui");
        await visitor.Box.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("hors ligne");

        await visitor.NextAnswerAsync(() => visitor.OfflineAsync(false));
        await Assertions.Expect(visitor.Page.Locator(".message.person.sent")).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
    }

    [Fact]
    public async Task What_a_person_types_is_text_never_a_page()
    {
        await using var visitor = await stage.NewVisitorAsync();
        await visitor.OpenConversationAsync();
        await visitor.SayAsync("<img src=x onerror=alert(1)> **gras** javascript:alert(1)");

        var own = visitor.Page.Locator(".message.person .text").Last;
        Assert.Equal("<img src=x onerror=alert(1)> **gras** javascript:alert(1)", await own.InnerTextAsync());
        Assert.Equal(0, await own.Locator("*").CountAsync());
        Assert.Equal("auto", await own.GetAttributeAsync("dir"));
    }

    [Fact]
    public async Task Leaving_quickly_goes_to_the_weather_and_forgets_the_conversation_on_this_device()
    {
        await using var visitor = await stage.NewVisitorAsync();
        await visitor.RouteAsync("https://meteo.gc.ca/**", "<title>Météo</title>");
        await visitor.OpenConversationAsync();
        await visitor.SayAsync("oui");
        await visitor.Button("Quitter vite").ClickAsync();
        await visitor.Page.WaitForURLAsync("https://meteo.gc.ca/**", new() { WaitUntil = WaitUntilState.Commit });

        await visitor.OpenConversationAsync();
        await Assertions.Expect(visitor.Page.Locator(".message.person")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Buttons_are_large_enough_for_a_thumb()
    {
        await using var visitor = await stage.NewVisitorAsync(360);
        await visitor.OpenConversationAsync();
        foreach (var button in await visitor.Page.Locator(".widget button").AllAsync())
        {
            var size = await button.BoundingBoxAsync();
            Assert.True(size is { Width: >= 44, Height: >= 44 }, $"{await button.InnerTextAsync()}: {size?.Width} × {size?.Height}");
        }
    }

    /// <summary>Presses Tab until it is there; a keyboard trap or an unreachable control fails.</summary>
    private static async Task TabToAsync(Visitor visitor, ILocator target)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            if (await target.EvaluateAsync<bool>("e => e.getRootNode().activeElement === e")) return;
            await visitor.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail("Tab does not lead there.");
    }
}
