using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser.Running;

/// <summary>A counsellor at the console, in a browser of their own.</summary>
public sealed partial class Counsellor(Visitor visitor) : IAsyncDisposable
{
    private const string Email = "nadia@example.org";
    public const string Password = "une phrase assez longue";
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static bool _exists;

    public Visitor Visitor => visitor;
    public IPage Page => visitor.Page;
    public ILocator Message => Page.GetByLabel("Votre message", new() { Exact = true });

    /// <summary>Signed in and available. The first one comes through the link that the program printed.</summary>
    public static async Task<Counsellor> SignInAsync(Stage stage, int width = 1280)
    {
        var counsellor = new Counsellor(await stage.NewVisitorAsync(width));
        await Gate.WaitAsync();
        try
        {
            if (_exists) await counsellor.SignInAsync();
            else await counsellor.BecomeAdministratorAsync(await stage.Bot.AdministratorLink);
            _exists = true;
        }
        finally
        {
            Gate.Release();
        }

        await counsellor.Page.WaitForURLAsync("**/console", new() { WaitUntil = WaitUntilState.Commit });
        await counsellor.BecomeAvailableAsync();
        return counsellor;
    }

    public async Task BecomeAvailableAsync()
    {
        var available = Page.GetByRole(AriaRole.Switch, new() { Name = "Disponible", Exact = true });
        await Page.GetByRole(AriaRole.Switch).WaitForAsync();
        if (await available.CountAsync() == 0) await Page.GetByRole(AriaRole.Switch).ClickAsync();
        await Assertions.Expect(available).ToBeCheckedAsync();
    }

    /// <summary>Opens the conversation of that newcomer, who waits.</summary>
    public async Task OpenAsync(Visitor newcomer)
    {
        var conversation = newcomer.Requests.Select(request => Conversation().Match(request.AbsolutePath)).Last(found => found.Success).Groups[1].Value;
        var waiting = Page.GetByRole(AriaRole.Region, new() { NameRegex = new("^En attente") });
        await waiting.Locator($"a[href$='id={conversation}']").ClickAsync();
    }

    /// <summary>Opens the conversation of a newcomer who asks for a person, and takes it.</summary>
    public async Task TakeAsync(Visitor newcomer)
    {
        await newcomer.OpenConversationAsync();
        await newcomer.SayAsync("je veux parler à une personne");
        await OpenAsync(newcomer);
        await Page.PressAsync("Prendre la conversation");
        await Message.WaitForAsync();
    }

    public ValueTask DisposeAsync() => visitor.DisposeAsync();

    private async Task BecomeAdministratorAsync(Uri link)
    {
        await visitor.GoAsync(link.ToString());
        await Page.Locator("main form").FillAsync(("Courriel", Email), ("Nom affiché", "Nadia"), ("Mot de passe", Password));
        await Page.PressAsync("Créer le compte");
    }

    private async Task SignInAsync()
    {
        await visitor.GoAsync("/console");
        await Page.Locator("main form").FillAsync(("Courriel", Email), ("Mot de passe", Password));
        await Page.PressAsync("Ouvrir la session");
    }

    [GeneratedRegex("^/v3/directline/conversations/([^/]+)/")]
    private static partial Regex Conversation();
}
