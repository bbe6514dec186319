using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EmploisEnRegions.Integration.Host;
using Xunit;

namespace EmploisEnRegions.Integration.TextPage;

public sealed class TextPageTests(TextPageTests.OneHost host) : IClassFixture<TextPageTests.OneHost>
{
    [Theory]
    [InlineData("/texte", "fr-CA")]
    [InlineData("/en/text", "en-CA")]
    public async Task The_bot_greets_at_once_in_the_language_of_the_page(string path, string locale)
    {
        using var browser = Browser();
        var page = await GetAsync(browser, path);
        Assert.Equal(locale, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal($"hello {locale}", page.QuerySelector(".messages .bot .text")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script, [style], style"));
        Assert.NotNull(page.QuerySelector("a.language[href]"));
        foreach (var link in page.QuerySelectorAll("footer a")) Assert.True((await browser.GetAsync(link.GetAttribute("href"))).IsSuccessStatusCode, link.TextContent);
    }

    [Fact]
    public async Task What_is_written_is_answered_and_reloading_says_nothing_twice()
    {
        using var browser = Browser();
        var page = await GetAsync(browser, "/texte");
        page = await SayAsync(browser, page, "bonjour <b>vous</b>");
        page = await GetAsync(browser, "/texte");
        Assert.Equal(["hello fr-CA", "bonjour <b>vous</b>", "echo bonjour <b>vous</b>"], Texts(page));
        Assert.Equal("echo bonjour <b>vous</b>", page.QuerySelector("#new .text")!.TextContent);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=q", "x")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("application/json", "{}")]
    public async Task What_is_no_form_is_refused(string type, string body)
    {
        using var browser = Browser();
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/texte", content)).StatusCode);
    }

    [Fact]
    public async Task The_same_form_sent_twice_says_it_once()
    {
        using var browser = Browser();
        var page = await GetAsync(browser, "/texte");
        await SayAsync(browser, page, "une fois");
        Assert.Equal(["hello fr-CA", "une fois", "echo une fois"], Texts(await SayAsync(browser, page, "une fois")));
    }

    [Fact]
    public async Task Buttons_are_offered_for_the_latest_message_only()
    {
        using var browser = Browser();
        var page = await SayAsync(browser, await GetAsync(browser, "/texte"), "choices");
        Assert.Equal([("Oui", "oui"), ("Non", "non")], Buttons(page, "fieldset.choices button"));
        page = await SayAsync(browser, page, "oui");
        Assert.Empty(Buttons(page, "fieldset.choices button"));
        Assert.Equal(("Parler à une personne", "Parler à une personne"), Buttons(page, ".always button")[0]);
    }

    [Fact]
    public async Task My_data_is_a_file_for_this_person_only()
    {
        using var browser = Browser();
        var page = await SayAsync(browser, await GetAsync(browser, "/texte"), "data");
        var link = page.QuerySelector<IHtmlAnchorElement>(".file a")!;
        Assert.Equal("mes-donnees.json", link.GetAttribute("download"));
        var file = await browser.GetAsync(link.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Contains("\"language\": \"fr\"", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var other = Browser();
        await GetAsync(other, "/texte");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(link.GetAttribute("href"))).StatusCode);
    }

    [Fact]
    public async Task A_form_from_elsewhere_says_nothing_in_my_name()
    {
        using var attacker = Browser();
        var theirs = await GetAsync(attacker, "/texte");
        using var victim = Browser();
        await GetAsync(victim, "/texte");
        await PostAsync(victim, "/texte", ("key", Key(theirs)), ("text", "forged"));
        await PostAsync(victim, "/texte", ("text", "forged"));
        Assert.Equal(["hello fr-CA"], Texts(await GetAsync(victim, "/texte")));
    }

    [Fact]
    public async Task The_one_cookie_is_hidden_from_scripts_and_from_other_sites()
    {
        using var client = host.Client(bearer: null);
        var cookie = Assert.Single((await client.GetAsync("/texte")).Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private HttpClient Browser() => new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = host.Address };

    private static async Task<IHtmlDocument> GetAsync(HttpClient browser, string path) => await ParseAsync(await browser.GetAsync(path));

    private static Task<IHtmlDocument> SayAsync(HttpClient browser, IHtmlDocument page, string text) =>
        PostAsync(browser, "/texte", ("key", Key(page)), ("delivery", page.QuerySelector("[name=delivery]")!.GetAttribute("value")!), ("text", text));

    private static async Task<IHtmlDocument> PostAsync(HttpClient browser, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.ToDictionary(f => f.Name, f => f.Value));
        return await ParseAsync(await browser.PostAsync(path, form));
    }

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string Key(IHtmlDocument page) => page.QuerySelector("[name=key]")!.GetAttribute("value")!;

    private static string[] Texts(IHtmlDocument page) => [.. page.QuerySelectorAll(".messages .text").Select(t => t.TextContent)];

    private static (string, string)[] Buttons(IHtmlDocument page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(b => (b.TextContent.Trim(), b.GetAttribute("value")!))];

    public sealed class OneHost : EchoHost;
}
