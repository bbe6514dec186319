using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace EmploisEnRegions.Tests.Unit.Recognizers;

public sealed class DateTests
{
    private static readonly DateTime Tuesday24November2026At10 = new(2026, 11, 24, 10, 0, 0);

    [Theory]
    [InlineData("fr", "l'été prochain", "été prochain", "2027-SU")]
    [InlineData("fr", "cet automne", "cet automne", "2026-FA")]
    [InlineData("fr", "à la fin de l'été", "fin de l'été", "SU")]
    [InlineData("fr", "au printemps 2027", "printemps 2027", "2027-SP")]
    [InlineData("fr", "dans trois mois", "dans trois mois", "2027-02-24")]
    [InlineData("fr", "dans une couple de mois", "dans une couple de mois", "2027-01-24")]
    [InlineData("fr", "d'ici deux ans", "d'ici deux ans", "(2026-11-24,2028-11-24,P2Y)")]
    [InlineData("fr", "demain matin", "demain matin", "2026-11-25TMO")]
    [InlineData("fr", "lundi prochain à 14 h", "lundi prochain à 14 h", "2026-11-30T14")]
    [InlineData("fr", "en septembre prochain", "septembre prochain", "2027-09")]
    [InlineData("fr", "l'année prochaine", "année prochaine", "2027")]
    [InlineData("fr", "la Saint-Jean 2027", "la saint-jean 2027", "2027-06-24")]
    [InlineData("fr", "du 4 au 22 mai 2027", "du 4 au 22 mai 2027", "(2027-05-04,2027-05-22,P18D)")]
    [InlineData("fr", "dès que possible", "dès que possible", "FUTURE_REF")]
    [InlineData("fr", "à midi", "midi", "T12")]
    [InlineData("fr", "un an et demi", "un an et demi", "P1.5Y")]
    [InlineData("en", "next fall", "next fall", "2027-FA")]
    [InlineData("en", "in a couple of months", "in a couple of months", "2027-01-24")]
    [InlineData("en", "within two years", "within two years", "(2026-11-24,2028-11-24,P2Y)")]
    [InlineData("en", "tomorrow morning", "tomorrow morning", "2026-11-25TMO")]
    [InlineData("en", "next Monday at 2 pm", "next monday at 2 pm", "2026-11-30T14")]
    [InlineData("en", "early 2027", "early 2027", "2027")]
    [InlineData("en", "as soon as possible", "as soon as possible", "FUTURE_REF")]
    public void A_time_is_read_from_the_words_people_use(string language, string text, string found, string timex)
    {
        var result = Assert.Single(Recognize(text, language));
        Assert.Equal((found, timex), (result.Text, ValuesOf(result)[0]["timex"]));
    }

    [Theory]
    [InlineData("fr", "avant juin", "before", "2027-06-01")]
    [InlineData("en", "by June", "before", "2027-06-01")]
    [InlineData("en", "by the end of next year", "before-end", "2028-01-01")]
    public void A_limit_says_on_which_side_of_it_the_time_lies(string language, string text, string mod, string end)
    {
        var future = ValuesOf(Assert.Single(Recognize(text, language)))[^1];
        Assert.Equal((mod, end), (future["Mod"], future["end"]));
    }

    [Theory]
    [InlineData("fr", "j'ai été infirmière")]
    [InlineData("fr", "j'ai sept enfants")]
    [InlineData("fr", "quatre-vingt-dix-sept")]
    [InlineData("fr", "je veux vivre près de la mer")]
    [InlineData("en", "I may march to the sun")]
    [InlineData("en", "there are two to four people")]
    public void Words_that_only_look_like_times_are_left_alone(string language, string text) =>
        Assert.Empty(Recognize(text, language));

    [Fact]
    public void Of_two_readings_the_past_comes_first() =>
        Assert.Equal(["2026-06-24", "2027-06-24"], ValuesOf(Assert.Single(Recognize("la Saint-Jean", "fr"))).Select(value => value["value"]));

    private static List<ModelResult> Recognize(string text, string language) =>
        DateTimeRecognizer.RecognizeDateTime(text, language + "-CA", refTime: Tuesday24November2026At10);

    private static List<Dictionary<string, string>> ValuesOf(ModelResult result) => (List<Dictionary<string, string>>)result.Resolution["values"];
}
