using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Continue;
using EmploisEnRegions.Dialogs.Feedback;
using EmploisEnRegions.Dialogs.FindRegion;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Dialogs.Welcome;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Dialogs.Root;

/// <summary>
/// The whole conversation. Each step skips what is done, so the flow can be started anew at any moment and lands on the first
/// question that is still open: that is how "back", corrections and an interrupted dialog find their place.
/// </summary>
internal sealed class RootDialog : ComponentDialog
{
    private const string Flow = "flow";
    private readonly WelcomeDialog _welcome;
    private readonly Listening _listening;
    private readonly Commands _commands;
    private readonly FeedbackDialog _feedback;

    public RootDialog(WelcomeDialog welcome, FindRegionDialog findRegion, FollowUpDialog followUp, SideDialogs side, Listening listening, Commands commands)
        : base(nameof(RootDialog))
    {
        (_welcome, _listening, _commands, _feedback) = (welcome, listening, commands, side.Feedback);
        AddDialog(new WaterfallDialog(Flow, [Welcome, FindRegion, FollowUp]));
        AddDialog(welcome);
        AddDialog(findRegion);
        AddDialog(followUp);
        foreach (var dialog in side.All) AddDialog(dialog);
        InitialDialogId = Flow;
    }

    private static Task<DialogTurnResult> Welcome(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(nameof(WelcomeDialog), null, cancellationToken);

    private static Task<DialogTurnResult> FindRegion(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Context.Interview().Ready
            ? step.BeginDialogAsync(nameof(FindRegionDialog), null, cancellationToken)
            : step.NextAsync(null, cancellationToken);

    private static Task<DialogTurnResult> FollowUp(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(nameof(FollowUpDialog), null, cancellationToken);

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default)
    {
        if (innerDc.Context.Activity.Type is ActivityTypes.Message && await TryCodeAsync(innerDc, cancellationToken) is { } asked) return asked;
        var greeted = await _welcome.GreetAsync(innerDc.Context, cancellationToken);
        // Who only says hello has just been answered.
        if (innerDc.Context.Activity.Type is not ActivityTypes.Message || (greeted && Commands.OnlyGreets(innerDc.Context))) return await StartFlowAsync(innerDc, cancellationToken);
        _listening.Remember(innerDc.Context);
        var handled = await _commands.TryAsync(innerDc, cancellationToken);
        return handled ?? await StartFlowAsync(innerDc, cancellationToken);
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        if (_commands.QuestionIsGone(innerDc)) await innerDc.CancelAllDialogsAsync(cancellationToken);
        if (innerDc.Context.Activity.Type is not ActivityTypes.Message) return await AfterCounsellorAsync(innerDc, cancellationToken);
        if (await TryOpinionAsync(innerDc, cancellationToken) is { } heard) return heard;
        if (await TryCodeAsync(innerDc, cancellationToken) is { } asked) return asked;
        var learned = _listening.Remember(innerDc.Context);
        var result = await _commands.TryAsync(innerDc, cancellationToken);
        result ??= await ContinueAsync(innerDc, learned, cancellationToken);
        if (innerDc.Context.TurnState.Get<CarriedOver>() is not null) return await RestartFlowAsync(innerDc, cancellationToken);
        return result.Status is DialogTurnStatus.Waiting ? result : await StartFlowAsync(innerDc, cancellationToken);
    }

    /// <summary>A code is no answer, holds no facts and is of no language. Null when the message holds none.</summary>
    private async Task<DialogTurnResult?> TryCodeAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        if (ContinuationCode.Find(innerDc.Context.Activity.Text) is not { } code) return null;
        var turn = innerDc.Context.Turn();
        turn.Language = turn.Conversation.Language;
        var result = await innerDc.BeginDialogAsync(nameof(ContinueDialog), code, cancellationToken);
        return result.Status is DialogTurnStatus.Waiting ? result : await StartFlowAsync(innerDc, cancellationToken);
    }

    /// <summary>Facts beside the question may have closed or opened questions: then the flow finds its place anew.</summary>
    private async Task<DialogTurnResult> ContinueAsync(DialogContext innerDc, Learned learned, CancellationToken cancellationToken)
    {
        var besideTheQuestion = innerDc.Context.Turn().Understood is { AnswersQuestion: false };
        if (besideTheQuestion && learned is Learned.KeptAside) return await _commands.ConfirmKeptAsideAsync(innerDc, cancellationToken);
        if (besideTheQuestion && learned is Learned.Facts && innerDc.ActiveDialog?.Id == nameof(FindRegionDialog)) return await RestartFlowAsync(innerDc, cancellationToken);
        return await innerDc.ContinueDialogAsync(cancellationToken);
    }

    /// <summary>A mark or a word about the service is no fact and no command. Whoever speaks of something else goes on with that. Null: no opinion.</summary>
    private async Task<DialogTurnResult?> TryOpinionAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        if (innerDc.ActiveDialog?.Id != nameof(FeedbackDialog)) return null;
        if (_feedback.IsAnswered(innerDc)) return await innerDc.ContinueDialogAsync(cancellationToken);
        innerDc.Stack.RemoveAt(0);
        innerDc.Context.Turn().Dossier = innerDc.Context.Turn().Dossier with { Question = null };
        return null;
    }

    /// <summary>A conversation that was closed asks for an opinion and nothing else; one that was handed back, its question.</summary>
    private static async Task<DialogTurnResult> AfterCounsellorAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var interview = innerDc.Context.Interview();
        interview.Counselled |= innerDc.Context.Turn().Operation is HandBack or Close;
        if (innerDc.Context.Turn().Status is not ConversationStatus.Closed) return await AskAgainAsync(innerDc, cancellationToken);
        return interview.CounsellorRating is null ? await innerDc.BeginDialogAsync(nameof(FeedbackDialog), FeedbackDialog.OfCounsellor, cancellationToken) : EndOfTurn;
    }

    /// <summary>The desk handed back: the waiting question again, in words of its own dialog.</summary>
    private static async Task<DialogTurnResult> AskAgainAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        if (innerDc.ActiveDialog is null) return await innerDc.BeginDialogAsync(Flow, null, cancellationToken);
        if (WasCorrected(innerDc.Context)) return await RestartFlowAsync(innerDc, cancellationToken);
        await innerDc.RepromptDialogAsync(cancellationToken);
        return EndOfTurn;
    }

    /// <summary>A counsellor set answers right meanwhile: the flow finds its place anew, and suggestions made of other answers are told again.</summary>
    private static bool WasCorrected(ITurnContext context)
    {
        var interview = context.Interview();
        var dossier = context.Turn().Dossier;
        var count = dossier.Corrections?.Count ?? 0;
        if (count == interview.CorrectionsHeard) return false;
        interview.CorrectionsHeard = count;
        if (interview.RankedWith is { } before && before != ProfileJson.Write(dossier.Profile)) interview.SuggestionsShown = false;
        return interview.Ready;
    }

    private async Task<DialogTurnResult> StartFlowAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        // Whoever began with a code and did not go on with it was not greeted yet.
        await _welcome.GreetAsync(innerDc.Context, cancellationToken);
        return await innerDc.BeginDialogAsync(Flow, null, cancellationToken);
    }

    internal static async Task<DialogTurnResult> RestartFlowAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        await innerDc.CancelAllDialogsAsync(cancellationToken);
        return await innerDc.BeginDialogAsync(Flow, null, cancellationToken);
    }
}
