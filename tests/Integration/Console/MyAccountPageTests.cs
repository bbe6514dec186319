using System.Net;
using System.Net.WebSockets;
using System.Text;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Integration.Host;
using EmploisEnRegions.Support;
using OtpNet;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public sealed class MyAccountPageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private const string Page = "/console/account";

    [Fact]
    public async Task A_counsellor_adds_an_app_without_JavaScript_and_then_needs_it_even_with_a_new_link()
    {
        using var window = await host.CounsellorAsync("ines");
        await window.GoAsync(Page);
        await window.SubmitAsync("form[action*=Begin]", ("password", "pas le bon"));
        Assert.Contains("ne convient pas", window.Page.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        await window.SubmitAsync("form[action*=Begin]", ("password", ConsoleHost.Password));
        Assert.NotNull(window.Page.QuerySelector(".qr svg[role=img]"));
        var secret = window.Page.QuerySelector(".qr + p code")!.TextContent;
        await window.SubmitAsync("form[action*=Confirm]", ("code", "000000"));
        Assert.Contains("ne convient pas", window.Page.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        await window.SubmitAsync("form[action*=Confirm]", ("code", CodeOf(secret)));
        var codes = window.Page.QuerySelectorAll(".recovery code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        await window.GoAsync(Page);
        Assert.Empty(window.Page.QuerySelectorAll(".recovery"));

        await window.SubmitAsync("form[action*=signOut]");
        await window.GoAsync("/console/find?text=abc");
        var account = (await host.Get<AccountAccess>().ListAsync(CancellationToken.None)).Last(a => a.DisplayName == "ines");
        await window.SubmitAsync("main form", ("email", account.Email), ("password", ConsoleHost.Password));
        Assert.StartsWith("/console/sign-in/code", window.Path, StringComparison.Ordinal);
        await window.GoAsync("/console");
        Assert.StartsWith("/console/sign-in", window.Path, StringComparison.Ordinal);
        await window.GoAsync("/console/sign-in/code?back=/console/find");
        await window.SubmitAsync("main form", ("code", codes[3]));
        Assert.Equal("/console/find", window.Path);

        using var thief = host.NewWindow();
        var token = await host.Get<OneTimeLinks>().InviteAgainAsync(account.Id, "test", CancellationToken.None);
        await thief.GoAsync($"/console/invitation/{token}");
        await thief.SubmitAsync("main form", ("password", ConsoleHost.Password));
        Assert.Equal("/console/sign-in/code", thief.Path);
        await thief.GoAsync(Page);
        Assert.StartsWith("/console/sign-in", thief.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_for_the_code_opens_to_nobody_who_has_not_shown_a_password()
    {
        using var window = host.NewWindow();
        await window.GoAsync("/console/sign-in/code");
        Assert.Equal("/console/sign-in", window.Path);
    }

    [Fact]
    public async Task A_password_is_changed_by_who_knows_the_old_one_and_the_other_browser_is_out_at_its_next_request()
    {
        using var window = await host.CounsellorAsync("jeanne");
        using var other = host.NewWindow();
        var email = (await host.Get<AccountAccess>().ListAsync(CancellationToken.None)).Last(a => a.DisplayName == "jeanne").Email;
        await other.GoAsync("/console");
        await other.SubmitAsync("main form", ("email", email), ("password", ConsoleHost.Password));
        Assert.Equal("/console", other.Path);

        await window.GoAsync(Page);
        await window.SubmitAsync("form[action*=Password]", ("current", "pas le bon"), ("password", "une nouvelle phrase longue"));
        Assert.Contains("actuel ne convient pas", window.Page.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        await window.SubmitAsync("form[action*=Password]", ("current", ConsoleHost.Password), ("password", "court"));
        Assert.Contains("12", window.Page.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        await window.SubmitAsync("form[action*=Password]", ("current", ConsoleHost.Password), ("password", "une nouvelle phrase longue"));
        Assert.Contains("Le mot de passe est changé", window.Text, StringComparison.Ordinal);
        await other.GoAsync("/console");
        Assert.StartsWith("/console/sign-in", other.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ended_from_elsewhere_is_out_at_once_and_its_live_line_is_cut()
    {
        using var window = await host.CounsellorAsync("karim");
        using var other = host.NewWindow();
        var email = (await host.Get<AccountAccess>().ListAsync(CancellationToken.None)).Last(a => a.DisplayName == "karim").Email;
        await other.GoAsync("/console");
        await other.SubmitAsync("main form", ("email", email), ("password", ConsoleHost.Password));
        using var line = await LiveAsync(other);

        await window.GoAsync(Page);
        Assert.Equal(2, window.Page.QuerySelectorAll(".sessions li").Length);
        await window.SubmitAsync("form[action*=EndOthers]");
        Assert.Single(window.Page.QuerySelectorAll(".sessions li"));

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var cut = false;
        var buffer = new byte[4096];
        try
        {
            while (!cut) cut = (await line.ReceiveAsync(buffer, patience.Token)).MessageType is WebSocketMessageType.Close;
        }
        catch (WebSocketException)
        {
            cut = true;
        }

        Assert.True(cut);
        await other.GoAsync("/console");
        Assert.StartsWith("/console/sign-in", other.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_settings_ask_for_an_app_nothing_opens_before_it_is_added()
    {
        await using var strict = new StrictHost();
        using var lead = await strict.SignedInAsync("lise", Role.Lead);
        Assert.Equal(Page, lead.Path);
        Assert.Contains("Avant de continuer", lead.Text, StringComparison.Ordinal);
        await lead.GoAsync("/console/find");
        Assert.Equal(Page, lead.Path);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.Client.PostAsync("/console/live/negotiate?negotiateVersion=1", null)).StatusCode);
        await lead.SubmitAsync("form[action*=Begin]", ("password", ConsoleHost.Password));
        await lead.SubmitAsync("form[action*=Confirm]", ("code", CodeOf(lead.Page.QuerySelector(".qr + p code")!.TextContent)));
        await lead.GoAsync("/console/find");
        Assert.Equal("/console/find", lead.Path);

        using var counsellor = await strict.SignedInAsync("marc", Role.Counsellor);
        Assert.Equal("/console", counsellor.Path);
    }

    [Fact]
    public async Task An_administrator_takes_the_app_of_somebody_else_away()
    {
        using var window = await host.CounsellorAsync("oscar");
        await window.GoAsync(Page);
        await window.SubmitAsync("form[action*=Begin]", ("password", ConsoleHost.Password));
        await window.SubmitAsync("form[action*=Confirm]", ("code", CodeOf(window.Page.QuerySelector(".qr + p code")!.TextContent)));
        using var administrator = await host.CounsellorAsync("paule", Role.Administrator);
        await administrator.GoAsync("/console/accounts");
        var id = (await host.Get<AccountAccess>().ListAsync(CancellationToken.None)).Last(a => a.DisplayName == "oscar").Id;
        await administrator.SubmitAsync($"form[action*=RemoveApp]:has([value='{id}'])");
        Assert.False((await host.Get<IAccountStore>().FindAsync(id, CancellationToken.None))!.HasSecondFactor);
    }

    private static string CodeOf(string secret) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp();

    private async Task<ClientWebSocket> LiveAsync(Window window)
    {
        var line = new ClientWebSocket();
        line.Options.SetRequestHeader("Cookie", string.Join("; ", window.Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}")));
        await line.ConnectAsync(new Uri(host.Address, "/console/live").ToSocket(), CancellationToken.None);
        await line.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
        var buffer = new byte[4096];
        var answer = await line.ReceiveAsync(buffer, CancellationToken.None);
        Assert.StartsWith("{}", Encoding.UTF8.GetString(buffer, 0, answer.Count), StringComparison.Ordinal);
        return line;
    }

    private sealed class StrictHost() : EchoHost(new Dictionary<string, string> { ["Accounts:SecondFactor"] = "Leads" })
    {
        public Task<Window> SignedInAsync(string name, Role role) => ConsoleHost.SignedInAsync(this, $"{name}@example.org", name, role);
    }
}

internal static class SocketAddress
{
    public static Uri ToSocket(this Uri address) => new UriBuilder(address) { Scheme = "ws" }.Uri;
}
