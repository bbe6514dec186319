using System.Globalization;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Board;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Opinions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

[Authorize(Policy = ConsoleCookie.CounsellorPolicy)]
internal sealed class TalkModel(TalkReader reader, BoardReader boards, CounsellorActions actions, DeskNotes notes, Colleagues colleagues) : ConsolePage
{
    [BindProperty(SupportsGet = true, Name = "channel")]
    public string Channel { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "id")]
    public string Id { get; set; } = "";

    /// <summary>Once-only key of the form that was sent.</summary>
    [BindProperty(Name = "operation")]
    public Guid Operation { get; set; }

    internal TalkTexts Texts => TalkReader.Texts(Language);
    internal TalkView? View { get; private set; }
    internal BoardLists Lists { get; private set; } = null!;

    /// <summary>Why the form before was not done, in words.</summary>
    internal string? Problem { get; private set; }

    /// <summary>What was typed and not sent.</summary>
    internal string? Draft { get; private set; }

    private ConversationKey Key => new(Channel, Id);

    /// <param name="insert">Id of the canned reply to begin the message with, where no script does it.</param>
    /// <param name="elsewhere">What the page shows of the same person's other conversations.</param>
    public async Task<IActionResult> OnGetAsync(long? after, string? insert, string? elsewhere, CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(Watermark.Read(after, elsewhere), cancellationToken);
        Draft = View?.Replies.FirstOrDefault(reply => reply.Id == insert)?.Text;
        if (View is not null && !LiveRequests.IsLive(Request)) await notes.OpenedAsync(Key, Me, cancellationToken);
        return shown;
    }

    public Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken) =>
        RunAsync(operation => actions.TakeAsync(Key, Me, operation, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostHandBackAsync(CancellationToken cancellationToken) =>
        RunAsync(operation => actions.HandBackAsync(Key, Me, operation, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostCloseAsync(OutcomeKind? outcome, string[]? regions, CancellationToken cancellationToken)
    {
        if (outcome is not { } kind || !Enum.IsDefined(kind)) return RefuseAsync(Texts.OutcomeProblem, cancellationToken);
        var known = (regions ?? []).Where(reader.Regions.Knows).Distinct().Take(ClosingOutcome.MostRegions).ToList();
        return RunAsync(operation => actions.CloseAsync(Key, Me, operation, new ClosingOutcome(kind, known), cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostTransferAsync(string? to, string? note, CancellationToken cancellationToken)
    {
        if (!HasText(note)) return await RefuseAsync(TextProblem(), cancellationToken);
        if (TransferTarget.OrganisationIn(to) is { } organisation && colleagues.Organisations.Contains(organisation))
            return await RunAsync(operation => actions.SendToAsync(Key, Me, operation, organisation, note!, cancellationToken), cancellationToken);
        var present = await colleagues.PresentAsync(Me, cancellationToken);
        return present.FirstOrDefault(account => account.Id == TransferTarget.AccountIn(to)) is { } colleague
            ? await RunAsync(operation => actions.PassOnAsync(Key, Me, operation, colleague, note!, cancellationToken), cancellationToken)
            : await RefuseAsync(Texts.Refusals[Refusals.Absent], cancellationToken);
    }

    public Task<IActionResult> OnPostWriteAsync(string? text, CancellationToken cancellationToken)
    {
        Draft = text;
        return HasText(text)
            ? RunAsync(operation => actions.WriteAsync(Key, Me, operation, text!, cancellationToken), cancellationToken)
            : RefuseAsync(TextProblem(), cancellationToken);
    }

    public async Task<IActionResult> OnPostNoteAsync(string? text, CancellationToken cancellationToken)
    {
        if (!HasText(text)) return await RefuseAsync(TextProblem(), cancellationToken);
        await notes.AddAsync(Operation.ToString("N"), Key, Me, text!, cancellationToken);
        return Done(BoardLists.AddressOf(Key));
    }

    public async Task<IActionResult> OnPostOpineAsync(string? region, bool? favour, string? text, CancellationToken cancellationToken)
    {
        if (region is null || !reader.Regions.Knows(region) || favour is not { } inFavour || text?.Trim().Length is not (> 0 and <= Opinion.LongestReason))
            return await RefuseAsync(TalkReader.OpinionsIn(Language).Problem, cancellationToken);
        await notes.OpineAsync(new Opinion(Operation.ToString("N"), Key, region, inFavour, text.Trim(), Me.Id, Me.DisplayName, default), Me, cancellationToken);
        return Done(BoardLists.AddressOf(Key));
    }

    /// <param name="merge">Its id.</param>
    public async Task<IActionResult> OnPostUnmergeAsync(string? merge, CancellationToken cancellationToken)
    {
        var undone = (await reader.MergesAsync(Key, cancellationToken)).FirstOrDefault(record => record.Id == merge);
        return undone is null
            ? Done(BoardLists.AddressOf(Key))
            : await RunAsync(operation => actions.UnmergeAsync(Me, operation, undone, cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostSeenAsync(CancellationToken cancellationToken)
    {
        await notes.AlertSeenAsync(Key, Me, cancellationToken);
        return Done(BoardLists.AddressOf(Key));
    }

    private async Task<IActionResult> RunAsync(Func<string, Task<string?>> action, CancellationToken cancellationToken)
    {
        if (Operation == Guid.Empty) return BadRequest();
        var refusal = await action(Operation.ToString("N"));
        return refusal is null ? Done(BoardLists.AddressOf(Key)) : await RefuseAsync(await WhyAsync(refusal, cancellationToken), cancellationToken);
    }

    /// <summary>Who was quicker is named.</summary>
    private async Task<string> WhyAsync(string refusal, CancellationToken cancellationToken)
    {
        var quicker = refusal is Refusals.AlreadyTaken ? await reader.HolderAsync(Key, cancellationToken) : null;
        return quicker is null
            ? Texts.Refusals.GetValueOrDefault(refusal, Texts.Refusals["failed"])
            : Texts.TakenBy.With("name", quicker.DisplayName).With("organisation", quicker.Organisation);
    }

    private async Task<IActionResult> RefuseAsync(string sentence, CancellationToken cancellationToken)
    {
        Problem = sentence;
        var page = await ShowAsync(Watermark.Read(null, null), cancellationToken);
        return NotDone(sentence, () => page);
    }

    private async Task<IActionResult> ShowAsync(Watermark shown, CancellationToken cancellationToken)
    {
        View = await reader.ReadAsync(Key, Me, Language, shown, cancellationToken);
        Lists = await boards.ReadAsync(this, Key, cancellationToken);
        if (View is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    private static bool HasText(string? text) => text?.Trim().Length is > 0 and <= CounsellorActions.LongestText;

    private string TextProblem() => Texts.TextProblem.With("count", CounsellorActions.LongestText.ToString(CultureInfo.InvariantCulture));
}
