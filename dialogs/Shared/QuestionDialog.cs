using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>
/// Asks one question until it is answered, passed or given up. Options: the question's name, which is also what is saved.
/// First failure: other words; second: examples; third: a person, or going on; fourth: goes on.
/// </summary>
internal sealed class QuestionDialog(QuestionBook book, Bilingual<SharedTexts> shared) : Dialog(nameof(QuestionDialog))
{
    private const int MaxAttempts = 4;

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var state = new QuestionState(dc.ActiveDialog!) { Question = (string)options! };
        await AskAsync(dc.Context, state, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var state = new QuestionState(dc.ActiveDialog!);
        if (book.Find(state.Question) is not { } question) return await dc.EndDialogAsync(null, cancellationToken);
        var turn = dc.Context.Turn();
        var text = dc.Context.Activity.Text ?? "";
        if (Picked(question, state, turn, text) is { } picked)
        {
            turn.Remember(picked);
            dc.Context.Replies().Lead(shared.In(turn.Language).Noted.With("facts", question.AlternativeTitle(turn.Language, picked)));
            return await EndAsync(dc, question, new Answer(AnswerKind.Given, null, text, turn.Understood), cancellationToken);
        }

        if (await OfferAlternativesAsync(dc, question, state, cancellationToken)) return EndOfTurn;
        if (Hearing.Hear(question, dc.Context, text) is { } answer) return await EndAsync(dc, question, answer, cancellationToken);
        if (turn.Understood is { AnswersQuestion: true } && question.HalfKnown(turn.Dossier.Profile)) return await HalfAsync(dc, question, state, cancellationToken);
        return await TryAgainAsync(dc, question, state, text, cancellationToken);
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        await AskAsync(dc.Context, new QuestionState(dc.ActiveDialog!), cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, new QuestionState(instance), cancellationToken);

    private Task AskAsync(ITurnContext context, QuestionState state, CancellationToken cancellationToken)
    {
        if (book.Find(state.Question) is not { } question) return Task.CompletedTask;
        if (state.Alternatives is { Count: > 0 } found) return AskWhichAsync(context, question, found, cancellationToken);
        var texts = question.Texts(context.Language(), context.Turn().Dossier.Profile);
        return SendAsync(context, question, Wordings.Choose(context.Interview(), question.Name, texts.Ask, texts), null, cancellationToken);
    }

    /// <summary>Part of the answer is known (a count without ages): ask for the rest once, then take what there is.</summary>
    private async Task<DialogTurnResult> HalfAsync(DialogContext dc, Question question, QuestionState state, CancellationToken cancellationToken)
    {
        if (state.AskedForRest)
        {
            var half = new Answer(AnswerKind.Given, null, dc.Context.Activity.Text ?? "", dc.Context.Turn().Understood);
            return await EndAsync(dc, question, half, cancellationToken);
        }

        state.AskedForRest = true;
        await AskAsync(dc.Context, state, cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> TryAgainAsync(DialogContext dc, Question question, QuestionState state, string text, CancellationToken cancellationToken)
    {
        var turn = dc.Context.Turn();
        var said = Fold.Of(text);
        if (said.Length > 0 && said == state.LastWords && question.OwnWords(text) is { } words)
        {
            turn.Remember(words);
            return await EndAsync(dc, question, new Answer(AnswerKind.Given, null, text, turn.Understood), cancellationToken);
        }

        state.LastWords = said;
        if (++state.Attempts >= MaxAttempts)
        {
            dc.Context.Replies().Lead(shared.In(turn.Language).MovingOn);
            return await EndAsync(dc, question, new Answer(AnswerKind.GivenUp, null, text, null), cancellationToken);
        }

        await SendAsync(dc.Context, question, InOtherWords(dc.Context, question, state.Attempts), null, cancellationToken);
        return EndOfTurn;
    }

    private string InOtherWords(ITurnContext context, Question question, int attempts)
    {
        var turn = context.Turn();
        var texts = question.Texts(turn.Language, turn.Dossier.Profile);
        var common = shared.In(turn.Language);
        var wanted = attempts switch
        {
            1 => texts.Rephrase,
            2 => texts.Examples,
            _ => question.Optional ? common.StillNotUnderstood : common.StillNotUnderstoodRequired,
        };
        return Wordings.Choose(context.Interview(), question.Name, wanted, texts);
    }

    private async Task<bool> OfferAlternativesAsync(DialogContext dc, Question question, QuestionState state, CancellationToken cancellationToken)
    {
        var heard = dc.Context.Turn().Understood;
        if (heard is null || question.Alternatives(heard) is not { Count: > 1 } found) return false;
        state.Alternatives = found;
        state.AmbiguousWords = Fold.Of(dc.Context.Activity.Text ?? "");
        await AskWhichAsync(dc.Context, question, found, cancellationToken);
        return true;
    }

    private Task AskWhichAsync(ITurnContext context, Question question, IReadOnlyList<Profile> found, CancellationToken cancellationToken)
    {
        var titles = found.Select(a => question.AlternativeTitle(context.Language(), a)).ToList();
        return SendAsync(context, question, shared.In(context.Language()).WhichOne, titles, cancellationToken);
    }

    /// <summary>An alternative picked by title, by number, or by saying the same words again (the first one then).</summary>
    private static Profile? Picked(Question question, QuestionState state, Turn turn, string text)
    {
        var found = state.Alternatives.ToList();
        var said = Fold.Of(text);
        var index = found.Count == 0 ? -1
            : said == state.AmbiguousWords ? 0
            : int.TryParse(said, out var number) ? number - 1
            : found.FindIndex(a => Fold.Is(question.AlternativeTitle("fr", a), said) || Fold.Is(question.AlternativeTitle("en", a), said)
                || (turn.Understood is { } heard && question.AlternativeFits(heard, a)));
        return index < 0 || index >= found.Count ? null : found[index];
    }

    private async Task<DialogTurnResult> EndAsync(DialogContext dc, Question question, Answer answer, CancellationToken cancellationToken)
    {
        var turn = dc.Context.Turn();
        var interview = dc.Context.Interview();
        if (answer.Choice is not null && question.Facts(answer.Choice) is { } facts) turn.Remember(facts);
        if (answer.Kind is AnswerKind.Unsure && question.Fields is [var field, ..]) turn.Remember(new Profile { Unsure = [field] });
        if (answer.Kind is not AnswerKind.Given || !question.Known(turn.Dossier.Profile)) interview.Pass(question.Name);
        interview.Did(question.Name);
        var texts = shared.In(turn.Language);
        if (answer.Kind is AnswerKind.Skipped) dc.Context.Replies().Lead(texts.Skipped);
        if (answer.Kind is AnswerKind.Unsure) dc.Context.Replies().Lead(texts.UnsureNoted);
        turn.Dossier = turn.Dossier with { Question = null };
        return await dc.EndDialogAsync(answer, cancellationToken);
    }

    private Task SendAsync(ITurnContext context, Question question, string text, IReadOnlyList<string>? titles, CancellationToken cancellationToken)
    {
        var turn = context.Turn();
        var texts = shared.In(turn.Language);
        List<string> buttons = [.. titles ?? Titles(context, question)];
        if (question.Optional) buttons.AddRange([texts.Skip, texts.Unsure]);
        buttons.Add(texts.WhyAsk);
        var (answered, remaining) = book.Progress(turn.Dossier.Profile, context.Interview());
        turn.Dossier = turn.Dossier with { Question = question.As };
        var orientation = new Orientation { Question = question.As, Answered = answered, Remaining = remaining, Speaker = Speaker.Bot, Numeric = question.Numeric && titles is null ? true : null };
        return context.Replies().SendAsync(text, buttons, orientation, [], cancellationToken);
    }

    private static List<string> Titles(ITurnContext context, Question question) =>
        [.. question.Texts(context.Language(), context.Turn().Dossier.Profile).Choices.Where(choice => question.Offers(choice.Key, context)).Select(choice => choice.Value)];
}
