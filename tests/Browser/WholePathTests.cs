using System.Text.RegularExpressions;
using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

/// <summary>Two browsers: a newcomer on the home page, and a counsellor who has just been given the first link.</summary>
public sealed class WholePathTests(Stage stage)
{
    [Fact]
    public async Task A_newcomer_asks_for_a_person_a_counsellor_answers_and_hands_back()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var counsellor = await stage.NewVisitorAsync(bot: bot);
        await using var newcomer = await stage.NewVisitorAsync(width: 360, bot: bot);
        await SignInForTheFirstTimeAsync(counsellor, await bot.AdministratorLink);
        await counsellor.Page.GetByRole(AriaRole.Switch).ClickAsync();
        await Assertions.Expect(counsellor.Page.GetByRole(AriaRole.Switch)).ToHaveAttributeAsync("aria-checked", "true");

        await newcomer.OpenConversationAsync();
        await newcomer.SayAsync("oui");
        await newcomer.SayAsync("oui");
        await newcomer.NextAnswerAsync(() => newcomer.Button("Parler à une personne").Last.ClickAsync());

        await counsellor.Page.Locator("a.line").First.ClickAsync();
        await counsellor.Page.Locator("#take").ClickAsync();

        await CounsellorWritesAsync(counsellor, "Bonjour, ici Alex. Comment puis-je vous aider?");
        await Assertions.Expect(newcomer.Page.Locator(".message.counsellor .text").Last).ToHaveTextAsync("Bonjour, ici Alex. Comment puis-je vous aider?");

        await Assertions.Expect(newcomer.Page.Locator(".floor")).ToHaveTextAsync("Une personne de l'équipe vous répond");

        await newcomer.Box.FillAsync("Je cherche un logement près de l'hôpital.");
        await newcomer.Box.PressAsync("Enter");
        await Assertions.Expect(counsellor.Page.Locator("#log")).ToContainTextAsync("Je cherche un logement près de l'hôpital.");

        var bots = await newcomer.Page.Locator(".message.bot").CountAsync();
        await counsellor.Page.Locator("#hand-back").ClickAsync();
        await newcomer.Page.Locator(".message.bot").Nth(bots).WaitForAsync();
        await Assertions.Expect(newcomer.Page.Locator(".floor")).ToHaveTextAsync("Assistant automatique");
        Assert.Empty(newcomer.Complaints);
        Assert.Empty(counsellor.Complaints);
    }

    private static async Task SignInForTheFirstTimeAsync(Visitor counsellor, Uri link)
    {
        await counsellor.GoAsync(link.ToString());
        await counsellor.Page.Locator("#email").FillAsync("alex@example.org");
        await counsellor.Page.Locator("#displayName").FillAsync("Alex");
        await counsellor.Page.Locator("#password").FillAsync("une phrase de passe assez longue");
        foreach (var language in await counsellor.Page.Locator("input[name=languages]").AllAsync()) await language.CheckAsync();
        await counsellor.Page.Locator("button.main").ClickAsync();
        await Assertions.Expect(counsellor.Page).ToHaveURLAsync(new Regex("/console$"));
    }

    private static async Task CounsellorWritesAsync(Visitor counsellor, string words)
    {
        await counsellor.Page.Locator("#text").FillAsync(words);
        await counsellor.Page.Locator("#write button.main").ClickAsync();
    }
}
