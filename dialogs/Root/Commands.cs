using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Continue;
using EmploisEnRegions.Dialogs.FindRegion;
using EmploisEnRegions.Dialogs.MyData;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Dialogs.TalkToCounsellor;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.Root;

/// <summary>What a person may say at any point. Each command answers, then the waiting question comes again in the same message.</summary>
internal sealed class Commands(QuestionBook book, RegionTalk regions, SuggestionTalk suggestions, Undo undo, CodeOffer codes, Bilingual<RootTexts> texts)
{
    /// <summary>Null: no command, the active dialog goes on.</summary>
    public async Task<DialogTurnResult?> TryAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Context.Turn();
        var t = texts.In(turn.Language);
        if (string.IsNullOrWhiteSpace(dc.Context.Activity.Text))
        {
            return await SayAndAskAgainAsync(dc, dc.Context.Activity.Attachments?.Count > 0 ? t.CannotRead : t.Empty, cancellationToken);
        }

        if (turn.Understood is not { } heard) return null;
        if (heard is { AnswersQuestion: false, YesNo: null } && !dc.Context.Activity.Text.Any(char.IsLetterOrDigit)) return await SayAndAskAgainAsync(dc, t.Empty, cancellationToken);
        if (heard.OtherLanguage) return await SayAndAskAgainAsync(dc, t.OtherLanguage, cancellationToken);
        return await TryIntentAsync(dc, heard, t, cancellationToken) ?? await TryRequestAsync(dc, heard, t, cancellationToken);
    }

    private Task<DialogTurnResult?> TryIntentAsync(DialogContext dc, Understood heard, RootTexts t, CancellationToken cancellationToken) => heard.Intent switch
    {
        Intent.LanguageFrench => SwitchAsync(dc, "fr", heard, cancellationToken),
        Intent.LanguageEnglish => SwitchAsync(dc, "en", heard, cancellationToken),
        Intent.Human => BeginAsync(dc, nameof(TalkToCounsellorDialog), cancellationToken),
        Intent.Export => BeginAsync(dc, nameof(MyDataDialog), cancellationToken),
        Intent.Erase => BeginAsync(dc, nameof(EraseDialog), cancellationToken),
        Intent.Help => SayAndAskAgainAsync(dc, dc.Context.Interview().Informing ? t.HelpInforming : t.Help, cancellationToken),
        Intent.Back => undo.BackAsync(dc, cancellationToken),
        Intent.Restart => undo.RestartAsync(dc, cancellationToken),
        Intent.Greeting when Alone(heard) => SayAndAskAgainAsync(dc, t.Hello, cancellationToken),
        Intent.Thanks when Alone(heard) && Waiting(dc) => SayAndAskAgainAsync(dc, t.YouAreWelcome, cancellationToken),
        Intent.Bye when Alone(heard) && Waiting(dc) => TakeLeaveAsync(dc, t.Bye, cancellationToken),
        _ => Task.FromResult<DialogTurnResult?>(null),
    };

    private async Task<DialogTurnResult?> TryRequestAsync(DialogContext dc, Understood heard, RootTexts t, CancellationToken cancellationToken)
    {
        // "Why?" is about the question that waits; after the suggestions, about these.
        if (heard.Request is Request.Explain || (heard.Request is Request.WhyAsk && (Waiting(dc) || !dc.Context.Interview().SuggestionsShown)))
        {
            var waiting = book.Find(dc.Context.Turn().Dossier.Question)?.Texts(dc.Context.Language(), dc.Context.Turn().Dossier.Profile);
            var answer = heard.Request is Request.WhyAsk ? waiting?.Why : waiting?.Examples;
            return await SayAndAskAgainAsync(dc, answer ?? t.NothingToExplain, cancellationToken);
        }

        if (heard is { Request: Request.HowManyQuestions, AnswersQuestion: false } && Waiting(dc)) return await SayAndAskAgainAsync(dc, QuestionsLeft(dc, t), cancellationToken);
        if (heard.Request is Request.ContinueElsewhere) return await SayAndAskAgainAsync(dc, await codes.GiveAsync(dc.Context.Turn(), cancellationToken), cancellationToken);
        if (heard.Request is Request.ChangeAnswers) return await undo.ChangeAsync(dc, heard.FieldsToChange, cancellationToken);
        if (heard.AnswersQuestion) return null;
        return await regions.TryAnswerAsync(dc.Context, heard, cancellationToken) || await suggestions.TryAnswerAsync(dc.Context, heard, cancellationToken)
            ? await AskAgainAsync(dc, cancellationToken)
            : null;
    }

    private string QuestionsLeft(DialogContext dc, RootTexts t)
    {
        var (_, remaining) = book.Progress(dc.Context.Turn().Dossier.Profile, dc.Context.Interview());
        return remaining > 1 ? t.QuestionsLeft.With("count", Figures.Of(remaining)) : t.LastQuestion;
    }

    public static bool OnlyGreets(ITurnContext context) => context.Turn().Understood is { Intent: Intent.Greeting } heard && Alone(heard);

    /// <summary>The message holds nothing beside the greeting or thanks.</summary>
    private static bool Alone(Understood heard) =>
        !heard.AnswersQuestion && heard.YesNo is null && heard.Request is Request.None && !ProfileWords.Order.Any(field => Regions.Profiles.ProfileFields.Gives(heard.Facts, field));

    private static bool Waiting(DialogContext dc) => dc.Context.Turn().Dossier.Question is not null;

    /// <summary>A message may answer the question too ("I am a nurse, can we go on in English"): then the answer counts.</summary>
    private async Task<DialogTurnResult?> SwitchAsync(DialogContext dc, string language, Understood heard, CancellationToken cancellationToken)
    {
        if (IsButton(dc)) return null;
        dc.Context.Turn().Language = language;
        if (!heard.AnswersQuestion) return await SayAndAskAgainAsync(dc, texts.In(language).LanguageSwitched, cancellationToken);
        dc.Context.Replies().Lead(texts.In(language).LanguageSwitched);
        return null;
    }

    /// <summary>"In English instead" about something else than this conversation, said in its own language.</summary>
    private bool IsButton(DialogContext dc)
    {
        var turn = dc.Context.Turn();
        return book.Find(turn.Dossier.Question)?.Texts(turn.Conversation.Language, turn.Dossier.Profile) is { } waiting && Hearing.ButtonOf(waiting, dc.Context.Activity.Text ?? "") is not null;
    }

    private static async Task<DialogTurnResult?> BeginAsync(DialogContext dc, string dialog, CancellationToken cancellationToken) =>
        dc.ActiveDialog?.Id == dialog ? null : await dc.BeginDialogAsync(dialog, null, cancellationToken);

    private static async Task<DialogTurnResult?> SayAndAskAgainAsync(DialogContext dc, string sentence, CancellationToken cancellationToken)
    {
        dc.Context.Replies().Lead(sentence);
        return await AskAgainAsync(dc, cancellationToken);
    }

    /// <summary>An update removed or renamed the question that a person was asked: whatever they say, it cannot be asked again.</summary>
    public bool QuestionIsGone(DialogContext dc)
    {
        while (dc.Child is { } child) dc = child;
        return dc.ActiveDialog is { Id: nameof(QuestionDialog) } waiting && book.Find(new QuestionState(waiting).Question) is null;
    }

    /// <summary>The question goes on waiting, but is not asked of someone who leaves.</summary>
    private static async Task<DialogTurnResult?> TakeLeaveAsync(DialogContext dc, string sentence, CancellationToken cancellationToken)
    {
        await dc.Context.Replies().SayAsync(sentence, cancellationToken);
        return Dialog.EndOfTurn;
    }

    /// <summary>Said before consent: read, not kept yet, and the question again.</summary>
    public async Task<DialogTurnResult> ConfirmKeptAsideAsync(DialogContext dc, CancellationToken cancellationToken) =>
        await SayAndAskAgainAsync(dc, texts.In(dc.Context.Language()).KeptAside, cancellationToken) ?? Dialog.EndOfTurn;

    /// <summary>Null when nothing runs yet: the flow then starts and asks its first question.</summary>
    private static async Task<DialogTurnResult?> AskAgainAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is null) return null;
        await dc.RepromptDialogAsync(cancellationToken);
        return Dialog.EndOfTurn;
    }
}
