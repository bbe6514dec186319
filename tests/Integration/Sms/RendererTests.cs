using EmploisEnRegions.Channels.Sms;
using EmploisEnRegions.Channels.Sms.Rendering;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using Microsoft.Bot.Schema;
using Xunit;

namespace EmploisEnRegions.Integration.Sms;

public sealed class RendererTests
{
    private const string More = "(Suite\u00a0: écrivez PLUS)";
    private static readonly SmsRenderer Renderer = new(new Bilingual<SmsTexts>());

    [Fact]
    public void Buttons_are_numbered_lines()
    {
        var shown = Renderer.Render(Asks("Avez-vous 14 ans?", "Oui", "Non"));
        Assert.Equal(["Avez-vous 14 ans?\n1 Oui\n2 Non"], shown.Now);
        Assert.Empty(shown.Rest);
    }

    [Fact]
    public void Where_a_number_is_the_answer_buttons_have_none()
    {
        var asks = Asks("Combien d'enfants?", "Pas d'enfants", "Passer").WithOrientation(new Orientation { Question = "children", Numeric = true });
        Assert.Equal(["Combien d'enfants?\nPas d'enfants / Passer"], Renderer.Render(asks).Now);
        Assert.Null(Choices.Titled(asks, 1));
        Assert.Equal("Passer", Choices.Titled(Asks("?", "Oui", "Passer"), 2));
    }

    [Fact]
    public void Mark_up_and_links_are_not_shown_but_a_counsellors_asterisks_are_theirs()
    {
        var bot = Says("**1. Estrie**\nVoir [la source](https://example.org/a?b=c).");
        Assert.Equal(["1. Estrie\nVoir la source."], Renderer.Render(bot).Now);
        var counsellor = Says("2 ** 3 [x](https://example.org)").WithOrientation(new Orientation { Speaker = Speaker.Counsellor });
        Assert.Equal(["2 ** 3 [x](https://example.org)"], Renderer.Render(counsellor).Now);
    }

    [Fact]
    public void A_card_without_words_beside_it_says_its_fallback()
    {
        var card = new Activity(ActivityTypes.Message)
        {
            Attachments = [new Attachment("application/vnd.microsoft.card.hero", content: new HeroCard("Estrie", text: "Une région."))],
        };
        Assert.Equal(["Estrie\nUne région."], Renderer.Render(card).Now);
    }

    [Fact]
    public void What_informs_at_length_is_paged_at_sentences_and_nothing_is_lost()
    {
        var sentences = Enumerable.Range(1, 40).Select(i => $"Voici la phrase {i}, assez longue pour compter.").ToList();
        var pages = AllPages(Says(string.Join(' ', sentences)));

        Assert.True(pages.Count > 4);
        Assert.All(pages, page => Assert.InRange(Gsm.SegmentsOf(page), 1, 2));
        Assert.All(pages.SkipLast(1), page => Assert.EndsWith(Typography.Plain(More), Typography.Plain(page), StringComparison.Ordinal));
        Assert.Equal(sentences, pages.SelectMany(page => page.Split('\n')[0].Split(". ")).Select(s => s.TrimEnd('.') + "."));
    }

