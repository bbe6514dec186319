using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>The interview: what the person hopes for and what holds them back, a recap, then three regions.</summary>
internal sealed class FindRegionDialog : ComponentDialog
{
    private readonly QuestionBook _book;
    private readonly Recap _recap;
    private readonly SuggestionTeller _suggestions;

    public FindRegionDialog(QuestionDialog question, QuestionBook book, Recap recap, SuggestionTeller suggestions) : base(nameof(FindRegionDialog))
    {
        (_book, _recap, _suggestions) = (book, recap, suggestions);
        AddDialog(new WaterfallDialog("findRegion",
        [
            AskGoals, AskHousehold, AskOccupation, AskKeepField, AskRecognition, AskPartnerOccupation, AskFrench, AskEnglish, AskChildren,
            AskInterest, AskMedicalCare, AskVehicle, AskCommunity, AskLandscape, AskDistance, AskHousing,
            ShowRecap, HearRecap, Suggest,
        ]));
        AddDialog(question);
        InitialDialogId = "findRegion";
    }

    private Task<DialogTurnResult> AskGoals(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "goals", ct);
    private Task<DialogTurnResult> AskHousehold(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "household", ct);
    private Task<DialogTurnResult> AskOccupation(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "occupation", ct);
    private Task<DialogTurnResult> AskKeepField(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "keepField", ct);
    private Task<DialogTurnResult> AskRecognition(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "recognition", ct);
    private Task<DialogTurnResult> AskPartnerOccupation(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "partnerOccupation", ct);
    private Task<DialogTurnResult> AskFrench(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "french", ct);
    private Task<DialogTurnResult> AskEnglish(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "english", ct);
    private Task<DialogTurnResult> AskChildren(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "children", ct);
    private Task<DialogTurnResult> AskInterest(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "interest", ct);
    private Task<DialogTurnResult> AskMedicalCare(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "medicalCare", ct);
    private Task<DialogTurnResult> AskVehicle(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "vehicle", ct);
    private Task<DialogTurnResult> AskCommunity(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "community", ct);
    private Task<DialogTurnResult> AskLandscape(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "landscape", ct);
    private Task<DialogTurnResult> AskDistance(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "distance", ct);
    private Task<DialogTurnResult> AskHousing(WaterfallStepContext step, CancellationToken ct) => AskAsync(step, "housing", ct);

    /// <summary>A question that is answered, passed, beside the point or without effect any more is not asked.</summary>
    private Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string name, CancellationToken cancellationToken) =>
        _book.IsToCome(name, step.Context.Turn().Dossier.Profile, step.Context.Interview())
            ? step.BeginDialogAsync(nameof(QuestionDialog), name, cancellationToken)
            : step.NextAsync(null, cancellationToken);

    private Task<DialogTurnResult> ShowRecap(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Context.Interview().RecapConfirmed) return step.NextAsync(null, cancellationToken);
        var profile = step.Context.Turn().Dossier.Profile;
        step.Context.Replies().Lead(_recap.Of(profile, step.Context.Language()));
        if (_book.LeftOut(profile, step.Context.Interview()) is { Count: > 0 } leftOut) step.Context.Replies().Lead(_recap.LeftOut(leftOut, step.Context.Language()));
        return step.BeginDialogAsync(nameof(QuestionDialog), FindRegionAnswers.Recap, cancellationToken);
    }

    private async Task<DialogTurnResult> HearRecap(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not Answer answer) return await step.NextAsync(null, cancellationToken);
        var interview = step.Context.Interview();
        interview.Passed.Remove(FindRegionAnswers.Recap);
        interview.History.Remove(FindRegionAnswers.Recap);
        interview.RecapConfirmed = !answer.No;
        if (!answer.No) return await step.NextAsync(null, cancellationToken);
        step.Context.Replies().Lead(_recap.WhatToChange(step.Context.Language()));
        return await step.BeginDialogAsync(nameof(QuestionDialog), FindRegionAnswers.Recap, cancellationToken);
    }

    private async Task<DialogTurnResult> Suggest(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var interview = step.Context.Interview();
        interview.RecapConfirmed = true;
        if (!interview.SuggestionsShown) await _suggestions.ShowBestAsync(step.Context, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
