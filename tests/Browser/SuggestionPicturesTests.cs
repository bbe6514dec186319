using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

/// <summary>A suggestion's card shows where the region lies, on our page and on a partner's, and does without where that is not allowed.</summary>
public sealed class SuggestionPicturesTests(Stage stage)
{
    private const string Loaded = "images => Promise.all(images.map(i => i.complete ? i.naturalWidth : new Promise(done => { i.onload = i.onerror = () => done(i.naturalWidth); })))";

    [Fact]
    public async Task Each_of_the_three_cards_shows_the_map_of_its_region()
    {
        await using var visitor = await stage.NewVisitorAsync(360);
        await visitor.OpenConversationAsync();
        var maps = await SuggestionsAsync(visitor);

        Assert.All(await NaturalWidthsAsync(maps), width => Assert.Equal(320, width));
        Assert.All(await maps.EvaluateAllAsync<string[]>("images => images.map(i => i.alt)"), alt => Assert.Empty(alt));
        Assert.Distinct(await maps.EvaluateAllAsync<string[]>("images => images.map(i => i.src)"));
        Assert.Empty(visitor.Complaints);
        await visitor.LookAsync(360, 1280);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_partner_that_allows_our_pictures_sees_them_and_another_sees_no_sign_of_them(bool allowed)
    {
        await using var visitor = await stage.NewVisitorAsync();
        var bot = stage.Bot.Address.ToString();
        await visitor.GoAsync($"{stage.OtherSite.Origin}/?bot={Uri.EscapeDataString(bot)}&pictures={Uri.EscapeDataString(allowed ? bot : "'none'")}");
        await visitor.Page.Locator("button.open").ClickAsync();
        await visitor.Messages.First.WaitForAsync();
        var maps = await SuggestionsAsync(visitor);

        Assert.All(await NaturalWidthsAsync(maps), width => Assert.Equal(allowed ? 320 : 0, width));
        foreach (var map in await maps.AllAsync()) Assert.Equal(allowed, await map.IsVisibleAsync());
    }

    private static async Task<int[]> NaturalWidthsAsync(ILocator maps)
    {
        // They load when they come near the screen.
        foreach (var map in await maps.AllAsync()) await map.EvaluateAsync("i => i.loading = 'eager'");
        return await maps.EvaluateAllAsync<int[]>(Loaded);
    }

    /// <summary>Answers nothing until regions are suggested.</summary>
    private static async Task<ILocator> SuggestionsAsync(Visitor visitor)
    {
        await visitor.SayAsync("oui");
        await visitor.SayAsync("oui");
        var maps = visitor.Page.Locator(".block-card img.map");
        for (var asked = 0; asked < 30 && await maps.CountAsync() == 0; asked++)
        {
            await visitor.SayAsync((await visitor.LastAnswerAsync()).Contains("compris", StringComparison.Ordinal) ? "oui" : "passer");
        }

        await Assertions.Expect(maps).ToHaveCountAsync(3);
        return maps;
    }
}
