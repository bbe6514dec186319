using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Turns;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public sealed class ServingPageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Fact]
    public async Task A_counsellor_says_whom_they_serve_and_finds_it_ticked_again()
    {
        using var window = await host.CounsellorAsync("ines");
        await window.GoAsync("/console/notices");
        Assert.Empty(window.Page.QuerySelectorAll("input[name=regions][checked], input[name=needs][checked]"));

        await window.SubmitAsync("form[action*='Serving'], form[action*='serving']", ("regions", "11"), ("needs", "family"));

        Assert.Equal(["11"], window.Page.QuerySelectorAll("input[name=regions][checked]").Select(box => box.GetAttribute("value")));
        var id = (await host.Get<IAccountStore>().ListAsync(CancellationToken.None)).Single(account => account.DisplayName == "ines").Id;
        Assert.Equal(["family"], (await host.Get<IServingStore>().ReadAsync(id, CancellationToken.None)).Needs);
    }
}
