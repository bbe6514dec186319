using System.Text;
using EmploisEnRegions.Channels.Sms.Twilio;
using Xunit;

namespace EmploisEnRegions.Integration.Sms;

/// <summary>The expected values were computed once by a program of its own, from Twilio's documentation.</summary>
public sealed class SignatureTests
{
    private const string Token = "8f3b2c1d9e0a4f5b";
    private const string Url = "https://bot.example.org/api/sms/twilio";
    private const string JsonBody = """{"MessageSid":"SM2","From":"+15145550123","Body":"é"}""";
    private const string JsonHash = "0979db166c6ddb4d53910cb2edfd36bdb30d80007cf24a45e050c18057058321";

    [Fact]
    public void The_example_of_the_documentation_is_right()
    {
        var form = Form(("CallSid", "CA1234567890ABCDE"), ("Caller", "+14158675309"), ("Digits", "1234"), ("From", "+14158675309"), ("To", "+18005551212"));
        Assert.True(TwilioSignature.IsValid("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", form, "RSOYDt4T1cUTdK1PDd93/VVr8B8="));
    }

    [Fact]
    public void Names_are_sorted_by_their_bytes_and_values_taken_as_they_are()
    {
        var form = Form(("NumMedia", "0"), ("body", "b"), ("MessageSid", "SM1"), ("From", "+15145550123"), ("Body", "Côte-Nord & «\u00a0mer\u00a0»"));
        Assert.True(TwilioSignature.IsValid(Token, Url, form, "iL0+JhNEpvUhHt0Neq1n5vC1WoE="));
    }

    [Fact]
    public void Several_values_of_one_name_count_once_each_in_order() =>
        Assert.True(TwilioSignature.IsValid(Token, Url, Form(("Item", "b"), ("Item", "a"), ("Item", "b"), ("Body", "x")), "7AJ/RqMeID9rmfU/Esu2CM4gyg4="));

    [Theory]
    [InlineData("https://bot.example.org/api/sms/twilio?x=1", "chvv0mN+eojAoMj2eTK3SURlcOM=")]
    [InlineData("https://bot.example.org:443/api/sms/twilio?x=1", "hfOTSm3hbqtuawAiArLP9bDBqhc=")]
    [InlineData("https://bot.example.org:8443/api/sms/twilio?x=1", "hfOTSm3hbqtuawAiArLP9bDBqhc=")]
    [InlineData("https://bot.example.org:8443/api/sms/twilio", "mqms3eZioefeEkQ7bVNiVpsJAEo=")]
    [InlineData("http://bot.example.org/api/sms/twilio", "H+YyX9onmCr3ucHs4Z66+guvi1g=")]
    [InlineData("http://[::1]/api", "cAn3kLpfnnYthiz0eV3iDdEg1j0=")]
    public void With_or_without_the_port_it_is_the_same_address(string url, string signature) =>
        Assert.True(TwilioSignature.IsValid(Token, url, Form(("Body", "x")), signature));

    [Theory]
    [InlineData("https://bot.example.org/api/sms/twilio?x=2")]
    [InlineData("http://bot.example.org/api/sms/twilio?x=1")]
    [InlineData("https://bot.example.org/API/sms/twilio?x=1")]
    [InlineData("https://bot.example.com/api/sms/twilio?x=1")]
    public void Another_address_has_another_signature(string url) =>
        Assert.False(TwilioSignature.IsValid(Token, url, Form(("Body", "x")), "hfOTSm3hbqtuawAiArLP9bDBqhc="));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    public void No_signature_is_none(string? signature) => Assert.False(TwilioSignature.IsValid(Token, Url, Form(("Body", "x")), signature));

    [Fact]
    public void A_changed_value_an_added_one_and_another_token_are_seen()
    {
        Assert.True(TwilioSignature.IsValid(Token, $"{Url}?x=1", Form(("Body", "x")), "hfOTSm3hbqtuawAiArLP9bDBqhc="));
        Assert.False(TwilioSignature.IsValid(Token, $"{Url}?x=1", Form(("Body", "y")), "hfOTSm3hbqtuawAiArLP9bDBqhc="));
        Assert.False(TwilioSignature.IsValid(Token, $"{Url}?x=1", Form(("Body", "x"), ("More", "")), "hfOTSm3hbqtuawAiArLP9bDBqhc="));
        Assert.False(TwilioSignature.IsValid(Token + "0", $"{Url}?x=1", Form(("Body", "x")), "hfOTSm3hbqtuawAiArLP9bDBqhc="));
    }

    [Fact]
    public void Of_a_body_that_is_no_form_the_address_carries_the_hash()
    {
        var url = $"{Url}?bodySHA256={JsonHash}";
        Assert.True(TwilioSignature.IsValid(Token, url, Encoding.UTF8.GetBytes(JsonBody), JsonHash, "N3iWuZCrxDoLSBJjME7TV9ADnqw="));
        Assert.False(TwilioSignature.IsValid(Token, url, Encoding.UTF8.GetBytes(JsonBody + " "), JsonHash, "N3iWuZCrxDoLSBJjME7TV9ADnqw="));
        Assert.False(TwilioSignature.IsValid(Token, Url, Encoding.UTF8.GetBytes(JsonBody), JsonHash, "N3iWuZCrxDoLSBJjME7TV9ADnqw="));
    }

    private static List<KeyValuePair<string, string>> Form(params (string Name, string Value)[] values) => [.. values.Select(v => KeyValuePair.Create(v.Name, v.Value))];
}
