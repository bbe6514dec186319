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
    [InlineData("le 3, ")]
    [InlineData("the 3rd and ")]
    [InlineData("monday 31 ")]
    [InlineData("next 5/12 ")]
    [InlineData("more than 2 days before ")]
    [InlineData("year after year ")]
    [InlineData("année après année ")]
    [InlineData("2020-01-")]
    [InlineData("18 08 78 ")]
    [InlineData("the day after ")]
    [InlineData("la veille de ")]
    [InlineData("first 2 weeks of ")]
    [InlineData("end of the ")]
    [InlineData("until now ")]
    [InlineData("every other ")]
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

    /// <summary>Date words in any order: where a reader looks beside its token, there may be nothing.</summary>
    [Theory]
    [InlineData("fr-CA")]
    [InlineData("en-CA")]
    public void Words_of_time_in_any_order_are_read_without_harm(string culture)
    {
        string[] words =
        [
            "le", "la", "du", "sept", "lundi", "mar", "juin", "fin", "prochain", "dernier", "3", "31", "2027", "99", "9999", "h", ":", "/", "-", ".", ",", "'", "(", ")", "$", "<", "=",
            "et", "au", "de", "entre", "avant", "demain", "soir", "midi", "semaine", "siècle", "premier", "quinze", "heure", "été", "aux", "chaque", "noël", "exercice", "dix",
            "the", "monday", "sun", "may", "end", "next", "last", "of", "to", "q", "1", "first", "half", "past", "week", "after", "since", "for", "from", "now", "s", "weekend", "every", "other", "nineties", "more", "than",
        ];
        var random = new Random(24112026);
        for (var run = 0; run < 20_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => words[random.Next(words.Length)] + (random.Next(4) == 0 ? "" : " ")));
            foreach (var result in DateTimeRecognizer.RecognizeDateTime(text, culture, refTime: new DateTime(2026, 11, 24)))
            {
                Assert.True(result.Start <= result.End && result.End < text.Length, text);
            }
        }
    }

    private static IEnumerable<ModelResult> Everything(string text, string culture) =>
    [
        .. NumberRecognizer.RecognizeNumber(text, culture), .. NumberRecognizer.RecognizeOrdinal(text, culture), .. NumberRecognizer.RecognizePercentage(text, culture),
        .. NumberWithUnitRecognizer.RecognizeCurrency(text, culture), .. NumberWithUnitRecognizer.RecognizeAge(text, culture),
        .. NumberWithUnitRecognizer.RecognizeDimension(text, culture), .. NumberWithUnitRecognizer.RecognizeTemperature(text, culture),
        .. DateTimeRecognizer.RecognizeDateTime(text, culture, refTime: new DateTime(2026, 11, 24)),
        .. SequenceRecognizer.RecognizePhoneNumber(text, culture), .. SequenceRecognizer.RecognizeEmail(text, culture), .. ChoiceRecognizer.RecognizeBoolean(text, culture),
    ];
}