    [Fact]
    public void A_question_is_asked_whole_at_once_and_spare_buttons_wait_for_PLUS()
    {
        var text = string.Join(' ', Enumerable.Range(1, 14).Select(i => $"Précision {i} à connaître avant.")) + " Êtes-vous d'accord?";
        var asks = Asks(text, [.. Enumerable.Range(1, 12).Select(i => $"La réponse numéro {i}, qui a bien des mots")]);

        var shown = Renderer.Render(asks);

        Assert.True(shown.Now.Count > 1);
        Assert.All(shown.Now, page => Assert.InRange(Gsm.SegmentsOf(page), 1, 2));
        Assert.Contains(shown.Now, page => page.Contains("Êtes-vous d'accord?", StringComparison.Ordinal));
        Assert.Contains("1 La réponse numéro 1", shown.Now[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(shown.Now.SkipLast(1), page => page.Contains("PLUS", StringComparison.Ordinal));
        Assert.Contains("PLUS", shown.Now[^1], StringComparison.Ordinal);
        Assert.Contains("12 La réponse numéro 12", shown.Rest, StringComparison.Ordinal);
    }

    [Fact]
    public void Buttons_of_which_too_few_fit_beside_the_question_get_a_page_of_their_own()
    {
        var asks = Asks("Quel est votre niveau de français aujourd'hui, et comment le parlez-vous au travail ou avec vos proches?", "Pas encore", "Débutant (A1-A2)", "Intermédiaire (B1-B2)", "Avancé (C1-C2)", "Langue maternelle", "Passer");
        var shown = Renderer.Render(asks);
        Assert.Equal(2, shown.Now.Count);
        Assert.Equal("1 Pas encore\n2 Débutant (A1-A2)\n3 Intermédiaire (B1-B2)\n4 Avancé (C1-C2)\n5 Langue maternelle\n6 Passer", shown.Now[1]);
        Assert.Empty(shown.Rest);
    }

    [Fact]
    public void Headings_come_first_and_each_part_on_request()
    {
        var parts = Enumerable.Range(1, 3).Select(i => $"**{i}. Région {i}**\n+ {string.Join(' ', Enumerable.Repeat($"Une bonne raison pour la région {i}.", 6))}");
        var says = Says("Voici trois régions. Vous décidez.\n\n" + string.Join("\n\n", parts));

        var shown = Renderer.Render(says);

        Assert.Equal(["Voici trois régions. Vous décidez.\n1. Région 1\n2. Région 2\n3. Région 3"], shown.Now.Select(t => t[..t.LastIndexOf('\n')]));
        Assert.StartsWith("1. Région 1\n+ Une bonne raison", shown.Rest, StringComparison.Ordinal);
        var pages = AllPages(says);
        Assert.All(pages, page => Assert.InRange(Gsm.SegmentsOf(page), 1, 2));
        Assert.Equal(18, pages.Sum(page => page.Split("Une bonne raison").Length - 1));
    }

    [Theory]
    [InlineData("a", 1000)]
    [InlineData("ç", 1000)]
    [InlineData("👍", 500)]
    [InlineData("€", 700)]
    [InlineData("mot ", 400)]
    [InlineData("garçon ", 300)]
    public void Text_without_an_end_is_cut_and_nothing_is_lost(string unit, int times)
    {
        var text = string.Concat(Enumerable.Repeat(unit, times)).Trim();
        var pages = AllPages(Says(text));
        Assert.All(pages, page => Assert.InRange(Gsm.SegmentsOf(page), 1, 2));
        var said = string.Concat(pages.Select(page => page.Replace($"\n{More}", "", StringComparison.Ordinal).Replace($"\n{Typography.Plain(More)}", "", StringComparison.Ordinal)));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), said.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
    }

    private static Activity Says(string text) => new(ActivityTypes.Message) { Text = text, Locale = "fr-CA" };

    private static Activity Asks(string text, params string[] titles)
    {
        var asks = Says(text).WithOrientation(new Orientation { Question = "any" });
        asks.SuggestedActions = new SuggestedActions { Actions = [.. titles.Select(title => new CardAction(ActionTypes.ImBack, title, value: title))] };
        return asks;
    }

    /// <summary>As long as the person writes PLUS.</summary>
    private static List<string> AllPages(Activity activity)
    {
        var pages = new List<string>();
        for (var shown = Renderer.Render(activity); ; shown = Renderer.Render(new Activity(ActivityTypes.Message) { Text = shown.Rest, Locale = "fr-CA", Label = SmsRenderer.RestLabel }))
        {
            pages.AddRange(shown.Now);
            Assert.True(pages.Count < 100);
            if (shown.Rest.Length == 0) return pages;
        }
    }
}
