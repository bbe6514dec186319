using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Board;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Handoff.Opinions;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.Bot.Schema;
using Microsoft.AspNetCore.Html;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

/// <summary>Who may do what now: decides which forms the page shows.</summary>
internal enum Floor { Open, Mine, Others, Closed }

/// <summary>One conversation as its page shows it.</summary>
internal sealed record TalkView(Conversation Conversation, Floor Floor, Account? Holder, TalkTexts Texts, string Language)
{
    public required IReadOnlyList<TranscriptEntry> Entries { get; init; }
    public required IReadOnlyList<Note> Notes { get; init; }
    public required IReadOnlyList<CallBack> CallBacks { get; init; }
    public required IReadOnlyList<RecordedOutcome> Outcomes { get; init; }
    public required IReadOnlyList<Opinion> Opinions { get; init; }
    public required IReadOnlyList<Handoff.Satisfaction.Opinion> Satisfaction { get; init; }
    public required OpinionTexts OpinionTexts { get; init; }
    public required bool Alerted { get; init; }
    public required ProfileCard Card { get; init; }
    public required BriefTexts BriefTexts { get; init; }
    public required IReadOnlyList<LinkedTalk> Linked { get; init; }
    public required Labels Labels { get; init; }
    public required IReadOnlyList<Account> Colleagues { get; init; }
    public required IReadOnlyList<string> Organisations { get; init; }
    public required IReadOnlyList<OfferedReply> Replies { get; init; }

    /// <summary>Entries before the first one shown exist.</summary>
    public bool HasEarlier { get; init; }

    public BoardTexts CallBackTexts => BoardReader.Texts(Language);

    public ConversationKey Key => Conversation.Key;

    public string StatusWords => (Floor, Holder) switch
    {
        (Floor.Others, { } holder) => Texts.HeldByOther.With("name", holder.DisplayName).With("organisation", holder.Organisation),
        (Floor.Mine, _) => Texts.WithYou,
        _ => StatusWord(Conversation.Status, Texts),
    };

    public static string StatusWord(ConversationStatus status, TalkTexts texts) => texts.Statuses[status switch
    {
        ConversationStatus.Bot => "bot",
        ConversationStatus.Waiting => "waiting",
        ConversationStatus.Counsellor => "counsellor",
        ConversationStatus.Closed => "closed",
    }];

    /// <summary>Nobody else has the floor, and the person lets something be kept.</summary>
    public bool MayCorrect() => Floor is not Floor.Others && Conversation.Dossier.Consented;

    public bool MayCorrect(string field) => MayCorrect() && ProfileFields.Names.Contains(field);

    /// <summary>What was said here and, by the same person, elsewhere, in the order of time.</summary>
    public IEnumerable<SaidEntry> Messages
    {
        get
        {
            var here = Entries.Select(entry => new SaidEntry(Conversation, entry, Elsewhere: false));
            var elsewhere = Linked.SelectMany(link => link.Entries.Select(entry => new SaidEntry(link.Other, entry, Elsewhere: true))).ToList();
            var messages = here.Concat(elsewhere).Where(said => said.Entry.Activity.Type == ActivityTypes.Message);
            return elsewhere.Count == 0 ? messages : messages.OrderBy(said => said.Entry.At);
        }
    }

    /// <summary>Only our own sentences have mark-up: a person's asterisks are theirs.</summary>
    public static IHtmlContent TextOf(TranscriptEntry entry)
    {
        var text = entry.Activity.Text ?? "";
        return entry.Speaker is Speaker.Bot or Speaker.System ? Emphasis.Html(text) : new HtmlContentBuilder().Append(text);
    }

    public string SpeakerOf(TranscriptEntry entry) => Texts.Speakers[ClassOf(entry)];

    public static string ClassOf(TranscriptEntry entry) => entry.Speaker switch
    {
        Speaker.Person => "person",
        Speaker.Bot => "bot",
        Speaker.Counsellor => "counsellor",
        Speaker.System => "system",
    };

    /// <summary>For screen readers: each message says its own language.</summary>
    public static string LangOf(SaidEntry said) => said.Entry.Activity.Locale is { Length: > 0 } locale ? locale : $"{said.Conversation.Language}-CA";

    public static string NameOf(ReactionKind kind) => kind switch
    {
        ReactionKind.Liked => "liked",
        ReactionKind.TooFar => "tooFar",
        ReactionKind.Compared => "compared",
        ReactionKind.Asked => "asked",
        ReactionKind.Visit => "visit",
    };

    public static string NewOperation() => Guid.NewGuid().ToString("N");

    public static string Percent(double share) => $"{Math.Round(share * 100)}\u00a0%";
}

/// <param name="Conversation">Where it was said.</param>
/// <param name="Elsewhere">In another conversation of the same person.</param>
internal sealed record SaidEntry(Conversation Conversation, TranscriptEntry Entry, bool Elsewhere)
{
    public string Id => Elsewhere ? $"e-{Conversation.Key.ConversationId}-{Entry.Sequence}" : $"e-{Entry.Sequence}";

    /// <summary>Its number here, for a script that looks for what is new.</summary>
    public long? Sequence => Elsewhere ? null : Entry.Sequence;
}
