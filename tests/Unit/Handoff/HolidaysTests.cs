using System.Globalization;
using EmploisEnRegions.Handoff.Hours;

namespace EmploisEnRegions.Tests.Unit.Handoff;

public sealed class HolidaysTests
{
    [Theory]
    [InlineData(2026, EasterDay.GoodFriday, "01-01 04-03 05-18 06-24 07-01 09-07 10-12 12-25")]
    [InlineData(2026, EasterDay.EasterMonday, "01-01 04-06 05-18 06-24 07-01 09-07 10-12 12-25")]
    [InlineData(2027, EasterDay.GoodFriday, "01-01 03-26 05-24 06-24 07-01 09-06 10-11 12-25")]
    [InlineData(2027, EasterDay.EasterMonday, "01-01 03-29 05-24 06-24 07-01 09-06 10-11 12-25")]
    [InlineData(2028, EasterDay.GoodFriday, "01-01 04-14 05-22 06-24 07-01 09-04 10-09 12-25")]
    [InlineData(2028, EasterDay.EasterMonday, "01-01 04-17 05-22 06-24 07-01 09-04 10-09 12-25")]
    public void The_holidays_of_a_year_are_those_of_the_CNESST(int year, EasterDay easter, string expected)
    {
        var days = Holidays.Of(year, easter).Keys.Order().Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(expected.Split(' '), days);
    }

    [Fact]
    public void Canada_Day_on_a_Sunday_is_kept_on_Monday() =>
        Assert.Equal("canadaDay", Holidays.Of(2029, EasterDay.GoodFriday)[new DateOnly(2029, 7, 2)]);

    [Fact]
    public void Patriots_Day_is_the_Monday_before_25_May_whatever_the_year()
    {
        for (var year = 2000; year < 2100; year++)
        {
            var day = Holidays.Of(year, EasterDay.GoodFriday).Single(holiday => holiday.Value == "patriotsDay").Key;
            Assert.Equal(DayOfWeek.Monday, day.DayOfWeek);
            Assert.InRange(day.Day, 18, 24);
        }
    }
}
