using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Handoff.Timers;
using EmploisEnRegions.Handoff.Turns;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Board;

/// <summary>The lists as a counsellor reads them: beside a conversation and on a page of their own.</summary>
internal sealed record BoardLists(
    DeskBoard Board, IReadOnlyList<CallBack> CallBacks, BoardTexts Texts, string Language, ConversationKey? Open, bool Available)
{
    public required Moments Moments { get; init; }
    public required RegionLabels Regions { get; init; }

    /// <summary>Of the counsellor who reads.</summary>
    public required string Mine { get; init; }

    /// <summary>Notes in which a colleague named this counsellor, not read yet.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    public required Serving Serving { get; init; }
    public required DateTimeOffset Now { get; init; }

    /// <summary>Every line says so, also where the head of the page has scrolled away.</summary>
    public required bool Demonstration { get; init; }

    public static string AddressOf(ConversationKey key) =>
        $"/console/conversation?channel={Uri.EscapeDataString(key.ChannelId)}&id={Uri.EscapeDataString(key.ConversationId)}";

    /// <summary>Stays the same while lists are read again, so that the focus can come back to it.</summary>
    public static string ElementOf(ConversationKey key) => $"line-{key.ChannelId}-{key.ConversationId}";

    public string TimeOf(DeskLine line) =>
        (line.Status is ConversationStatus.Waiting ? Texts.WaitingFor : Texts.LastWord).With("time", Moments.Since(line.Since, Language));

    public string? ReasonOf(DeskLine line) => line.Reason is { } reason ? Texts.Reasons.GetValueOrDefault(reason) : null;

    public string RegionsOf(DeskLine line) => line.TopRegions.Count == 0 ? Texts.NoRegions : Regions.List(line.TopRegions.Take(3), Language);

    /// <summary>Of those this counsellor should hear of: in the queue, or waiting for this counsellor's own answer.</summary>
    public int Late => Board.Waiting.Count(line => line.Overdue is not null) + Board.Mine.Count(line => line.Overdue is Awaited.Counsellor);

    /// <summary>One of the regions that this counsellor serves was suggested.</summary>
    public bool IsServed(DeskLine line) => Serving.Regions.Intersect(line.TopRegions).Any();

    public bool IsDue(CallBack callBack) => callBack.DueAt <= Now;

    /// <summary>As it is dialled and read; for who is written to in the conversation, its channel has the address.</summary>
    public string AddressOf(CallBack callBack) => callBack.Request.Channel is CallBackChannel.Here ? Texts.InConversation : ContactWords.Of(callBack.Request.Address);

    public string ChannelOf(CallBack callBack) => Texts.CallBackChannels[callBack.Request.Channel switch
    {
        CallBackChannel.Phone => "phone",
        CallBackChannel.Sms => "text",
        CallBackChannel.Email => "email",
        CallBackChannel.Here => "here",
    }];
}
