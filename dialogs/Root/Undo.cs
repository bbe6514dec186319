using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.Root;

/// <summary>Back, start over, change an answer: the answer is forgotten and the flow finds its place anew.</summary>
internal sealed class Undo(QuestionBook book, Bilingual<RootTexts> texts)
{
    public async Task<DialogTurnResult?> BackAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        dc.Context.Replies().Lead(TakeBack(dc.Context, dc.Context.Interview(), texts.In(dc.Context.Language())));
        return await RootDialog.RestartFlowAsync(dc, cancellationToken);
    }

    /// <summary>Undoes the last thing that was answered; the sentence says which kind it was.</summary>
    private string TakeBack(ITurnContext context, Interview interview, RootTexts t)
    {
        if (interview is { BeforeRestart: { } before, History.Count: 0 })
        {
            context.Turn().Remember(ProfileJson.Read(before));
            interview.BeforeRestart = null;
            return t.RestoredAfterRestart;
        }

        if (interview.Ready)
        {
            if (book.Find(interview.History.LastOrDefault()) is not { } question) return t.NothingToGoBackTo;
            Forget(context, question);
            return t.WentBack;
        }

        if (interview.Consent is null) return t.NothingToGoBackTo;
        if (interview.OldEnough is null) interview.Consent = null;
        else interview.OldEnough = null;
        return t.WentBack;
    }

    public async Task<DialogTurnResult?> RestartAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var interview = dc.Context.Interview();
        var turn = dc.Context.Turn();
        if (interview.Ready) interview.BeforeRestart = ProfileJson.Write(turn.Dossier.Profile);
        turn.Dossier = turn.Dossier with { Profile = Profile.Empty, Suggestions = [], Question = null };
        if (interview.Informing) (interview.Consent, interview.OldEnough) = (null, null);
        interview.Passed.Clear();
        interview.History.Clear();
        (interview.RecapConfirmed, interview.SuggestionsShown, interview.ShownCount, interview.RankedWith) = (false, false, 0, null);
        if (interview.BeforeRestart is not null) dc.Context.Replies().Lead(texts.In(turn.Language).Restarted);
        return await RootDialog.RestartFlowAsync(dc, cancellationToken);
    }

    /// <summary>"Change my budget": that question again. Without a field: what should change?</summary>
    public async Task<DialogTurnResult?> ChangeAsync(DialogContext dc, IReadOnlyList<string> fields, CancellationToken cancellationToken)
    {
        var questions = fields.Select(book.ForField).OfType<Question>().Distinct().ToList();
        if (questions.Count == 0)
        {
            dc.Context.Interview().RecapConfirmed = false;
            return await RootDialog.RestartFlowAsync(dc, cancellationToken);
        }

        foreach (var question in questions) Forget(dc.Context, question);
        return await RootDialog.RestartFlowAsync(dc, cancellationToken);
    }

    private static void Forget(ITurnContext context, Question question)
    {
        var interview = context.Interview();
        var turn = context.Turn();
        interview.Passed.Remove(question.Name);
        interview.History.Remove(question.Name);
        (interview.RecapConfirmed, interview.SuggestionsShown) = (false, false);
        var profile = question.Fields.Aggregate(turn.Dossier.Profile, (p, field) => p.Without(field));
        if (question.Name == "partnerOccupation") profile = profile with { Partner = new(profile.Partner?.Exists) };
        profile = profile with { Unsure = profile.Unsure?.Except(question.Fields).ToList() is { Count: > 0 } left ? left : null };
        turn.Dossier = turn.Dossier with { Profile = profile };
    }
}
