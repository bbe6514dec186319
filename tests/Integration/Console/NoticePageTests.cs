using EmploisEnRegions.Handoff.Notices;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public sealed class NoticePageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Fact]
    public async Task A_counsellor_gets_a_code_to_send_and_the_page_does_not_show_it_again()
    {
        using var window = await host.CounsellorAsync("noa");
        await window.GoAsync("/console/notices");
        Assert.Contains("Vous ne recevez pas d'avis.", window.Text, StringComparison.Ordinal);

        await window.SubmitAsync("form[action*='Code'], form[action*='code']");
        var code = window.Page.QuerySelector("#code")!.GetAttribute("value")!;
        Assert.NotNull(await host.Get<INoticeStore>().FindAccountAsync(NoticeCodes.HashIn(code)!, DateTimeOffset.UtcNow, CancellationToken.None));

        await window.GoAsync("/console/notices");
        Assert.Null(window.Page.QuerySelector("#code"));
    }

    [Fact]
    public async Task Nobody_sees_the_page_without_signing_in()
    {
        using var window = host.NewWindow();
        await window.GoAsync("/console/notices");
        Assert.StartsWith("/console/sign-in", window.Path, StringComparison.Ordinal);
    }
}
