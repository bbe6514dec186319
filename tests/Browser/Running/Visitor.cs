using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser.Running;

/// <summary>A browser window, what its page complained about, and where it sent requests.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Visitor(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") Complaints.Add(message.Text); };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Requests.Add(new Uri(request.Url));
    }

    public IPage Page { get; }
    public List<string> Complaints { get; } = [];
    public List<Uri> Requests { get; } = [];

    public ILocator Box => Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("Votre message|Your message") });
    public ILocator Log => Page.GetByRole(AriaRole.Log);
    public ILocator Messages => Page.Locator(".message");
    public ILocator Choices => Page.Locator(".choices .choice");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task GoAsync(string path) => await Page.GotoAsync(path);

    /// <summary>Opens a page with the conversation in it and waits for the bot's first word.</summary>
    public async Task OpenConversationAsync(string path = "/")
    {
        await GoAsync(path);
        await Messages.First.WaitForAsync();
    }

    public async Task SayAsync(string words)
    {
        await Box.FillAsync(words);
        await NextAnswerAsync(() => Box.PressAsync("Enter"));
    }

    /// <summary>Does it and waits until someone answers.</summary>
    public async Task NextAnswerAsync(Func<Task> act)
    {
        var before = await Theirs.CountAsync();
        await act();
        await Theirs.Nth(before).WaitForAsync();
    }

    /// <summary>A code for another device, or for somebody else.</summary>
    public async Task<string> CodeAsync(string which = "Continuer sur un autre appareil")
    {
        await Button("Plus").ClickAsync();
        await Button(which).ClickAsync();
        return await Page.Locator(".code").InnerTextAsync();
    }

    /// <summary>Where a code is asked for.</summary>
    public async Task EnterCodeAsync(string code)
    {
        await Page.GetByLabel("Votre code").FillAsync(code);
        await Button("Vérifier").ClickAsync();
    }

    public async Task<string> LastAnswerAsync() => await Theirs.Last.InnerTextAsync();

    public ILocator Theirs => Page.Locator(".message:not(.person)");

    public Task OfflineAsync(bool offline) => _context.SetOfflineAsync(offline);

    public Task RouteAsync(string url, string answer) =>
        _context.RouteAsync(url, route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = answer }));

    /// <summary>The page at each of these widths: nothing for axe to say, nothing wider than the screen.</summary>
    public async Task LookAsync(params int[] widths)
    {
        foreach (var width in widths)
        {
            await Page.SetViewportSizeAsync(width, width < 600 ? 740 : 900);
            Assert.Empty(await AxeAsync());
            Assert.Equal(0, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        }
    }

    /// <summary>What axe finds wrong, one line each; empty when the page is clean.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        // All rules run; only what passes is not reported in full, which takes most of the time on a long page.
        var result = await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return [.. result.Violations.Select(v => $"{v.Id}: {v.Help} – {string.Join(" | ", v.Nodes.Select(n => n.Html))}")];
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
