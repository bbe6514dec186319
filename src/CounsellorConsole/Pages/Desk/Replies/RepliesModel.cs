using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Handoff.Replies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Replies;

/// <summary>Everybody at the desk reads them; leads and administrators change them.</summary>
[Authorize(Policy = ConsoleCookie.CounsellorPolicy)]
internal sealed class RepliesModel(ICannedReplies replies, IAuditLog audit, TimeProvider clock) : ConsolePage
{
    private static readonly Bilingual<RepliesTexts> All = new();

    internal static CannedReply Empty { get; } = new("new", "", "", "", "");

    internal static RepliesTexts TextsIn(string language) => All.In(language);

    internal RepliesTexts Texts => All.In(Language);
    internal IReadOnlyList<CannedReply> List { get; private set; } = [];
    internal IReadOnlyList<string> Problems { get; private set; } = [];
    internal string? Notice { get; private set; }

    /// <summary>What was sent and not kept; of a new reply its id is in no list.</summary>
    internal CannedReply? Draft { get; private set; }

    internal bool MayChange => Me.Role is Role.Lead or Role.Administrator;

    public Task<IActionResult> OnGetAsync(string? done, CancellationToken cancellationToken)
    {
        Notice = done switch { "saved" => Texts.Saved, "removed" => Texts.Removed, _ => null };
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostSaveAsync(string? id, string? shortcut, string? title, string? french, string? english, CancellationToken cancellationToken)
    {
        if (!MayChange) return Forbid(ConsoleCookie.Scheme);
        var known = (await replies.ReadAsync(cancellationToken)).Any(kept => kept.Id == id);
        var reply = new CannedReply(known ? id! : Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), Clean(shortcut), Clean(title), Clean(french), Clean(english));
        var problems = ReplyRules.Problems(reply).ToList();
        if (problems.Count == 0 && !await replies.SaveAsync(reply, Me.Id, clock.GetUtcNow(), cancellationToken)) problems.Add(ReplyProblem.ShortcutTaken);
        if (problems.Count == 0) return await DoneAsync("saved", cancellationToken);
        Problems = [.. problems.Select(ProblemWords)];
        Draft = reply;
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken cancellationToken)
    {
        if (!MayChange) return Forbid(ConsoleCookie.Scheme);
        await replies.RemoveAsync(id, cancellationToken);
        return await DoneAsync("removed", cancellationToken);
    }

    private static string Clean(string? text) => text?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim() ?? "";

    private string ProblemWords(ReplyProblem problem) => Texts.Problems[problem switch
    {
        ReplyProblem.Shortcut => "shortcut",
        ReplyProblem.Title => "title",
        ReplyProblem.Text => "text",
        ReplyProblem.Placeholder => "placeholder",
        ReplyProblem.ShortcutTaken => "shortcutTaken",
    }];

    private async Task<IActionResult> DoneAsync(string done, CancellationToken cancellationToken)
    {
        await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), Me.Id, AuditAction.RepliesChanged), cancellationToken);
        return LocalRedirect($"/console/replies?done={done}");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        List = await replies.ReadAsync(cancellationToken);
        return Page();
    }
}
