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
    [InlineData("fr", "midi et demi", "midi et demi", "T12:30")]
    [InlineData("fr", "huit heures moins le quart", "huit heures moins le quart", "T07:45")]
    [InlineData("fr", "7h30", "7h30", "T07:30")]
    [InlineData("fr", "une demi-heure", "une demi-heure", "PT0.5H")]
    [InlineData("fr", "trois quarts d'heure", "trois quarts d'heure", "PT0.75H")]
    [InlineData("fr", "plusieurs jours", "plusieurs jours", "P3D")]
    [InlineData("fr", "une quinzaine de jours", "une quinzaine de jours", "P15D")]
    [InlineData("fr", "la semaine du 7 décembre", "la semaine du 7 décembre", "XXXX-12-07")]
    [InlineData("fr", "la dernière semaine de juin 2027", "la dernière semaine de juin 2027", "2027-06-W05")]
    [InlineData("fr", "les deux premières semaines de 2027", "les deux premières semaines de 2027", "(2027-01-04,2027-01-18,P2W)")]
    [InlineData("fr", "la fin de semaine de la fête du Travail 2027", "la fin de semaine de la fête du travail 2027", "2027-W35-WE")]
    [InlineData("fr", "les années quatre-vingt-dix", "les années quatre-vingt-dix", "(XX90-01-01,XX00-01-01,P10Y)")]
    [InlineData("fr", "l'année scolaire 2027", "année scolaire 2027", "SY2027")]
    [InlineData("fr", "le deuxième semestre de 2027", "deuxième semestre de 2027", "(2027-07-01,2028-01-01,P6M)")]
    [InlineData("fr", "le premier lundi de mai 2027", "le premier lundi de mai 2027", "XXXX-05-WXX-1-#1")]
    [InlineData("fr", "le 15 du mois prochain", "15 du mois prochain", "2026-12-15")]
    [InlineData("fr", "le lendemain de Noël 2026", "le lendemain de noël 2026", "2026-12-26")]
    [InlineData("fr", "vendredi à venir", "vendredi à venir", "2026-11-27")]
    [InlineData("fr", "mardi passé", "mardi passé", "2026-11-17")]
    [InlineData("fr", "du lundi prochain au vendredi", "du lundi prochain au vendredi", "(2026-11-30,2026-12-04,P4D)")]
    [InlineData("fr", "dans une couple d'années", "dans une couple d'années", "2028-11-24")]
    [InlineData("fr", "il y a un an et demi", "il y a un an et demi", "2025-05-24")]
    [InlineData("fr", "à la fin de demain", "la fin de demain", "2026-11-25T23:59:59")]
    [InlineData("fr", "payé aux deux semaines", "aux deux semaines", "P2W")]
    [InlineData("fr", "les mardis à 9 h", "mardis à 9 h", "XXXX-WXX-2T09")]
    [InlineData("fr", "le 30 février 2027", "30 février 2027", "2027-02-30")]
    [InlineData("en", "half past seven", "half past seven", "T07:30")]
    [InlineData("en", "quarter to eight", "quarter to eight", "T07:45")]
    [InlineData("en", "half an hour", "half an hour", "PT0.5H")]
    [InlineData("en", "a year and a half", "a year and a half", "P1.5Y")]
    [InlineData("en", "several days", "several days", "P3D")]
    [InlineData("en", "the week of December 7", "the week of december 7", "XXXX-12-07")]
    [InlineData("en", "the first 2 weeks of 2027", "the first 2 weeks of 2027", "(2027-01-04,2027-01-18,P2W)")]
    [InlineData("en", "labour day 2027 weekend", "labour day 2027 weekend", "2027-W35-WE")]
    [InlineData("en", "the nineties", "the nineties", "(XX90-01-01,XX00-01-01,P10Y)")]
    [InlineData("en", "last fiscal year", "last fiscal year", "FY2025")]
    [InlineData("en", "the week after next", "the week after next", "2026-W50")]
    [InlineData("en", "the 15th of next month", "the 15th of next month", "2026-12-15")]
    [InlineData("en", "the day after Christmas 2026", "the day after christmas 2026", "2026-12-26")]
    [InlineData("en", "this coming Friday", "this coming friday", "2026-11-27")]
    [InlineData("en", "past Tuesday", "past tuesday", "2026-11-17")]
    [InlineData("en", "from next Monday to Friday", "from next monday to friday", "(2026-11-30,2026-12-04,P4D)")]
    [InlineData("en", "a week starting tomorrow", "a week starting tomorrow", "(2026-11-25,2026-12-02,P1W)")]
    [InlineData("en", "every other Friday", "every other friday", "XXXX-WXX-5")]
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
    [InlineData("fr", "d'ici vendredi", "before", "2026-11-27")]
    [InlineData("en", "<= 2027", "until", "2028-01-01")]
    [InlineData("en", "by the end of next year", "before-end", "2028-01-01")]
    public void A_limit_says_on_which_side_of_it_the_time_lies(string language, string text, string mod, string end)
    {
        var future = ValuesOf(Assert.Single(Recognize(text, language)))[^1];
        Assert.Equal((mod, end), (future["Mod"], future["end"]));
    }

    [Theory]
    [InlineData("fr", "j'ai été infirmière")]
    [InlineData("fr", "j'ai sept enfants")]
    [InlineData("fr", "sept")]
    [InlineData("fr", "un jour, je serai chez moi")]
    [InlineData("fr", "quatre-vingt-dix-sept")]
    [InlineData("fr", "je veux vivre près de la mer")]
    [InlineData("en", "I may march to the sun")]
    [InlineData("en", "there are two to four people")]
    public void Words_that_only_look_like_times_are_left_alone(string language, string text) =>
        Assert.Empty(Recognize(text, language));

    [Theory]
    [InlineData("fr", "avant l'été prochain", "2027-SU")]
    [InlineData("en", "by next fall", "2027-FA")]
    public void A_limit_at_a_season_keeps_the_name_of_the_season(string language, string text, string timex)
    {
        var value = Assert.Single(ValuesOf(Assert.Single(Recognize(text, language))));
        Assert.Equal((timex, "before", "not resolved"), (value["timex"], value["Mod"], value["value"]));
    }

    [Fact]
    public void Of_two_readings_the_past_comes_first() =>
        Assert.Equal(["2026-06-24", "2027-06-24"], ValuesOf(Assert.Single(Recognize("la Saint-Jean", "fr"))).Select(value => value["value"]));

    private static List<ModelResult> Recognize(string text, string language) =>
        DateTimeRecognizer.RecognizeDateTime(text, language + "-CA", refTime: Tuesday24November2026At10);

    private static List<Dictionary<string, string>> ValuesOf(ModelResult result) => (List<Dictionary<string, string>>)result.Resolution["values"];
}
