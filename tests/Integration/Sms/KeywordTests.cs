using EmploisEnRegions.Channels.Sms.Words;
using Xunit;

namespace EmploisEnRegions.Integration.Sms;

public sealed class KeywordTests
{
    [Theory]
    [InlineData("STOP", "Stop", "en")]
    [InlineData("stop.", "Stop", "en")]
    [InlineData(" Stop All ", "Stop", "en")]
    [InlineData("Unsubscribe", "Stop", "en")]
    [InlineData("ARRET", "Stop", "fr")]
    [InlineData("arrêt!", "Stop", "fr")]
    [InlineData("ARRE\u0302T", "Stop", "fr")]
    [InlineData("«\u00a0Arrêtez\u00a0»", "Stop", "fr")]
    [InlineData("Désabonner", "Stop", "fr")]
    [InlineData("fin", "Stop", "fr")]
    [InlineData("start", "Start", "en")]
    [InlineData("Départ", "Start", "fr")]
    [InlineData("DEPART", "Start", "fr")]
    [InlineData("help", "Help", "en")]
    [InlineData("Aide ?", "Help", "fr")]
    [InlineData("INFO", "Help", null)]
    public void A_keyword_is_known_whatever_its_case_accents_and_punctuation(string text, string keyword, string? language) =>
        Assert.Equal((keyword, language), Keywords.Read(text, optedOut: false) is { } said ? (said.Keyword.ToString(), said.Language) : default);

    [Theory]
    [InlineData("stop smoking programs")]
    [InlineData("aide-soignante")]
    [InlineData("je veux de l'aide")]
    [InlineData("fin mai")]
    [InlineData("yes")]
    [InlineData("oui")]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("🛑")]
    [InlineData(null)]
    public void Anything_else_is_for_the_conversation(string? text) => Assert.Null(Keywords.Read(text, optedOut: false));

    [Fact]
    public void Yes_takes_a_stop_back_as_it_does_at_Twilio() => Assert.Equal(Keyword.Start, Keywords.Read("Yes", optedOut: true)?.Keyword);

    [Theory]
    [InlineData("2", 2)]
    [InlineData(" (2). ", 2)]
    [InlineData("12", 12)]
    [InlineData("2 enfants", null)]
    [InlineData("1200", null)]
    [InlineData("deux", null)]
    public void The_number_of_a_button_stands_alone(string text, int? number) => Assert.Equal(number, Keywords.Number(text));
}
