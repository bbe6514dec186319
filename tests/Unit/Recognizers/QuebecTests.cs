using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Microsoft.Recognizers.Text.Sequence;

namespace EmploisEnRegions.Tests.Unit.Recognizers;

/// <summary>What people of Québec write and Microsoft's cases do not have.</summary>
public sealed class QuebecTests
{
    [Theory]
    [InlineData("fr", "zéro", "0")]
    [InlineData("fr", "quatre-vingt-dix-sept", "97")]
    [InlineData("fr", "quatre vingt dix sept", "97")]
    [InlineData("fr", "mille deux cents", "1200")]
    [InlineData("fr", "cent vingt-cinq mille", "125000")]
    [InlineData("fr", "une douzaine", "12")]
    [InlineData("fr", "une vingtaine", "20")]
    [InlineData("fr", "moins trois", "-3")]
    [InlineData("fr", "j'ai au moins trois enfants", "3")]
    [InlineData("fr", "deux et demi", "2,5")]
    [InlineData("fr", "j'ai sept enfants", "7")]
    [InlineData("fr", "une famille de cinq", "5")]
    [InlineData("fr", "j'ai un enfant", "1")]
    [InlineData("fr", "1 200,50", "1200,5")]
    [InlineData("fr", "1\u202f200,50", "1200,5")]
    [InlineData("fr", "45K", "45000")]
    [InlineData("fr", "1.5", "1,5")]
    [InlineData("en", "zero", "0")]
    [InlineData("en", "a dozen", "12")]
    [InlineData("en", "a hundred and five", "105")]
    [InlineData("en", "twelve hundred", "1200")]
    [InlineData("en", "1,200.50", "1200.5")]
    public void A_number_is_read_in_digits_and_in_words(string language, string text, string value) =>
        Assert.Equal([value], Values(NumberRecognizer.RecognizeNumber(text, language + "-CA")));

    [Theory]
    [InlineData("fr", "1 200,50 $", "1200,5 Dollar")]
    [InlineData("fr", "mille deux cents dollars", "1200 Dollar")]
    [InlineData("fr", "900 piasses par mois", "900 Dollar")]
    [InlineData("fr", "45 K$ par année", "45000 Dollar")]
    [InlineData("fr", "1200$ max", "1200 Dollar")]
    [InlineData("fr", "1 000 $ CA", "1000 Dollar Canadien")]
    [InlineData("fr", "une vingtaine de dollars", "20 Dollar")]
    [InlineData("fr", "75 cents", "75 Cent")]
    [InlineData("en", "$1,200 a month", "1200 Dollar")]
    [InlineData("en", "$1,200 CAD", "1200 Canadian dollar")]
    [InlineData("en", "up to 1200 bucks", "1200 Dollar")]
    public void Money_is_read_as_it_is_said(string language, string text, string value) =>
        Assert.Equal([value], NumberWithUnitRecognizer.RecognizeCurrency(text, language + "-CA").Select(r => $"{r.Resolution["value"]} {r.Resolution["unit"]}"));

    [Theory]
    [InlineData("fr", "un an et demi", "1,5 Ans")]
    [InlineData("fr", "mon fils a huit mois", "8 Mois")]
    [InlineData("en", "she is 4 years old", "4 Year")]
    public void An_age_keeps_its_unit(string language, string text, string value) =>
        Assert.Equal([value], NumberWithUnitRecognizer.RecognizeAge(text, language + "-CA").Select(r => $"{r.Resolution["value"]} {r.Resolution["unit"]}"));

    [Theory]
    [InlineData("fr", "à 12,5 km d'ici", "12,5 Kilomètre")]
    [InlineData("fr", "un kilomètre et demi", "1,5 Kilomètre")]
    [InlineData("fr", "un deux et demi de 40 m²", "40 Mètre carré")]
    [InlineData("fr", "110 kilomètres à l'heure", "110 Kilomètre par heure")]
    [InlineData("en", "I've run 5km", "5 Kilometer")]
    [InlineData("en", "six feet", "6 Foot")]
    public void A_measure_keeps_its_unit(string language, string text, string value) =>
        Assert.Equal([value], NumberWithUnitRecognizer.RecognizeDimension(text, language + "-CA").Select(r => $"{r.Resolution["value"]} {r.Resolution["unit"]}"));

