using Microsoft.Playwright;

namespace EmploisEnRegions.Browser.Running;

/// <summary>Two counsellors of a bot of their own, each in a browser: Alex, who was first, and Béa, whom Alex invited.</summary>
public sealed class Team : IAsyncDisposable
{
    private const string Password = "une phrase de passe assez longue";

    private Team(RunningBot bot, Visitor alex, Visitor bea) => (Bot, Alex, Bea) = (bot, new Counsellor(alex), new Counsellor(bea));

    public RunningBot Bot { get; }
    public Counsellor Alex { get; }
    public Counsellor Bea { get; }

    public static async Task<Team> StartAsync(Stage stage)
    {
        var bot = await RunningBot.StartAsync();
        var team = new Team(bot, await stage.NewVisitorAsync(bot: bot), await stage.NewVisitorAsync(bot: bot));
        var link = await team.BeginAsync();
        await team.Bea.Visitor.GoAsync(link);
        await team.Bea.Page.Locator("main form").FillAsync(("Mot de passe", Password));
        await team.Bea.Page.PressAsync("Créer le compte");
        await Assertions.Expect(team.Bea.Page).ToHaveURLAsync(new Uri(bot.Address, "/console").ToString());
        await team.Bea.BecomeAvailableAsync();
        await team.Alex.Visitor.GoAsync("/console");
        await team.Alex.BecomeAvailableAsync();
        return team;
    }

    public async ValueTask DisposeAsync()
    {
        await Alex.DisposeAsync();
        await Bea.DisposeAsync();
        await Bot.DisposeAsync();
    }

    /// <summary>The link of the invitation.</summary>
    private async Task<string> BeginAsync()
    {
        await Alex.Visitor.GoAsync((await Bot.AdministratorLink).ToString());
        await Alex.Page.Locator("main form").FillAsync(("Courriel", "alex@example.org"), ("Nom affiché", "Alex"), ("Mot de passe", Password));
        await Alex.Page.PressAsync("Créer le compte");
        await Assertions.Expect(Alex.Page).ToHaveURLAsync(new Uri(Bot.Address, "/console").ToString());
        await Alex.Visitor.GoAsync("/console/accounts");
        await Alex.Page.Locator("main form.stack").FillAsync(("Courriel", "bea@example.org"), ("Nom affiché", "Béa"));
        await Alex.Page.GetByLabel("Français").CheckAsync();
        await Alex.Page.PressAsync("Créer l'invitation");
        return await Alex.Page.GetByLabel("Lien d'invitation").InputValueAsync();
    }
}
