using EmploisEnRegions.Conversations;
using EmploisEnRegions.CounsellorConsole.Live;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Board;

[Authorize(Policy = ConsoleCookie.CounsellorPolicy)]
internal sealed class BoardModel(BoardReader reader, CounsellorActions actions, LiveUpdates live) : ConsolePage
{
    internal BoardTexts Texts => BoardReader.Texts(Language);
    internal BoardLists Lists { get; private set; } = null!;

    /// <summary>Why the form before was not done, in words.</summary>
    internal string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Lists = await reader.ReadAsync(this, open: null, cancellationToken);
        return Page();
    }

    /// <param name="channel">With <paramref name="conversation"/>: whose call-back it is.</param>
    public async Task<IActionResult> OnPostCalledBackAsync(
        string? channel, string? conversation, long id, AttemptResult? result, Guid operation, CancellationToken cancellationToken)
    {
        if (channel is null || conversation is null || operation == Guid.Empty) return BadRequest();
        if (result is not { } tried || !Enum.IsDefined(tried)) return await RefuseAsync(Texts.AttemptProblem, cancellationToken);
        var refusal = await actions.AttemptAsync(new ConversationKey(channel, conversation), Me, operation.ToString("N"), id, tried, cancellationToken);
        if (refusal is not null) return await RefuseAsync(Texts.AttemptRefused, cancellationToken);
        live.ListsChanged();
        return Done("/console");
    }

    private async Task<IActionResult> RefuseAsync(string sentence, CancellationToken cancellationToken)
    {
        Problem = sentence;
        Lists = await reader.ReadAsync(this, open: null, cancellationToken);
        return NotDone(sentence, Page);
    }
}
