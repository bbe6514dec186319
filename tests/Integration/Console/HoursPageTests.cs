using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Hours;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public sealed class HoursPageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private const string Own = "form:has(input[value=PROMIS])";

    [Fact]
    public async Task A_lead_changes_the_hours_of_the_own_organisation_and_of_no_other()
    {
        using var lead = await host.CounsellorAsync("rosa", Role.Lead);
        await lead.GoAsync("/console/hours");
        Assert.Single(lead.Page.QuerySelectorAll("main form"));
        await lead.SubmitAsync(
            Own, ("week[Monday]", "09:00-12:00, 13:00-16:30"), ("week[Saturday]", ""), ("zone", "America/Halifax"), ("easter", "EasterMonday"), ("closures", "2026-12-24..2027-01-02\r\n\r\n2027-03-01"));

        Assert.Contains("sont enregistrées", lead.Text, StringComparison.Ordinal);
        var kept = (await host.Get<IHoursStore>().ReadAsync(CancellationToken.None))["PROMIS"];
        Assert.Equal(("09:00-12:00, 13:00-16:30", "America/Halifax", EasterDay.EasterMonday), (kept.Week["Monday"], kept.TimeZone, kept.Easter));
        Assert.Equal(["2026-12-24..2027-01-02", "2027-03-01"], kept.Closures);
        Assert.Contains("lundi de Pâques", lead.Page.QuerySelector("[aria-labelledby=hours-0]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("09:00-12:00, 13:00-16:30", lead.Page.QuerySelector("#Monday-0")!.GetAttribute("value"));

        await lead.SubmitAsync(Own, ("organisation", "INICI"));
        Assert.DoesNotContain("INICI", (await host.Get<IHoursStore>().ReadAsync(CancellationToken.None)).Keys);
    }

    [Fact]
    public async Task A_counsellor_reads_them_and_an_administrator_changes_all()
    {
        using var counsellor = await host.CounsellorAsync("sylvie");
        await counsellor.GoAsync("/console/hours");
        Assert.Contains("9\u00a0h – 17\u00a0h", counsellor.Text, StringComparison.Ordinal);
        Assert.Empty(counsellor.Page.QuerySelectorAll("main form"));
        using var administrator = await host.CounsellorAsync("theo", Role.Administrator);
        await administrator.GoAsync("/console/hours");
        Assert.Equal(3, administrator.Page.QuerySelectorAll("main form").Length);
    }

    [Theory]
    [InlineData("week[Tuesday]", "9 à 5", "Mardi")]
    [InlineData("week[Friday]", "13:00-12:00", "Vendredi")]
    [InlineData("closures", "Noël", "Fermetures")]
    public async Task What_cannot_be_read_is_named_and_stays_in_the_form(string field, string value, string named)
    {
        using var lead = await host.CounsellorAsync("ulric", Role.Lead);
        await lead.GoAsync("/console/hours");
        await lead.SubmitAsync(Own, (field, value));
        Assert.Contains(named, lead.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.True(lead.Page.QuerySelector("main details")!.HasAttribute("open"));
        Assert.Contains(value, lead.Page.QuerySelector("main details")!.InnerHtml, StringComparison.Ordinal);
    }
}
