using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

public sealed class PagesTests(Stage stage)
{
    private static readonly string[] Paths =
        ["/", "/en", "/regions", "/en/regions", "/confidentialite", "/en/privacy", "/accessibilite", "/en/accessibility", "/texte", "/en/text", "/nulle-part", "/en/nowhere"];

    public static TheoryData<string> Pages => [.. Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_clean_for_axe_and_fits_a_phone_and_a_screen(string path)
    {
        await using var visitor = await stage.NewVisitorAsync(360);
        await visitor.GoAsync(path);
        if (path is "/" or "/en") await visitor.Messages.First.WaitForAsync();

        await visitor.LookAsync(360, 1280);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en/privacy")]
    [InlineData("/texte")]
    public async Task A_page_speaks_to_nobody_but_us_and_sets_no_cookie_without_need(string path)
    {
        await using var visitor = await stage.NewVisitorAsync();
        await visitor.GoAsync(path);
        if (path == "/") await visitor.Messages.First.WaitForAsync();

        Assert.All(visitor.Requests, request => Assert.Equal(stage.Bot.Address.Authority, request.Authority));
        Assert.Empty(visitor.Complaints);
        // Without JavaScript a cookie is the only way to find the conversation again.
        if (path != "/texte") Assert.Empty(await visitor.Page.Context.CookiesAsync());
    }

    [Fact]
    public async Task Text_enlarged_four_times_still_fits()
    {
        await using var visitor = await stage.NewVisitorAsync(width: 320);
        await visitor.OpenConversationAsync();

        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        await Assertions.Expect(visitor.Box).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/", "/en")]
    [InlineData("/confidentialite", "/en/privacy")]
    [InlineData("/regions", "/en/regions")]
    [InlineData("/accessibilite", "/en/accessibility")]
    [InlineData("/texte", "/en/text")]
    public async Task Every_page_leads_to_itself_in_the_other_language_and_back(string french, string english)
    {
        await using var visitor = await stage.NewVisitorAsync();
        await visitor.GoAsync(french);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "English", Exact = true }).ClickAsync();
        await visitor.Page.WaitForURLAsync($"**{english}", new() { WaitUntil = WaitUntilState.Commit });
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Français", Exact = true }).ClickAsync();
        await visitor.Page.WaitForURLAsync(new Uri(stage.Bot.Address, french).ToString(), new() { WaitUntil = WaitUntilState.Commit });
    }
}
