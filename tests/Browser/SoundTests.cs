using System.Text.RegularExpressions;
using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

/// <summary>The console's tone. The page counts on itself how often it played.</summary>
public sealed class SoundTests(Stage stage)
{
    [Fact]
    public async Task A_tone_is_heard_once_for_each_person_who_waits_and_only_where_it_was_allowed()
    {
        await using var team = await Team.StartAsync(stage);
        await team.Alex.Visitor.GoAsync("/console/notices");
        await team.Alex.Page.GetByLabel("Jouer un son").CheckAsync();
        await team.Alex.Visitor.GoAsync("/console");
        var page = team.Alex.Page.Locator("html");

        await using var first = await WaitingAsync(team, "1");
        await Assertions.Expect(team.Alex.Page.Locator(".turn")).ToHaveCountAsync(1);
        await first.SayAsync("oui");
        await using var second = await WaitingAsync(team, "2");
        await Assertions.Expect(team.Bea.Page.Locator("section[aria-labelledby=waiting] a.line")).ToHaveCountAsync(2);
        await Assertions.Expect(team.Bea.Page.Locator("html")).Not.ToHaveAttributeAsync("data-sounded", new Regex(".*"));

        async Task<Visitor> WaitingAsync(Team team, string heard)
        {
            var newcomer = await stage.NewVisitorAsync(bot: team.Bot);
            await newcomer.OpenConversationAsync();
            await newcomer.SayAsync("je veux parler à une personne");
            await Assertions.Expect(page).ToHaveAttributeAsync("data-sounded", heard);
            return newcomer;
        }
    }
}
