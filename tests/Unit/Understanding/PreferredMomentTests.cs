using System.Globalization;
using EmploisEnRegions.Understanding;

namespace EmploisEnRegions.Tests.Unit.Understanding;

public sealed class PreferredMomentTests
{
    /// <summary>A Tuesday, at ten.</summary>
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0);

    [Theory]
    [InlineData("fr", "demain matin", "2026-11-25 08:00")]
    [InlineData("fr", "demain", "2026-11-25 09:00")]
    [InlineData("fr", "jeudi après-midi", "2026-11-26 12:00")]
    [InlineData("fr", "demain à 14 h", "2026-11-25 14:00")]
    [InlineData("fr", "lundi", "2026-11-30 09:00")]
    [InlineData("fr", "aujourd'hui", "2026-11-24 10:01")]
    [InlineData("fr", "le soir", "2026-11-24 20:00")]
    [InlineData("en", "tomorrow morning", "2026-11-25 08:00")]
    [InlineData("en", "Thursday at 3 pm", "2026-11-26 15:00")]
    [InlineData("en", "in the morning", "2026-11-25 08:00")]
    public void Words_come_down_to_the_first_moment_that_they_allow(string language, string words, string moment) =>
        Assert.Equal(moment, PreferredMoment.In(words, language, Now)?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("n'importe quand")]
    [InlineData("hier")]
    [InlineData("")]
    public void Words_that_name_no_moment_to_come_give_none(string words) => Assert.Null(PreferredMoment.In(words, "fr", Now));
}
