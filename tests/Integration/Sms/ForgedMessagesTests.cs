using System.Net;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace EmploisEnRegions.Integration.Sms;

/// <summary>Ways to write in somebody's name, each refused, with nothing stored and nobody answered.</summary>
public sealed class ForgedMessagesTests(ForgedMessagesTests.OneHost one) : IClassFixture<ForgedMessagesTests.OneHost>
{
    private static readonly Dictionary<string, Func<string, string, Forgery>> Forgeries = new()
    {
        ["no signature"] = (door, _) => new(door, Message(), null),
        ["an empty signature"] = (door, _) => new(door, Message(), ""),
        ["a signature that is no base 64"] = (door, _) => new(door, Message(), "%%%"),
        ["with another token"] = (door, _) => new(door, Message(), SignWith("another", door, Message())),
        ["of another address"] = (door, _) => new(door, Message(), SmsHost.Sign(door + "/status", Message())),
        ["of https where http was called"] = (door, _) => new(door, Message(), SmsHost.Sign(door.Replace("http:", "https:", StringComparison.Ordinal), Message())),
        ["a query that was not signed"] = (door, _) => new($"{door}?a=1", Message(), SmsHost.Sign(door, Message())),
        ["a word changed"] = (door, _) => new(door, With("Body", "Bonsoir"), SmsHost.Sign(door, Message())),
        ["the number changed"] = (door, _) => new(door, With("From", "+15145550199"), SmsHost.Sign(door, Message())),
        ["a parameter added"] = (door, _) => new(door, [.. Message(), new("NumMedia", "1")], SmsHost.Sign(door, Message())),
        ["a second number added"] = (door, _) => new(door, [.. Message(), new("From", "+15145550199")], SmsHost.Sign(door, Message())),
        ["a parameter left out"] = (door, _) => new(door, [.. Message().SkipLast(1)], SmsHost.Sign(door, Message())),
        ["another account of the same token"] = (door, _) => new(door, With("AccountSid", "AC11111111111111111111111111111111"), SmsHost.Sign(door, With("AccountSid", "AC11111111111111111111111111111111"))),
        ["a form under a signed address with the hash of another body"] = (door, _) => Hashed(door, "{}", Message()),
        ["the hash in capitals"] = (door, json) => Hashed(door, json, null, hash => hash.ToUpperInvariant()),
        ["the hash twice"] = (door, json) => Hashed(door, json, null, hash => $"{hash}&bodySHA256={hash}"),
        ["no hash"] = (door, json) => Hashed(door, json, null, _ => ""),
    };

    public static TheoryData<string> Names => [.. Forgeries.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task A_forged_message_is_refused_and_leaves_nothing(string name)
    {
        const string json = $$"""{"MessageSid":"SM77","AccountSid":"{{SmsHost.Account}}","From":"{{SmsHost.Person}}","Body":"Bonjour"}""";
        var forgery = Forgeries[name](one.Host.Door, json);
        var (status, body) = forgery.Form is { } form
            ? await SmsHost.PostAsync(forgery.Url, form, forgery.Signature)
            : await SmsHost.PostAsync(forgery.Url, new StringContent(json, Encoding.UTF8, "application/json"), forgery.Signature);
        Assert.True(status == HttpStatusCode.Forbidden, $"{name}: {status} {body}");
        Assert.Null(await one.Host.ConversationAsync());
        Assert.Null(await one.Host.ConversationAsync("+15145550199"));
        Assert.Empty(one.Twilio.All);
    }

    [Theory]
    [InlineData("MessageSid", "")]
    [InlineData("From", "")]
    [InlineData("MessageSid", "a\0b")]
    public async Task A_signed_message_that_lacks_what_is_needed_is_told_so(string name, string value)
    {
        var (status, _) = await one.Host.BringsAsync(With(name, value));
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    private static KeyValuePair<string, string>[] Message() =>
        [new("MessageSid", "SM77"), new("AccountSid", SmsHost.Account), new("From", SmsHost.Person), new("To", SmsHost.Number), new("Body", "Bonjour")];

    private static KeyValuePair<string, string>[] With(string name, string value) =>
        [.. Message().Select(f => f.Key == name ? KeyValuePair.Create(name, value) : f)];

    private static Forgery Hashed(string door, string json, KeyValuePair<string, string>[]? form, Func<string, string>? write = null)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        var url = $"{door}?bodySHA256={(write ?? (h => h))(hash)}";
        return new(url, form, SmsHost.Sign(url, []));
    }

    private static string SignWith(string token, string url, KeyValuePair<string, string>[] form)
    {
        var text = url + string.Concat(form.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + f.Value));
#pragma warning disable CA5350
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    private sealed record Forgery(string Url, KeyValuePair<string, string>[]? Form, string? Signature);

    public sealed class OneHost : IAsyncLifetime
    {
        internal MockTwilio Twilio { get; private set; } = null!;
        internal SmsHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Twilio = await MockTwilio.StartAsync();
            Host = new SmsHost(Twilio);
        }

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            await Twilio.DisposeAsync();
        }
    }
}
