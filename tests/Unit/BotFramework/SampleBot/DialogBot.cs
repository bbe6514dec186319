using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Unit.BotFramework.SampleBot;

public class DialogBot<T> : ActivityHandler
    where T : Dialog
{
    private readonly ConversationState _conversationState;
    private readonly UserState _userState;
    private readonly T _dialog;

    public DialogBot(ConversationState conversationState, UserState userState, T dialog)
    {
        _conversationState = conversationState;
        _userState = userState;
        _dialog = dialog;
    }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);

        await _conversationState.SaveChangesAsync(turnContext, false, cancellationToken);
        await _userState.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        foreach (var member in membersAdded)
        {
            if (member.Id != turnContext.Activity.Recipient!.Id)
            {
                var card = new HeroCard { Title = "Welcome", Buttons = new List<CardAction> { new CardAction(ActionTypes.OpenUrl, "Site", value: "https://example.org") } };
                await turnContext.SendActivityAsync(MessageFactory.Attachment(card.ToAttachment(), ssml: "Welcome"), cancellationToken);
                await _dialog.RunAsync(turnContext, _conversationState.CreateProperty<DialogState>("DialogState"), cancellationToken);
            }
        }
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        await _dialog.RunAsync(turnContext, _conversationState.CreateProperty<DialogState>(nameof(DialogState)), cancellationToken);
    }
}
