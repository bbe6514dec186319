using System.Globalization;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Board;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Find;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Find;

/// <summary>All conversations, by word, date, region and outcome; without any of them, the latest.</summary>
[Authorize(Policy = ConsoleCookie.CounsellorPolicy)]
internal sealed class FindModel(IFindStore store, IAuditLog audit, Labels labels, TimeProvider clock) : ConsolePage
{
    private const int PerPage = 50;
    private const int LongestWords = 200;
    private static readonly Bilingual<FindTexts> All = new();

    internal FindTexts Texts => All.In(Language);
    internal BoardTexts BoardTexts => BoardReader.Texts(Language);
    internal TalkTexts TalkTexts => TalkReader.Texts(Language);
    internal Labels Labels => labels;
    internal FindForm Form { get; private set; } = null!;
    internal IReadOnlyList<FoundConversation> Lines { get; private set; } = [];
    internal string? Next { get; private set; }

    public async Task OnGetAsync(
        string? words, DateOnly? from, DateOnly? until, string? region, OutcomeKind? outcome, [FromQuery] FindAfter after, CancellationToken cancellationToken)
    {
        var known = region is not null && labels.Regions.Knows(region) ? region : null;
        Form = new FindForm(words?[..Math.Min(words.Length, LongestWords)], from, until, known, outcome is { } kind && Enum.IsDefined(kind) ? kind : null);
        var found = await store.SearchAsync(Form.ToQuery(labels.Moments.Zone, after.Place), PerPage + 1, cancellationToken);
        Lines = [.. found.Take(PerPage)];
        Next = found.Count > PerPage ? Form.AddressAfter(Lines[^1].Place) : null;
        // That somebody looked, not for what: a name may be among the words.
        if (!Form.IsEmpty) await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), Me.Id, AuditAction.Searched), cancellationToken);
    }

    internal string Told => (Lines.Count, Next) switch
    {
        (0, _) => Texts.None,
        (1, null) => Texts.FoundOne,
        (var many, null) => Texts.Found.With("count", many.ToString(CultureInfo.InvariantCulture)),
        (var many, _) => Texts.FoundMore.With("count", many.ToString(CultureInfo.InvariantCulture)),
    };

    internal string RegionsOf(FoundConversation found) =>
        found.Line.TopRegions.Count == 0 ? BoardTexts.NoRegions : labels.Regions.List(found.Line.TopRegions.Take(3), Language);
}

/// <summary>Where the page before ended.</summary>
internal sealed record FindAfter([FromQuery(Name = "began")] long? Began, [FromQuery(Name = "number")] long? Number)
{
    private const long LastMillisecond = 253_402_300_799_999;

    public FindPlace? Place =>
        Began is >= 0 and <= LastMillisecond && Number is { } number ? new FindPlace(DateTimeOffset.FromUnixTimeMilliseconds(Began.Value), number) : null;
}
