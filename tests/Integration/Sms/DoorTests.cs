using System.Net;
using System.Security.Cryptography;
using System.Text;
using EmploisEnRegions.Integration.Host;
using EmploisEnRegions.Support;
using Xunit;

namespace EmploisEnRegions.Integration.Sms;

public sealed class DoorTests
{
    [Fact]
    public async Task A_signed_message_is_acknowledged_with_nothing_and_answered_through_the_API()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);

        var (status, body) = await host.BringsAsync(SmsHost.Form("Bonjour"));
        await Waiting.UntilAsync(() => twilio.All.Count > 1);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""<?xml version="1.0" encoding="UTF-8"?><Response/>""", body);
        var first = twilio.All[0];
        Assert.Equal($"/2010-04-01/Accounts/{SmsHost.Account}/Messages.json", first.Path);
        Assert.Equal($"{SmsHost.Account}:{SmsHost.Token}", first.Credentials);
        Assert.Equal((SmsHost.Person, SmsHost.Number, $"{host.Door}/status"), (first.To, first.Form["From"], first.Form["StatusCallback"]));
        Assert.StartsWith("Bonjour! Je suis", first.Body, StringComparison.Ordinal);
        Assert.Single(twilio.Bodies, said => said.StartsWith("Bonjour!", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forged_request_is_refused_and_leaves_nothing()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        var form = SmsHost.Form("Bonjour");
        var changed = form.Select(f => f.Key == "Body" ? KeyValuePair.Create("Body", "Bonsoir") : f).ToArray();

        Assert.Equal(HttpStatusCode.Forbidden, (await SmsHost.PostAsync(host.Door, form, null)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SmsHost.PostAsync(host.Door, form, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SmsHost.PostAsync(host.Door, changed, SmsHost.Sign(host.Door, form))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SmsHost.PostAsync($"{host.Door}?more=1", form, SmsHost.Sign(host.Door, form))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SmsHost.PostAsync($"{host.Door}/status", form, SmsHost.Sign(host.Door, form))).Status);
        Assert.Null(await host.ConversationAsync());
        Assert.Empty(twilio.All);
    }

    [Fact]
    public async Task Behind_a_proxy_the_address_of_the_setting_was_signed_with_the_query_that_arrived()
    {
        const string url = "https://bot.example.org/sms-door";
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio, null, ("Sms:Twilio:PublicUrl", url));
        var form = SmsHost.Form("Bonjour");

        Assert.Equal(HttpStatusCode.Forbidden, (await host.BringsAsync(form)).Status);
        Assert.Equal(HttpStatusCode.OK, (await SmsHost.PostAsync($"{host.Door}?a=1&b=%20", form, SmsHost.Sign($"{url}?a=1&b=%20", form))).Status);

        await Waiting.UntilAsync(() => twilio.All.Count > 0);
        Assert.Equal($"{url}/status", twilio.All[0].Form["StatusCallback"]);
        var report = Status("SM1", "sent");
        Assert.Equal(HttpStatusCode.NoContent, (await SmsHost.PostAsync($"{host.Door}/status", report, SmsHost.Sign($"{url}/status", report))).Status);
    }

    [Fact]
    public async Task A_body_of_JSON_is_checked_by_its_hash()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        var body = $$"""{"MessageSid":"SM9","AccountSid":"{{SmsHost.Account}}","From":"{{SmsHost.Person}}","Body":"Bonjour"}""";
        var url = $"{host.Door}?bodySHA256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}";

        using var other = new StringContent(body.Replace("Bonjour", "Bonsoir", StringComparison.Ordinal), Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.Forbidden, (await SmsHost.PostAsync(url, other, SmsHost.Sign(url, []))).Status);
        using var right = new StringContent(body, Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.OK, (await SmsHost.PostAsync(url, right, SmsHost.Sign(url, []))).Status);
        await Waiting.UntilAsync(() => twilio.All.Count > 0);
    }

    [Fact]
    public async Task The_same_message_again_does_nothing_not_even_after_everything_was_erased()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        var hello = SmsHost.Form("Bonjour");
        await host.BringsAsync(hello);
        await Waiting.UntilAsync(host.IsEmptyAsync);
        var (version, sent) = ((await host.ConversationAsync())!.Version, twilio.All.Count);

        Assert.Equal(HttpStatusCode.OK, (await host.BringsAsync(hello)).Status);
        Assert.Equal((version, sent), ((await host.ConversationAsync())!.Version, twilio.All.Count));

        await host.SaysAsync("effacer mes données");
        await host.SaysAsync("oui");
        (version, sent) = ((await host.ConversationAsync())!.Version, twilio.All.Count);
        Assert.Equal(HttpStatusCode.OK, (await host.BringsAsync(hello)).Status);
        await Waiting.UntilAsync(host.IsEmptyAsync);
        Assert.Equal((version, sent), ((await host.ConversationAsync())!.Version, twilio.All.Count));
    }

    [Fact]
    public async Task Without_settings_there_is_no_door()
    {
        await using var host = EchoHost.With("Production");
        using var client = host.Client(bearer: null);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Body", "x")]);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync("/api/sms/twilio", form)).StatusCode);
    }

    [Theory]
    [InlineData("Sms:Twilio:AuthToken", "Sms:Twilio:AccountSid=AC1", "Sms:Twilio:From=+15145550123")]
    [InlineData("Sms:Twilio:AccountSid", "Sms:Twilio:AuthToken=x")]
    [InlineData("Sms:Twilio:AccountSid", "Sms:Twilio:AccountSid=SK1")]
    [InlineData("Sms:Twilio:From", "Sms:Twilio:AccountSid=AC1", "Sms:Twilio:AuthToken=x")]
    [InlineData("Sms:Twilio:From", "Sms:Twilio:AccountSid=AC1", "Sms:Twilio:AuthToken=x", "Sms:Twilio:From=514 555-0123")]
    [InlineData("Sms:Twilio:MessagingServiceSid", "Sms:Twilio:AccountSid=AC1", "Sms:Twilio:AuthToken=x", "Sms:Twilio:MessagingServiceSid=1")]
    [InlineData("Sms:Twilio:ApiBase", "Sms:Twilio:ApiBase=http://api.example.org")]
    [InlineData("Sms:Twilio:PublicUrl", "Sms:Twilio:PublicUrl=bot.example.org")]
    [InlineData("Sms:HelpPhone", "Sms:HelpPhone=call us")]
    public async Task A_wrong_setting_stops_the_start_with_one_sentence_that_names_it(string setting, params string[] settings)
    {
        var (code, errors) = await HostProcess.StartWithAsync([.. settings.Select(s => $"--{s}")]);
        Assert.Equal(1, code);
        Assert.Contains(setting, errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    private static KeyValuePair<string, string>[] Status(string sid, string status) =>
        [new("MessageSid", sid), new("MessageStatus", status), new("AccountSid", SmsHost.Account), new("To", SmsHost.Person)];
}
