using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Stage))]
// Two processors and one browser: side by side the tests would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace EmploisEnRegions.Browser.Running;

/// <summary>What all tests share: one browser, one running bot that allows one other site, and that other site.</summary>
public sealed class Stage : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public RunningBot Bot { get; private set; } = null!;
    public OtherSite OtherSite { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        OtherSite = await OtherSite.StartAsync();
        Bot = await RunningBot.StartAsync(("Widget:AllowedOrigins:0", OtherSite.Origin));
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(30_000);
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (Bot is not null) await Bot.DisposeAsync();
        if (OtherSite is not null) await OtherSite.DisposeAsync();
    }

    /// <summary>Someone's browser: nothing stored, and every complaint of the page is collected.</summary>
    public async Task<Visitor> NewVisitorAsync(int width = 1280, bool javaScript = true, RunningBot? bot = null)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = (bot ?? Bot).Address.ToString(),
            ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 900 },
            JavaScriptEnabled = javaScript,
            Locale = "fr-CA",
        });
        context.SetDefaultTimeout(60_000);
        return new Visitor(context, await context.NewPageAsync());
    }
}
