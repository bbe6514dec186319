using EmploisEnRegions.Channels.Sms.Numbers;
using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.OptOuts;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.Sms.Words;

/// <summary>Words of the channel, before the conversation sees any: keywords, PLUS, the number of a button. All else goes on to it.</summary>
internal sealed class SmsWords(KeywordAnswers keywords, LastSaid lastSaid, IOptOuts optOuts) : IChannelWords
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (!SmsPeople.IsOurs(activity) || activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken);
            return;
        }

        var turn = turnContext.Turn();
        if (ActivityJson.TextIn(activity.ChannelData, SmsConversations.TokenName) is { } token) turn.Enlist(new SpendOnce(token));
        var optedOut = await optOuts.HasAsync(SmsChannel.ChannelId, activity.From!.Id!, cancellationToken);
        if (await AnswerKeywordAsync(turnContext, optedOut, cancellationToken)) return;
        if (optedOut) turnContext.TurnState.Set(new SilenceAsked.Mark());
        else if (await SayRestAsync(turnContext, turn, cancellationToken)) return;
        else await ReadNumberAsync(activity, turn, cancellationToken);
        await next(cancellationToken);
    }

    private async Task<bool> AnswerKeywordAsync(ITurnContext turnContext, bool optedOut, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var said = Keywords.Read(activity.Text, optedOut);
        var answered = Keywords.Named(ActivityJson.TextIn(activity.ChannelData, SmsConversations.AnsweredName));
        // Twilio may know more words than we do.
        if (answered is { } keyword) said = new KeywordSaid(keyword, said?.Language);
        if (said is null) return false;
        await keywords.AnswerAsync(turnContext, said, answered is not null, cancellationToken);
        return true;
    }

    private async Task<bool> SayRestAsync(ITurnContext turnContext, Turn turn, CancellationToken cancellationToken)
    {
        if (!Keywords.IsMore(turnContext.Activity.Text)) return false;
        if (await lastSaid.RestAsync(turn.Conversation, cancellationToken) is not { } rest) return false;
        await turnContext.SendActivityAsync(rest, cancellationToken);
        return true;
    }

    /// <summary>The conversation hears what the button says; the transcript keeps the number.</summary>
    private async Task ReadNumberAsync(Activity activity, Turn turn, CancellationToken cancellationToken)
    {
        if (Keywords.Number(activity.Text) is { } number && await lastSaid.ChoiceAsync(turn.Conversation, number, cancellationToken) is { } title) activity.Text = title;
    }
}