    [Theory]
    [InlineData("fr", "moins vingt degrés", "-20 Degré")]
    [InlineData("fr", "il fait 30 °C", "30 C")]
    [InlineData("en", "The temperature is 32C", "32 C")]
    [InlineData("en", "70 degrees fahrenheit", "70 F")]
    public void A_temperature_keeps_its_unit(string language, string text, string value) =>
        Assert.Equal([value], NumberWithUnitRecognizer.RecognizeTemperature(text, language + "-CA").Select(r => $"{r.Resolution["value"]} {r.Resolution["unit"]}"));

    [Theory]
    [InlineData("fr", "oui", true)]
    [InlineData("fr", "ouais", true)]
    [InlineData("fr", "Ben oui!", true)]
    [InlineData("fr", "absolument", true)]
    [InlineData("fr", "mets-en", true)]
    [InlineData("fr", "pas de problème", true)]
    [InlineData("fr", "non", false)]
    [InlineData("fr", "pas du tout", false)]
    [InlineData("fr", "pantoute", false)]
    [InlineData("fr", "je pense pas", false)]
    [InlineData("fr", "oui mais non merci", false)]
    [InlineData("en", "yep", true)]
    [InlineData("en", "of course", true)]
    [InlineData("en", "I do", true)]
    [InlineData("en", "nope", false)]
    [InlineData("en", "not really", false)]
    [InlineData("en", "I don't think so", false)]
    public void Yes_and_no_have_many_forms(string language, string text, bool value) =>
        Assert.Equal(value, Assert.Single(ChoiceRecognizer.RecognizeBoolean(text, language + "-CA")).Resolution["value"]);

    [Theory]
    [InlineData("fr", "je ne sais pas")]
    [InlineData("fr", "je sais pas trop")]
    [InlineData("fr", "peut-être")]
    [InlineData("fr", "pas sûre")]
    [InlineData("fr", "ça dépend")]
    [InlineData("fr", "j'ai deux enfants")]
    [InlineData("en", "I don't know")]
    [InlineData("en", "not sure")]
    [InlineData("en", "maybe")]
    [InlineData("en", "I am a nurse and I have two kids")]
    public void Not_knowing_and_telling_are_neither_yes_nor_no(string language, string text) =>
        Assert.Empty(ChoiceRecognizer.RecognizeBoolean(text, language + "-CA"));

    [Theory]
    [InlineData("mon numéro est le 418 555-0142 poste 12", "418 555-0142 poste 12")]
    [InlineData("(514) 555-0199", "(514) 555-0199")]
    [InlineData("appelez au 1-800-555-0123.", "1-800-555-0123")]
    public void A_telephone_number_is_found_with_its_extension(string text, string number) =>
        Assert.Equal([number], Values(SequenceRecognizer.RecognizePhoneNumber(text, "fr-CA")));

    [Theory]
    [InlineData("un budget de 1 200 000 $")]
    [InlineData("depuis le 16/04/2010")]
    [InlineData("entre 2019-2023")]
    public void An_amount_and_a_date_are_no_telephone_numbers(string text) =>
        Assert.Empty(SequenceRecognizer.RecognizePhoneNumber(text, "fr-CA"));

    [Fact]
    public void An_address_is_found_in_lower_case() =>
        Assert.Equal(["maria.lopez@exemple.ca"], Values(SequenceRecognizer.RecognizeEmail("Écrivez à Maria.Lopez@exemple.ca.", "fr-CA")));

    private static IEnumerable<string> Values(List<ModelResult> results) => results.Select(result => (string)result.Resolution["value"]);
}
