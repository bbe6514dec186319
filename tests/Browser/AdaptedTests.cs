using EmploisEnRegions.Browser.Running;
using Microsoft.Playwright;

namespace EmploisEnRegions.Browser;

/// <summary>Larger text, colours of one's own, no motion, a language written from right to left.</summary>
public sealed class AdaptedTests(Stage stage)
{
    private static readonly string[] AlwaysThere = ["English", "Quitter vite", "Parler à une personne", "Plus", "Envoyer"];

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task With_text_of_twice_the_size_everything_that_is_always_there_is_still_in_reach(int width)
    {
        await using var visitor = await OpenAsync(width);
        await visitor.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");

        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        foreach (var name in AlwaysThere)
        {
            Assert.True(await visitor.Button(name).EvaluateAsync<bool>(WhollyInside), $"{name} is cut off.");
        }

        // The page beside it has room for its longest word too.
        const string LinesPerWord = "e => Math.round(e.clientHeight / parseFloat(getComputedStyle(e).lineHeight)) / e.textContent.trim().split(/\\s+/).length";
        Assert.True(await visitor.Page.Locator("h1").EvaluateAsync<double>(LinesPerWord) <= 1, "The heading is broken inside its words.");
        Assert.True(await visitor.Log.EvaluateAsync<int>("e => e.parentElement.clientHeight") >= 120, "Nothing of the conversation is left to see.");
        Assert.Equal("32px", await visitor.Theirs.First.Locator(".text").EvaluateAsync<string>("e => getComputedStyle(e).fontSize"));
    }

    [Fact]
    public async Task The_language_the_way_out_and_the_person_stay_where_they_are_whatever_is_said()
    {
        await using var visitor = await OpenAsync(360);
        foreach (var name in AlwaysThere) Assert.True(await visitor.Button(name).EvaluateAsync<bool>(WhollyInside), name);
        var before = await PlacesAsync(visitor);
        foreach (var words in (string[])["oui", "oui", "le travail", "je suis infirmière"]) await visitor.SayAsync(words);

        Assert.Equal(before, await PlacesAsync(visitor));
    }

    [Fact]
    public async Task In_forced_colours_every_message_and_button_has_an_outline()
    {
        await using var visitor = await OpenAsync(360);
        await visitor.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, Contrast = Contrast.More });
        await visitor.SayAsync("oui");

        var bare = await visitor.Page.Locator(".message > .text, .choice, .widget button").EvaluateAllAsync<string[]>(
            "all => all.filter(e => getComputedStyle(e).borderTopWidth === '0px' && !e.classList.contains('plain') && !e.classList.contains('below')).map(e => e.className)");
        Assert.Empty(bare);
    }

    [Fact]
    public async Task Nothing_moves_for_people_who_asked_for_that()
    {
        await using var visitor = await OpenAsync(360);
        await visitor.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var never = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/activities", async route => { await never.Task; await route.ContinueAsync(); });
        await visitor.Box.FillAsync("oui");
        await visitor.Box.PressAsync("Enter");
        await visitor.Page.Locator(".typing").WaitForAsync();

        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("document.querySelector('.emplois-en-regions').shadowRoot.getAnimations().length"));
        never.SetResult();
    }

    [Fact]
    public async Task Words_in_Arabic_stand_from_right_to_left_in_the_box_and_in_the_conversation_ours_do_not()
    {
        await using var visitor = await OpenAsync(360);
        await visitor.Box.FillAsync("مرحبا، أبحث عن عمل");
        Assert.Equal("rtl", await visitor.Box.EvaluateAsync<string>("e => getComputedStyle(e).direction"));
        await visitor.NextAnswerAsync(() => visitor.Box.PressAsync("Enter"));

        Assert.Equal("rtl", await visitor.Page.Locator(".message.person .text").EvaluateAsync<string>("e => getComputedStyle(e).direction"));
        Assert.Equal("ltr", await visitor.Theirs.Last.Locator(".text").EvaluateAsync<string>("e => getComputedStyle(e).direction"));
    }

    private const string WhollyInside = """
        e => {
          const own = e.getBoundingClientRect(), frame = e.getRootNode().querySelector(".widget").getBoundingClientRect();
          return own.width > 0 && own.left >= frame.left && own.right <= frame.right && own.top >= frame.top && own.bottom <= frame.bottom && e.scrollWidth <= e.clientWidth + 1;
        }
        """;

    private static async Task<string[]> PlacesAsync(Visitor visitor)
    {
        // The words beside them may become two lines: their distance to the edges of the widget is what a thumb learns.
        const string place = "e => { const r = e.getBoundingClientRect(), f = e.getRootNode().querySelector('.widget').getBoundingClientRect(); return [r.left - f.left, e.closest('.foot') ? f.bottom - r.bottom : r.top - f.top].map(Math.round).join() }";
        var places = new List<string>();
        foreach (var name in AlwaysThere[..4]) places.Add(await visitor.Button(name).EvaluateAsync<string>(place));
        return [.. places];
    }

    private async Task<Visitor> OpenAsync(int width)
    {
        var visitor = await stage.NewVisitorAsync(width);
        await visitor.OpenConversationAsync();
        await visitor.Messages.Nth(1).WaitForAsync();
        return visitor;
    }
}
