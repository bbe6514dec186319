using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

/// <summary>A bad network, and a service that stops.</summary>
public sealed class ConnectionTests(Stage stage)
{
    [Fact]
    public async Task A_service_that_stops_is_shown_and_what_was_written_meanwhile_is_answered_once_when_it_is_back()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var visitor = await stage.NewVisitorAsync(360, bot: bot);
        await visitor.OpenConversationAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
        await bot.StopAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Connexion perdue");
        await visitor.Box.FillAsync("oui");
        await visitor.Box.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator(".message.person.pending")).ToHaveCountAsync(1);

        await visitor.NextAnswerAsync(() => bot.StartAgainAsync());
        await Assertions.Expect(visitor.Page.Locator(".message.person.sent")).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_message_that_did_not_leave_says_so_and_is_sent_again_by_its_button_once()
    {
        await using var visitor = await stage.NewVisitorAsync(360);
        await visitor.OpenConversationAsync();
        await visitor.Page.RouteAsync("**/activities", route => route.FulfillAsync(new() { Status = 500, ContentType = "application/json", Body = "{}" }));
        await visitor.Box.FillAsync("oui");
        await visitor.Box.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Message non envoyé");
        await visitor.Page.UnrouteAsync("**/activities");

        await visitor.NextAnswerAsync(() => visitor.Button("Renvoyer").ClickAsync());
        await Assertions.Expect(visitor.Page.Locator(".message.person")).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Page.Locator(".message.person.sent")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Of_two_tabs_the_one_that_was_looked_at_last_has_the_conversation_and_the_other_waits()
    {
        await using var visitor = await stage.NewVisitorAsync();
        await visitor.OpenConversationAsync();
        var second = await visitor.Page.Context.NewPageAsync();
        await second.GotoAsync(visitor.Page.Url);
        await second.Locator(".message").First.WaitForAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("dans un autre onglet");
        var sockets = 0;
        visitor.Page.WebSocket += (_, _) => sockets++;
        second.WebSocket += (_, _) => sockets++;

        // Longer than a client waits before it opens a lost socket again.
        await Task.Delay(TimeSpan.FromSeconds(6), TestContext.Current.CancellationToken);
        Assert.Equal(0, sockets);
        await Assertions.Expect(second.GetByRole(AriaRole.Status)).ToBeEmptyAsync();

        await visitor.Button("Continuer ici").ClickAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Status)).ToContainTextAsync("dans un autre onglet");
        await visitor.SayAsync("oui");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
    }
}
