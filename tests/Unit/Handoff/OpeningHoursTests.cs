using System.Globalization;
using EmploisEnRegions.Handoff.Hours;

namespace EmploisEnRegions.Tests.Unit.Handoff;

public sealed class OpeningHoursTests
{
    [Theory]
    [InlineData("2026-11-24T08:59-05:00", false)]
    [InlineData("2026-11-24T09:00-05:00", true)]
    [InlineData("2026-11-24T16:59-05:00", true)]
    [InlineData("2026-11-24T17:00-05:00", false)]
    [InlineData("2026-11-24T14:00Z", true)]
    [InlineData("2026-11-28T12:00-05:00", false)]
    public void The_desk_is_open_from_nine_to_five_on_weekdays_in_Montreal(string now, bool open) =>
        Assert.Equal(open, new OpeningHours(new DeskHoursOptions()).At(Instant(now)).Open);

    [Theory]
    [InlineData("2026-11-24T07:00-05:00", "2026-11-24T09:00-05:00")]
    [InlineData("2026-11-24T18:00-05:00", "2026-11-25T09:00-05:00")]
    [InlineData("2026-11-27T18:00-05:00", "2026-11-30T09:00-05:00")]
    [InlineData("2026-09-04T18:00-04:00", "2026-09-08T09:00-04:00")]
    [InlineData("2026-04-02T18:00-04:00", "2026-04-06T09:00-04:00")]
    public void The_next_opening_jumps_over_nights_weekends_and_holidays(string now, string opens)
    {
        var (open, opensAt, _) = new OpeningHours(new DeskHoursOptions()).At(Instant(now));
        Assert.False(open);
        Assert.Equal(Instant(opens), opensAt);
    }

    [Fact]
    public void The_next_opening_carries_the_offset_of_its_own_day_when_the_clocks_change()
    {
        var opensAt = new OpeningHours(new DeskHoursOptions()).At(Instant("2026-10-30T18:00-04:00")).OpensAt;
        Assert.Equal(TimeSpan.FromHours(-5), opensAt?.Offset);
        Assert.Equal(Instant("2026-11-02T09:00-05:00"), opensAt);
    }

    [Fact]
    public void A_holiday_closes_the_desk_and_says_which_one()
    {
        var (open, _, holiday) = new OpeningHours(new DeskHoursOptions()).At(Instant("2026-09-07T12:00-04:00"));
        Assert.Equal((false, "labourDay"), (open, holiday));
    }

    [Fact]
    public void Easter_Monday_closes_instead_of_Good_Friday_when_the_settings_say_so()
    {
        var hours = new OpeningHours(new DeskHoursOptions { Easter = EasterDay.EasterMonday });
        Assert.True(hours.At(Instant("2026-04-03T12:00-04:00")).Open);
        Assert.Equal("easterMonday", hours.At(Instant("2026-04-06T12:00-04:00")).Holiday);
    }

    [Fact]
    public void A_closure_of_the_settings_includes_both_its_ends()
    {
        var hours = new OpeningHours(new DeskHoursOptions { Closures = { "2026-12-24..2027-01-02" } });
        Assert.Equal("closure", hours.At(Instant("2026-12-24T12:00-05:00")).Holiday);
        var (open, opensAt, _) = hours.At(Instant("2026-12-30T12:00-05:00"));
        Assert.False(open);
        Assert.Equal(Instant("2027-01-04T09:00-05:00"), opensAt);
    }

    [Theory]
    [InlineData("2026-11-24T11:59-05:00", null)]
    [InlineData("2026-11-24T12:00-05:00", "2026-11-24T13:00-05:00")]
    [InlineData("2026-11-24T12:59-05:00", "2026-11-24T13:00-05:00")]
    [InlineData("2026-11-24T13:00-05:00", null)]
    [InlineData("2026-11-24T17:00-05:00", "2026-12-01T09:00-05:00")]
    public void At_lunch_the_desk_is_closed_and_opens_after_it(string now, string? opens)
    {
        var options = new DeskHoursOptions();
        options.Week.Clear();
        options.Week["Tuesday"] = "09:00-12:00, 13:00-17:00";
        var at = new OpeningHours(options).At(Instant(now));
        Assert.Equal((opens is null, opens is null ? null : Instant(opens)), (at.Open, at.OpensAt));
    }

    [Theory]
    [InlineData("2026-10-10T12:00-04:00", "2026-10-13T09:00-04:00", "2026-10-12", "thanksgiving")]
    [InlineData("2026-10-09T18:00-04:00", "2026-10-13T09:00-04:00", "2026-10-12", "thanksgiving")]
    [InlineData("2026-04-02T18:00-04:00", "2026-04-06T09:00-04:00", "2026-04-03", "goodFriday")]
    [InlineData("2026-11-27T18:00-05:00", "2026-11-30T09:00-05:00", null, null)]
    [InlineData("2028-06-23T18:00-04:00", "2028-06-26T09:00-04:00", null, null)]
    public void A_working_day_off_before_the_opening_says_why_it_is_so_far(string now, string opens, string? day, string? why)
    {
        var at = new OpeningHours(new DeskHoursOptions()).At(Instant(now));
        Assert.Equal(Instant(opens), at.OpensAt);
        Assert.Equal(day is null ? null : new ClosedDay(DateOnly.Parse(day, CultureInfo.InvariantCulture), why!), at.Skipped);
    }

    [Fact]
    public void A_desk_that_never_opens_promises_nothing()
    {
        var options = new DeskHoursOptions();
        options.Week.Clear();
        Assert.Null(new OpeningHours(options).At(Instant("2026-11-24T12:00-05:00")).OpensAt);
    }

    [Theory]
    [InlineData("Monday", "9-17", "Desk:Hours:Week:Monday")]
    [InlineData("Monday", "17:00-09:00", "Desk:Hours:Week:Monday")]
    [InlineData("Monday", "09:00-12:00, 11:00-17:00", "Desk:Hours:Week:Monday")]
    [InlineData("Monday", "09:00-12:00,", "Desk:Hours:Week:Monday")]
    [InlineData("Lundi", "09:00-17:00", "Lundi")]
    [InlineData("1", "09:00-17:00", "\"1\"")]
    public void A_wrong_schedule_is_named(string day, string hours, string named)
    {
        var options = new DeskHoursOptions { Week = { [day] = hours } };
        Assert.Contains(named, Assert.Throws<FormatException>(() => new OpeningHours(options)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("2027-01-02..2026-12-24")]
    public void A_wrong_closure_is_named(string closure)
    {
        var options = new DeskHoursOptions { Closures = { closure } };
        Assert.Contains("Desk:Hours:Closures", Assert.Throws<FormatException>(() => new OpeningHours(options)).Message, StringComparison.Ordinal);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
