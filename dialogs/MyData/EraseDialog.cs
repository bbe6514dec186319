using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.MyData;

/// <summary>Erases everything, after a confirmation.</summary>
internal sealed class EraseDialog : ComponentDialog
{
    private readonly Bilingual<MyDataTexts> _texts;

    public EraseDialog(QuestionDialog question, Bilingual<MyDataTexts> texts) : base(nameof(EraseDialog))
    {
        _texts = texts;
        AddDialog(new WaterfallDialog("erase", [AskConfirmErase, HearConfirmErase]));
        AddDialog(question);
        InitialDialogId = "erase";
    }

    private static Task<DialogTurnResult> AskConfirmErase(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(nameof(QuestionDialog), MyDataAnswers.ConfirmErase, cancellationToken);

    private async Task<DialogTurnResult> HearConfirmErase(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.Turn();
        var t = _texts.In(turn.Language);
        step.Context.Interview().History.Remove(MyDataAnswers.ConfirmErase);
        step.Context.Interview().Passed.Remove(MyDataAnswers.ConfirmErase);
        if (step.Result is not Answer { Yes: true })
        {
            step.Context.Replies().Lead(t.NotErased);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        turn.Erase = true;
        turn.Status = ConversationStatus.Bot;
        turn.Dossier = Dossier.Empty;
        await step.Context.Replies().SayAsync(t.Erased, cancellationToken);
        return EndOfTurn;
    }
}
