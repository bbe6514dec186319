using System.Text.Json.Nodes;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Integration.Host;

/// <summary>Small enough that a failing test speaks of the channel: greets, repeats, and offers a button or a file when asked.</summary>
internal sealed class EchoBot : ActivityHandler
{
    /// <summary>Longer than a person expects to wait.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text($"hello {((Activity)turnContext.Activity).Locale}"), cancellationToken);

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Text == "slow") await Task.Delay(Slow, cancellationToken);
        await turnContext.SendActivityAsync(Answer(turnContext.Activity), cancellationToken);
    }

    private static Activity Choices()
    {
        var answer = MessageFactory.Text("Oui ou non ?");
        answer.SuggestedActions = new SuggestedActions
        {
            Actions = [new CardAction(ActionTypes.ImBack, "Oui", value: "oui"), new CardAction(ActionTypes.ImBack, "Non", value: "non")],
        };
        return answer;
    }

    private static IMessageActivity Answer(IMessageActivity said) => said.Text switch
    {
        "boom" => throw new InvalidOperationException("The echo bot was told to fail."),
        "choices" => Choices(),
        "question" => MessageFactory.Text("Combien ?").WithOrientation(new Orientation { Question = "children", Answered = 1, Remaining = 2, Speaker = Speaker.Bot }),
        "data" => MessageFactory.Attachment(
            new Attachment("application/json", content: new JsonObject { ["profile"] = new JsonObject { ["language"] = "fr" } }, name: "mes-donnees.json"), "Voici."),
        { Length: > 0 } text => MessageFactory.Text($"echo {text}"),
        _ => MessageFactory.Text($"attachments {said.Attachments?.Count ?? 0}"),
    };
}

/// <summary>Crisis words are the dialogs' business: here nobody answers them.</summary>
internal sealed class NoSafetyResponse : ISafetyResponse
{
    public Task RespondAsync(ITurnContext turnContext, Intent alarm, CancellationToken cancellationToken) => Task.CompletedTask;
}
