using System.Diagnostics;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Microsoft.Recognizers.Text.Sequence;

namespace EmploisEnRegions.Tests.Unit.Recognizers;

public sealed class HostileTests
{
    private const int Length = 20_000;

    // Not a measure: a reader that begins again at every token takes many minutes, on any machine.
    private static readonly TimeSpan Plenty = TimeSpan.FromMinutes(1);

    /// <summary>Each unit, repeated, tempts one reader to begin again at every token or to call itself.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("((((1")]
    [InlineData("1,000,")]
    [InlineData("1-")]
    [InlineData("1/")]
    [InlineData("$ ")]
    [InlineData("one ")]
    [InlineData("one and ")]
    [InlineData("1 over ")]
    [InlineData("mille ")]
    [InlineData("vingt et ")]
    [InlineData("pas ")]
    [InlineData("a@a.")]
    [InlineData("2 days 1 hour ")]
    [InlineData("3 days after ")]
    [InlineData("june of ")]
    [InlineData("de l'année ")]
    [InlineData("au début de ")]
    [InlineData("12 janvier 2016 au ")]
    [InlineData("last week of ")]
    [InlineData("entre le ")]
    [InlineData("\uD83D")]
    [InlineData("e\u0301")]
    public void A_long_hostile_message_takes_every_recogniser_no_more_than_a_moment(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
        var clock = Stopwatch.StartNew();
        foreach (var culture in (string[])["fr-CA", "en-CA"])
        {
            foreach (var result in Everything(text, culture))
            {
                Assert.InRange(result.Start, 0, result.End);
                Assert.InRange(result.End, result.Start, text.Length - 1);
            }
        }
        Assert.True(clock.Elapsed < Plenty, $"{unit}: {clock.Elapsed}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🙂🙂🙂")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\0")]
    public void Nothing_is_found_in_nothing(string text) => Assert.DoesNotContain(Everything(text, "fr-CA"), result => result.TypeName is not "number");

    private static IEnumerable<ModelResult> Everything(string text, string culture) =>
    [
        .. NumberRecognizer.RecognizeNumber(text, culture), .. NumberRecognizer.RecognizeOrdinal(text, culture), .. NumberRecognizer.RecognizePercentage(text, culture),
        .. NumberWithUnitRecognizer.RecognizeCurrency(text, culture), .. NumberWithUnitRecognizer.RecognizeAge(text, culture),
        .. NumberWithUnitRecognizer.RecognizeDimension(text, culture), .. NumberWithUnitRecognizer.RecognizeTemperature(text, culture),
        .. DateTimeRecognizer.RecognizeDateTime(text, culture, refTime: new DateTime(2026, 11, 24)),
        .. SequenceRecognizer.RecognizePhoneNumber(text, culture), .. SequenceRecognizer.RecognizeEmail(text, culture), .. ChoiceRecognizer.RecognizeBoolean(text, culture),
    ];
}
