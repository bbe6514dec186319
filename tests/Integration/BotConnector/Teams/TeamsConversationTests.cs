using System.Globalization;
using EmploisEnRegions.Support;
using Xunit;

namespace EmploisEnRegions.Integration.BotConnector.Teams;

/// <summary>The bot that people talk to, as Teams shows it.</summary>
public sealed class TeamsConversationTests : IAsyncLifetime
{
    private const string Greeting = "Je suis l'assistant d'orientation";

    private readonly ConnectorHost _host = new() { Bot = null };
    private MockConnector? _connector;
    private int _said;

    [Fact]
    public async Task Someone_who_installs_the_app_is_welcomed_once_whatever_comes_after()
    {
        await ArrivesAsync();
        await ArrivesAsync();
        await SaysAsync("bonjour");
        await SaysAsync("hi");
        Assert.Single(_connector!.Texts, text => text!.Contains(Greeting, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aide", "parler à une personne")]
    [InlineData("help", "talk to")]
    [InlineData("bonjour", "Bonjour")]
    [InlineData("hi", "Hello")]
    [InlineData("Parler à une personne", "personne")]
    [InlineData("My data", "data")]
    public async Task The_commands_of_the_app_are_answered_in_one_message_in_their_language(string command, string answer)
    {
        await SaysAsync(command);
        var posted = Assert.Single(_connector!.All);
        Assert.Contains(answer, posted.Activity.GetRawText().Replace("\\u00E0", "à", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Suggestions_come_as_one_card_that_Teams_takes()
    {
        await SaysAsync("bonjour");
        foreach (var answer in new[] { "oui", "oui", "travail", "infirmière" }) await SaysAsync(answer);
        for (var i = 0; i < 40 && !Latest.Contains("\"suggestions\":", StringComparison.Ordinal); i++) await SaysAsync(i % 3 == 2 ? "oui" : "passer");

        var posted = _connector!.All[^1].Activity;
        var card = Assert.Single(posted.GetProperty("attachments").EnumerateArray()).GetProperty("content");
        Assert.Equal("1.5", card.GetProperty("version").GetString());
        Assert.Equal(3, posted.GetProperty("channelData").GetProperty("orientation").GetProperty("suggestions").GetArrayLength());
        Assert.InRange(card.GetProperty("actions").GetArrayLength(), 1, 6);
        Assert.Contains("1. ", card.GetProperty("fallbackText").GetString(), StringComparison.Ordinal);
        Assert.InRange(posted.GetRawText().Length * 2, 0, 25_000);
    }

    public async ValueTask InitializeAsync() => _connector = await MockConnector.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _connector!.DisposeAsync();
    }

    private string Latest => _connector!.All[^1].Activity.GetRawText();

    private async Task ArrivesAsync()
    {
        await _host.SendsAsync(Activity("conversationUpdate", null, new[] { new { id = "28:bot" }, new { id = "29:u" } }));
        await _host.LaterAsync(_host.IsEmptyAsync);
    }

    private async Task SaysAsync(string text)
    {
        await _host.SendsAsync(Activity("message", text, null));
        await _host.LaterAsync(_host.IsEmptyAsync);
    }

    private object Activity(string type, string? text, object? membersAdded) => new
    {
        type, text, membersAdded, id = (++_said).ToString(CultureInfo.InvariantCulture), channelId = "msteams", serviceUrl = _connector!.Address,
        conversation = new { id = "a:1", conversationType = "personal", tenantId = "t" }, from = new { id = "29:u" }, recipient = new { id = "28:bot" },
    };
}
