using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Xunit;

namespace EmploisEnRegions.Unit.BotFramework;

public sealed class ChoiceTests
{
    private const string Long = "A title of more than twenty characters";

    [Fact]
    public void Long_titles_keep_their_buttons()
    {
        Assert.Equal(Long, Offer(Channels.Webchat, Long).SuggestedActions!.Actions![0].Title);
        Assert.Equal(Long, ((HeroCard)Offer(Channels.Msteams, Long).Attachments![0].Content!).Buttons![0].Title);
        Assert.Null(Offer(Channels.Facebook, Long).SuggestedActions);
    }

    [Fact]
    public void Without_buttons_few_short_choices_are_a_sentence_and_others_a_list()
    {
        Assert.Equal("? (1) a, (2) b, or (3) c", Offer(Channels.Sms, "a", "b", "c").Text);
        Assert.Equal("?\n\n   1. a\n   2. b\n   3. c\n   4. d", Offer(Channels.Sms, "a", "b", "c", "d").Text);
        Assert.Equal($"?\n\n   1. {Long}", Offer(Channels.Sms, Long).Text);
    }

    [Theory]
    [InlineData("the bread pudding and bread please.", "bread pudding@4-16 bread@22-26")]
    [InlineData("bread", "bread@0-4")]
    [InlineData("PUDDING!", "pudding@0-6")]
    [InlineData("nothing", "")]
    [InlineData("", "")]
    public void Longer_choices_win_over_those_that_they_cover(string text, string found) =>
        Assert.Equal(found, Found(Find.FindChoices(text, ["bread", "bread pudding", "pudding"])));

    [Theory]
    [InlineData("the first and third one please.", "red blue")]
    [InlineData("option one and 3.", "red blue")]
    [InlineData("9", "")]
    [InlineData("0", "")]
    public void A_place_in_the_list_is_a_choice(string text, string found) =>
        Assert.Equal(found, string.Join(' ', ChoiceRecognizers.RecognizeChoices(text, ["red", "green", "blue"]).Select(choice => choice.Resolution.Value)));

    [Fact]
    public void Places_and_numbers_can_be_left_out()
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };

        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the first one", ["red"], options));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("1", ["red"], options));
    }

    [Theory]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("Montérégie", "monteregie")]
    [InlineData("MONTÉRÉGIE", "monteregie")]
    [InlineData("Monte\u0301re\u0301gie", "monteregie")]
    public void Words_are_compared_without_case_accents_or_ligatures(string word, string folded) =>
        Assert.Equal(folded, Assert.Single(Tokenizer.DefaultTokenizer(word)).Normalized);

    [Theory]
    [InlineData("gaspesie", "Gaspésie–Îles-de-la-Madeleine")]
    [InlineData("les iles de la madelaine", "Gaspésie–Îles-de-la-Madeleine")]
    [InlineData("bas st laurent", "Bas-Saint-Laurent")]
    [InlineData("bas-saint-luarent", "Bas-Saint-Laurent")]
    [InlineData("abitibi", "Abitibi-Témiscamingue")]
    [InlineData("en abitibbi svp", "Abitibi-Témiscamingue")]
    [InlineData("OUTAOUIAS", "Outaouais")]
    [InlineData("saint", "")]
    [InlineData("mon beau-frère laurent habite ailleurs", "")]
    [InlineData("quelle est la différence?", "")]
    [InlineData("rue", "")]
    public void A_choice_with_a_small_typo_or_a_part_of_its_name_is_understood_if_it_is_the_only_one(string text, string found)
    {
        string[] regions = ["Gaspésie–Îles-de-la-Madeleine", "Bas-Saint-Laurent", "Abitibi-Témiscamingue", "Mauricie", "Outaouais", "Saguenay–Lac-Saint-Jean"];

        var choices = ChoiceRecognizers.RecognizeChoices(text, regions, new FindChoicesOptions { Locale = "fr-fr" });

        Assert.Equal(found, string.Join(' ', choices.Select(choice => choice.Resolution.Value)));
        Assert.All(choices, choice => Assert.Equal(choice.Text, text[choice.Start..(choice.End + 1)]));
    }

    [Theory]
    [InlineData("en-us", "I have lived in Canada for one year with my family", "")]
    [InlineData("en-us", "we are a family with two children and a dog", "")]
    [InlineData("en-us", "I would like the second one please", "green")]
    [InlineData("en-us", "I would like number 2, thank you", "green")]
    [InlineData("fr-fr", "je suis arrivée ici il y a un an avec mes parents", "")]
    [InlineData("fr-fr", "j'aimerais le 2 s'il vous plaît", "green")]
    [InlineData("fr-fr", "le deux", "green")]
    public void A_number_inside_a_longer_sentence_is_no_choice(string locale, string text, string found) => Assert.Equal(found, string.Join(
        ' ',
        ChoiceRecognizers.RecognizeChoices(text, ["red", "green", "blue"], new FindChoicesOptions { Locale = locale }).Select(choice => choice.Resolution.Value)));

    [Fact]
    public void Synonyms_and_titles_of_buttons_are_understood_too()
    {
        var choices = new List<Choice> { new("01") { Action = new CardAction(ActionTypes.ImBack, "Bas-Saint-Laurent"), Synonyms = ["BSL", "Rimouski"] } };

        Assert.All((string[])["bas saint laurent", "bsl", "vers rimouski"], text => Assert.Equal("01", Find.FindChoices(text, choices)[0].Resolution.Value));
        Assert.Empty(Find.FindChoices("bas saint laurent", choices, new FindChoicesOptions { NoAction = true }));
    }

    // The official overloads are ambiguous with fewer arguments.
    private static IMessageActivity Offer(string channel, params string[] choices) =>
        ChoiceFactory.ForChannel(channel, ChoiceFactory.ToChoices(choices), "?", null, null);

    private static string Found(List<ModelResult<FoundChoice>> found) =>
        string.Join(' ', found.Select(choice => $"{choice.Resolution.Value}@{choice.Start}-{choice.End}"));
}
