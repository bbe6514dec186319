using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>What the bot says in one turn. Lead sentences wait for the question that follows, so that both come as one message.</summary>
internal sealed class Replies(ITurnContext turnContext)
{
    private readonly List<string> _lead = [];

    /// <summary>A sentence that goes before whatever is said next.</summary>
    public void Lead(string sentence)
    {
        if (!_lead.Contains(sentence)) _lead.Add(sentence);
    }

    public Task SayAsync(string text, CancellationToken cancellationToken) =>
        SendAsync(text, [], new Orientation { Speaker = Speaker.Bot }, [], cancellationToken);

    /// <summary>The desk speaks: queued, taken, call-back recorded, help lines.</summary>
    public Task SayForDeskAsync(string text, CancellationToken cancellationToken) =>
        SendAsync(text, [], new Orientation { Speaker = Speaker.System }, [], cancellationToken);

    public Task SayAsync(string text, IReadOnlyList<string> buttons, CancellationToken cancellationToken) =>
        SendAsync(text, buttons, new Orientation { Speaker = Speaker.Bot }, [], cancellationToken);

    public async Task SendAsync(string text, IReadOnlyList<string> buttons, Orientation orientation,
        IReadOnlyList<Attachment> attachments, CancellationToken cancellationToken)
    {
        var whole = _lead.Count == 0 ? text : string.Join("\n\n", [.. _lead, text]);
        _lead.Clear();
        var message = MessageFactory.Text(whole);
        if (buttons.Count > 0)
        {
            var actions = buttons.Select(title => new CardAction(ActionTypes.ImBack, title, value: title)).ToList();
            message.SuggestedActions = new SuggestedActions { Actions = actions };
        }

        if (attachments.Count > 0) message.Attachments = [.. attachments];
        message.InputHint = orientation.Question is null ? InputHints.AcceptingInput : InputHints.ExpectingInput;
        await turnContext.SendActivityAsync(message.WithOrientation(orientation), cancellationToken);
    }

    /// <summary>Says lead sentences that no question followed.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_lead.Count == 0) return;
        var last = string.Join("\n\n", _lead);
        _lead.Clear();
        await SayAsync(last, cancellationToken);
    }
}

internal static class RepliesExtensions
{
    public static Replies Replies(this ITurnContext turnContext)
    {
        if (turnContext.TurnState.Get<Replies>() is { } replies) return replies;
        var made = new Replies(turnContext);
        turnContext.TurnState.Set(made);
        return made;
    }

    public static string Language(this ITurnContext turnContext) => turnContext.Turn().Language;
}
