using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

/// <summary>Two counsellors at once, a service that stops in the middle, a network that is cut: through browsers, as it happens to people.</summary>
public sealed class RacesTests(Stage stage)
{
    [Fact]
    public async Task Of_two_who_take_at_the_same_moment_one_has_the_floor_the_other_reads_who_and_the_person_is_told_once()
    {
        await using var team = await Team.StartAsync(stage);
        await using var newcomer = await stage.NewVisitorAsync(360, bot: team.Bot);
        await newcomer.OpenConversationAsync();
        await newcomer.SayAsync("je veux parler à une personne");
        await Task.WhenAll(team.Alex.OpenAsync(newcomer), team.Bea.OpenAsync(newcomer));
        await Task.WhenAll(Take(team.Alex).WaitForAsync(), Take(team.Bea).WaitForAsync());

        // Held back until both have left, so that neither hears of the other first.
        var both = new TaskCompletionSource();
        var left = 0;
        foreach (var counsellor in (Counsellor[])[team.Alex, team.Bea])
        {
            await counsellor.Page.RouteAsync("**handler=take**", async route =>
            {
                if (Interlocked.Increment(ref left) == 2) both.SetResult();
                await both.Task;
                await route.ContinueAsync();
            });
        }

        await Task.WhenAll(Take(team.Alex).ClickAsync(), Take(team.Bea).ClickAsync());

        await Assertions.Expect(newcomer.Log).ToContainTextAsync("est avec vous");
        await Assertions.Expect(newcomer.Messages.Filter(new() { HasText = "est avec vous" })).ToHaveCountAsync(1);
        var alexHasIt = await newcomer.Messages.Filter(new() { HasText = "Alex (PROMIS) est avec vous" }).CountAsync() == 1;
        var (first, second, name) = alexHasIt ? (team.Alex, team.Bea, "Alex") : (team.Bea, team.Alex, "Béa");
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync($"{name} (PROMIS) a déjà pris cette conversation");
        await Assertions.Expect(second.Page.Locator("#status")).ToContainTextAsync($"Avec {name}");
        await Assertions.Expect(second.Message).ToHaveCountAsync(0);
        await Assertions.Expect(first.Message).ToBeFocusedAsync();
        await WriteAsync(first, "Bonjour!");
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("Bonjour!");
    }

    [Fact]
    public async Task A_service_that_stops_in_the_middle_of_a_conversation_loses_and_doubles_nothing_of_either_side()
    {
        await using var team = await Team.StartAsync(stage);
        await using var newcomer = await stage.NewVisitorAsync(360, bot: team.Bot);
        await team.Alex.TakeAsync(newcomer);
        await WriteAsync(team.Alex, "avant de nous");
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("avant de nous");

        await team.Bot.StopAsync();
        await Assertions.Expect(team.Alex.Page.Locator("#connection")).ToContainTextAsync("La connexion est coupée");
        await Assertions.Expect(newcomer.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Connexion perdue");
        await SayAsync(newcomer, "pendant la panne");
        await WriteAsync(team.Alex, "moi aussi pendant");
        await Assertions.Expect(team.Alex.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("votre texte est gardé");
        await Assertions.Expect(team.Alex.Message).ToHaveValueAsync("moi aussi pendant");
        await team.Bot.StartAgainAsync();

        await Assertions.Expect(team.Alex.Page.Locator("#connection")).ToBeHiddenAsync();
        await Assertions.Expect(team.Alex.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("pendant la panne");
        await team.Alex.Message.PressAsync("Enter");
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("moi aussi pendant");
        await SayAsync(newcomer, "tout va bien");
        await Assertions.Expect(team.Alex.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("tout va bien");
        await HoldOnceAsync(team.Alex.Page.Locator("#log .entry"), newcomer.Messages, "avant de nous", "pendant la panne", "moi aussi pendant", "tout va bien");
        await Assertions.Expect(newcomer.Messages.Filter(new() { HasText = "est avec vous" })).ToHaveCountAsync(1);
        await Assertions.Expect(newcomer.Page.Locator(".floor")).ToHaveTextAsync("Une personne de l'équipe vous répond");
    }

    [Fact]
    public async Task A_network_that_is_cut_on_one_side_while_the_other_writes_brings_everything_once_when_it_is_back()
    {
        await using var team = await Team.StartAsync(stage);
        await using var newcomer = await stage.NewVisitorAsync(360, bot: team.Bot);
        await team.Alex.TakeAsync(newcomer);

        await team.Alex.Visitor.OfflineAsync(true);
        await SayAsync(newcomer, "vous êtes là?");
        await Assertions.Expect(newcomer.Page.Locator(".message.person.sent").Last).ToContainTextAsync("vous êtes là?");
        await team.Alex.Message.FillAsync("je commence à");
        await team.Alex.Visitor.OfflineAsync(false);
        await Assertions.Expect(team.Alex.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("vous êtes là?");
        await Assertions.Expect(team.Alex.Page.Locator("#connection")).ToBeHiddenAsync();
        await Assertions.Expect(team.Alex.Message).ToHaveValueAsync("je commence à");
        await WriteAsync(team.Alex, "oui, me revoici");
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("oui, me revoici");

        await newcomer.OfflineAsync(true);
        await WriteAsync(team.Alex, "je vous cherche cela");
        await Assertions.Expect(team.Alex.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("je vous cherche cela");
        await SayAsync(newcomer, "sans réseau");
        await newcomer.OfflineAsync(false);
        await Assertions.Expect(newcomer.Log).ToContainTextAsync("je vous cherche cela");
        await Assertions.Expect(team.Alex.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("sans réseau");
        await HoldOnceAsync(team.Alex.Page.Locator("#log .entry"), newcomer.Messages, "vous êtes là?", "oui, me revoici", "je vous cherche cela", "sans réseau");
    }

    private static ILocator Take(Counsellor counsellor) => counsellor.Page.GetByRole(AriaRole.Button, new() { Name = "Prendre la conversation", Exact = true });

    private static async Task WriteAsync(Counsellor counsellor, string words)
    {
        await counsellor.Message.FillAsync(words);
        await counsellor.Message.PressAsync("Enter");
    }

    private static async Task SayAsync(Visitor person, string words)
    {
        await person.Box.FillAsync(words);
        await person.Box.PressAsync("Enter");
    }

    private static async Task HoldOnceAsync(ILocator counsellors, ILocator persons, params string[] words)
    {
        foreach (var said in words)
        {
            await Assertions.Expect(counsellors.Filter(new() { HasText = said })).ToHaveCountAsync(1);
            await Assertions.Expect(persons.Filter(new() { HasText = said })).ToHaveCountAsync(1);
        }
    }
}
