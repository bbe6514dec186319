using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using Xunit;

namespace EmploisEnRegions.Integration.Sms;

/// <summary>The real conversation by text message.</summary>
public sealed class DialogueTests
{
    private const int MaxTurns = 45;

    [Fact]
    public async Task Buttons_are_pressed_by_number_to_the_end()
    {
        await using var twilio = await MockTwilio.StartAsync();
        await using var host = new SmsHost(twilio);
        await host.SaysAsync("Bonjour");
        string[] numeric = ["age", "children", "distance", "housing"];
        for (var turn = 0; turn < MaxTurns && await QuestionAsync(host, await host.KeyAsync()) is { } question; turn++)
        {
            await host.SaysAsync(numeric.Contains(question) ? question == "age" ? "31" : question == "housing" ? "900" : "2" : question is "timeline" or "occupation" or "interest" or "location" ? "2" : "1");
        }

        var dossier = await DossierAsync(host, await host.KeyAsync());
        Assert.Equal(3, dossier.Suggestions.Count);
        Assert.True(dossier.Consented);
    }

    private static async Task<string?> QuestionAsync(SmsHost host, ConversationKey key) => (await DossierAsync(host, key)).Question;

    private static async Task<Dossier> DossierAsync(SmsHost host, ConversationKey key) =>
        (await host.Get<IConversationStore>().LoadAsync(key, CancellationToken.None))!.Conversation.Dossier;
}
