using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Corrections;
using EmploisEnRegions.Handoff.Hub;
using EmploisEnRegions.Handoff.Merges;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Handoff.Partners;
using EmploisEnRegions.Handoff.Timers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using static EmploisEnRegions.Handoff.Desk.DeskVoice;

namespace EmploisEnRegions.Handoff.Desk;

/// <summary>
/// The one place where the status of a conversation changes hands. Everything it does stays inside the turn (replies, status, enlisted
/// writes), so a conflict runs it again from fresh state: of two counsellors who take at once, the second finds the floor taken.
/// </summary>
internal sealed class WhoSpeaks(Bilingual<DeskTexts> texts, PartnerTalk partners) : IWhoSpeaks
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = turnContext.Turn();
        return turn.Operation is { } operation
            ? OperateAsync(turnContext, turn, operation, next, cancellationToken)
            : ListenAsync(turnContext, turn, next, cancellationToken);
    }

    private async Task ListenAsync(ITurnContext turnContext, Turn turn, NextDelegate next, CancellationToken cancellationToken)
    {
        var held = turn.Status is ConversationStatus.Counsellor;
        if (held && turnContext.Activity.Type == ActivityTypes.Message) turn.Await(Awaited.Counsellor);
        // Asked by the desk, answered to the desk: whoever has the floor.
        if (await partners.TryHearAsync(turnContext, turn, cancellationToken).ConfigureAwait(false) || held) return;
        if (turn.Status is ConversationStatus.Closed && turnContext.Activity.Type == ActivityTypes.Message) turn.Status = ConversationStatus.Bot;
        await next(cancellationToken).ConfigureAwait(false);
    }

    private Task OperateAsync(ITurnContext turnContext, Turn turn, DeskOperation operation, NextDelegate next, CancellationToken cancellationToken) =>
        operation switch
        {
            Take take => TakeAsync(turnContext, turn, take.By, cancellationToken),
            HubTakes take => HubTakesAsync(turnContext, turn, take.By, cancellationToken),
            Write write => IfHeld(turn, write.By, () =>
            {
                turn.CounsellorName = write.By.DisplayName;
                turn.Await(Awaited.Person, anew: true);
                return SayAsync(turnContext, write.Text, Speaker.Counsellor, cancellationToken);
            }),
            HandBack back => IfHeld(turn, back.By, () => HandBackAsync(turnContext, turn, back.By, next, cancellationToken)),
            Close close => IfHeld(turn, close.By, () => CloseAsync(turnContext, turn, close, next, cancellationToken)),
            PassOn pass => IfHeld(turn, pass.By, () => PassOnAsync(turnContext, turn, pass, cancellationToken)),
            SendTo send => IfHeld(turn, send.By, () => SendToAsync(turnContext, turn, send, cancellationToken)),
            ProposePartner propose => IfHeld(turn, propose.By, () =>
            {
                turn.Await(Awaited.Person, anew: true);
                return partners.AskAsync(turnContext, turn, propose.Dossier, cancellationToken);
            }),
            PartnerDecides decides => partners.DecideAsync(turnContext, turn, decides, cancellationToken),
            Merge merge => Quietly(() => Merging.Apply(turn, merge)),
            Unmerge unmerge => Quietly(() => Merging.Apply(turn, unmerge)),
            Correct correct => CorrectAsync(turnContext, turn, correct, cancellationToken),
            Release release => IfHeld(turn, release.By, () => ReleaseAsync(turnContext, turn, release.By, cancellationToken)),
            _ => next(cancellationToken),
        };

    private async Task TakeAsync(ITurnContext turnContext, Turn turn, Badge by, CancellationToken cancellationToken)
    {
        if (turn.Status is ConversationStatus.Counsellor && turn.CounsellorId == by.Id) return;
        turn.Refusal = turn.Status switch
        {
            ConversationStatus.Counsellor => Refusals.AlreadyTaken,
            ConversationStatus.Closed => Refusals.Closed,
            ConversationStatus.Bot or ConversationStatus.Waiting => turn.Conversation.Version == 0 ? Refusals.Unknown : null,
        };
        if (turn.Refusal is not null) return;

        if (turn.Status is ConversationStatus.Waiting) turn.Enlist(new RecordWait(turn.Conversation.Key, turn.Now));
        turn.Status = ConversationStatus.Counsellor;
        turn.CounsellorId = by.Id;
        turn.Await(Awaited.Counsellor, anew: true);
        await TellStatusAsync(turnContext, "accepted", cancellationToken).ConfigureAwait(false);
        await SayAsync(turnContext, Filled(texts.In(turn.Language).Taken, by), Speaker.System, cancellationToken).ConfigureAwait(false);
    }

    private async Task HubTakesAsync(ITurnContext turnContext, Turn turn, Badge by, CancellationToken cancellationToken)
    {
        await TakeAsync(turnContext, turn, by, cancellationToken).ConfigureAwait(false);
        if (turn.Refusal is null) turn.Enlist(new MoveHubCase(turn.Conversation.Key, HubState.Answering, turn.Conversation.LastSequence));
    }

    private async Task HandBackAsync(ITurnContext turnContext, Turn turn, Badge by, NextDelegate next, CancellationToken cancellationToken)
    {
        turn.LeaveFloor(ConversationStatus.Bot);
        await TellStatusAsync(turnContext, "completed", cancellationToken).ConfigureAwait(false);
        await SayAsync(turnContext, Filled(texts.In(turn.Language).HandedBack, by), Speaker.System, cancellationToken).ConfigureAwait(false);
        await AskAgainAsync(turnContext, next, cancellationToken).ConfigureAwait(false);
    }

    private async Task CloseAsync(ITurnContext turnContext, Turn turn, Close close, NextDelegate next, CancellationToken cancellationToken)
    {
        var by = close.By;
        turn.LeaveFloor(ConversationStatus.Closed);
        if (close.Outcome is { } outcome) turn.Enlist(new RecordOutcome(turn.Conversation.Key, outcome, by, turn.Now));
        await TellStatusAsync(turnContext, "completed", cancellationToken).ConfigureAwait(false);
        await SayAsync(turnContext, Filled(texts.In(turn.Language).Closed, by), Speaker.System, cancellationToken).ConfigureAwait(false);
        // The dialog may ask how it was, and nothing else.
        await AskAgainAsync(turnContext, next, cancellationToken).ConfigureAwait(false);
    }

    private async Task PassOnAsync(ITurnContext turnContext, Turn turn, PassOn pass, CancellationToken cancellationToken)
    {
        turn.CounsellorId = pass.To.Id;
        turn.Await(Awaited.Counsellor, anew: true);
        turn.Enlist(new RecordNote(pass.Note));
        await SayAsync(turnContext, Filled(texts.In(turn.Language).PassedOn, pass.To), Speaker.System, cancellationToken).ConfigureAwait(false);
    }

    private async Task SendToAsync(ITurnContext turnContext, Turn turn, SendTo send, CancellationToken cancellationToken)
    {
        turn.Enlist(new RecordNote(send.Note));
        turn.ReturnToQueue("transferred", send.Organisation);
        var sentence = texts.In(turn.Language).SentTo.With("name", send.By.DisplayName).With("organisation", send.Organisation);
        await SayAsync(turnContext, sentence, Speaker.System, cancellationToken).ConfigureAwait(false);
    }

    private async Task ReleaseAsync(ITurnContext turnContext, Turn turn, Badge by, CancellationToken cancellationToken)
    {
        turn.ReturnToQueue("released");
        await SayAsync(turnContext, Filled(texts.In(turn.Language).Released, by), Speaker.System, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Told to who is talking with the counsellor; others find it in their answers, marked.</summary>
    private Task CorrectAsync(ITurnContext turnContext, Turn turn, Correct correct, CancellationToken cancellationToken)
    {
        if (!Correcting.Apply(turn, correct) || turn.Status is not ConversationStatus.Counsellor) return Task.CompletedTask;
        var t = texts.In(turn.Language);
        var sentence = (correct.Facts is null ? t.TakenOut : t.Corrected).With("name", correct.By.DisplayName).With("answer", correct.Said);
        return SayAsync(turnContext, sentence, Speaker.System, cancellationToken);
    }

    private static Task Quietly(Action change)
    {
        change();
        return Task.CompletedTask;
    }

    private static Task IfHeld(Turn turn, Badge by, Func<Task> action)
    {
        if (turn.Status is ConversationStatus.Counsellor && turn.CounsellorId == by.Id) return action();
        turn.Refusal = turn.Conversation.Version == 0 ? Refusals.Unknown : Refusals.NotYours;
        return Task.CompletedTask;
    }

    private static string Filled(string sentence, Badge by) => sentence.With("name", by.DisplayName).With("organisation", by.Organisation);
}
