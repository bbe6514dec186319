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
}
