using System.Globalization;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.Continue;

/// <summary>Someone wrote a code: says what it leads to, asks, and takes over the answers (the same person) or links the conversations (spouses).</summary>
internal sealed class ContinueDialog : ComponentDialog
{
    private const string Hash = "hash";
    private readonly Continuations _continuations;
    private readonly IStatePropertyAccessor<object> _stored;
    private readonly IStatePropertyAccessor<Interview> _interviews;
    private readonly ProfileWords _words;
    private readonly Bilingual<ContinueTexts> _texts;

    public ContinueDialog(QuestionDialog question, Continuations continuations, ConversationState state, ProfileWords words, Bilingual<ContinueTexts> texts)
        : base(nameof(ContinueDialog))
    {
        (_continuations, _words, _texts) = (continuations, words, texts);
        (_stored, _interviews) = (state.CreateProperty<object>("interview"), state.CreateProperty<Interview>("interview"));
        AddDialog(new WaterfallDialog("continue", [AskWhetherHere, HearAnswer]));
        AddDialog(question);
        InitialDialogId = "continue";
    }

    private async Task<DialogTurnResult> AskWhetherHere(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.Turn();
        var t = _texts.In(turn.Language);
        var key = turn.Conversation.Key;
        var reading = await _continuations.ReadAsync((string)step.Options!, $"{key.ChannelId}/{key.ConversationId}", cancellationToken);
        if (reading.Continued is not { } found || found.Code.Key == key)
        {
            step.Context.Replies().Lead(reading.Outcome switch { CodeOutcome.Found => t.Own, CodeOutcome.TooMany => t.TooMany, _ => t.Unknown });
            return await step.EndDialogAsync(null, cancellationToken);
        }

        // Someone who has said nothing here yet speaks the language they spoke there.
        if (!turn.Conversation.Dossier.Heard) turn.Language = found.Conversation.Language;
        t = _texts.In(turn.Language);
        step.Values[Hash] = Convert.ToHexString(found.Code.Hash);
        var partner = found.Code.Purpose is CodePurpose.Partner;
        var count = _words.Lines(found.Conversation.Dossier.Profile, turn.Language).Count();
        step.Context.Replies().Lead(partner ? t.Invited : t.Preview.With("count", count.ToString(CultureInfo.InvariantCulture)));
        return await step.BeginDialogAsync(nameof(QuestionDialog), partner ? ContinueAnswers.Join : ContinueAnswers.Here, cancellationToken);
    }

    private async Task<DialogTurnResult> HearAnswer(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.Turn();
        var t = _texts.In(turn.Language);
        Tidy(step.Context.Interview());
        // By its hash: the code itself is kept nowhere. Its time may be over by now, or someone else was quicker.
        var reading = await _continuations.FindAsync(Convert.FromHexString((string)step.Values[Hash]!), cancellationToken);
        if (step.Result is not Answer { Yes: true } || reading.Continued is not { } found)
        {
            var refused = step.Result is not Answer { Yes: true };
            var join = reading.Continued?.Code.Purpose is CodePurpose.Partner;
            step.Context.Replies().Lead(!refused ? t.Unknown : join ? t.NotJoined : t.NotCarried);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        _continuations.Spend(turn, found);
        if (found.Code.Purpose is CodePurpose.Continue) return await CarryOverAsync(step, found, t, cancellationToken);
        turn.Consent("partner", true);
        step.Context.Replies().Lead(t.Joined);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Everything known there is known here: answers, accords, and which questions were passed.</summary>
    private async Task<DialogTurnResult> CarryOverAsync(WaterfallStepContext step, Continued found, ContinueTexts t, CancellationToken cancellationToken)
    {
        var turn = step.Context.Turn();
        turn.Dossier = found.Conversation.Dossier with { Question = null, Heard = true };
        if (Continuations.InterviewOf(found) is { } interview)
        {
            await _stored.SetAsync(step.Context, interview, cancellationToken);
            var here = await _interviews.GetAsync(step.Context, () => new Interview(), cancellationToken);
            here.Greeted = true;
            step.Context.TurnState.Set(here);
        }

        step.Context.Replies().Lead(t.Carried);
        step.Context.TurnState.Set(new CarriedOver());
        return EndOfTurn;
    }

    /// <summary>These questions are asked anew each time: nothing of them stays in the interview's history.</summary>
    private static void Tidy(Interview interview)
    {
        foreach (var question in (ReadOnlySpan<string>)[ContinueAnswers.Here, ContinueAnswers.Join])
        {
            interview.History.Remove(question);
            interview.Passed.Remove(question);
        }
    }
}

/// <summary>In the turn's state: the answers are others now, and the flow finds its place anew.</summary>
internal sealed class CarriedOver;
