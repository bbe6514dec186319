using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Continue;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Dialogs.Root;

/// <summary>The bot: loads where the conversation stands, runs the root dialog, says what is left to say. The adapter saves.</summary>
internal sealed class OrientationBot(ConversationState state, RootDialog root, CodeNotice notice) : IBot
{
    private readonly IStatePropertyAccessor<DialogState> _dialogs = state.CreateProperty<DialogState>("dialogs");
    private readonly IStatePropertyAccessor<Interview> _interviews = state.CreateProperty<Interview>("interview");

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var interview = await _interviews.GetAsync(turnContext, () => new Interview(), cancellationToken);
        turnContext.TurnState.Set(interview);
        if (await notice.TryTellAsync(turnContext, cancellationToken)) return;
        if (!Concerns(turnContext.Activity, interview, turnContext.Turn().Status is ConversationStatus.Closed)) return;
        if (turnContext.Activity.Type == ActivityTypes.ConversationUpdate) turnContext.Turn().Language = LanguageOf(turnContext.Activity);
        await root.RunAsync(turnContext, _dialogs, cancellationToken);
        await turnContext.Replies().FlushAsync(cancellationToken);
        var turn = turnContext.Turn();
        if (turn.Erase) await state.ClearStateAsync(turnContext, cancellationToken);
        else if (turnContext.Interview().Ready) turn.Remember(new Profile { Language = turn.Language });
    }

    /// <summary>Messages, the desk handing back, and the first arrival of a person.</summary>
    private static bool Concerns(Activity activity, Interview interview, bool closed) => activity.Type switch
    {
        ActivityTypes.Message => true,
        ActivityTypes.Event => activity.Name == HandoffEventNames.HandoffStatus && (interview.Greeted || !closed),
        ActivityTypes.ConversationUpdate => !interview.Greeted && PersonArrived(activity),
        _ => false,
    };

    /// <summary>The page that the person came from; French when it does not say.</summary>
    private static string LanguageOf(Activity arrival) =>
        arrival.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) is true ? "en" : "fr";

    private static bool PersonArrived(Activity activity) =>
        activity.MembersAdded?.Any(member => member.Id != activity.Recipient?.Id) ?? false;
}
