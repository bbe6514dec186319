using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Handoff.Turns;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Board;

internal sealed class BoardReader(IDeskBoards boards, ICallBackStore callBacks, IServingStore serving, IMentionStore mentions, Labels labels, IOptions<ConsoleOptions> options, TimeProvider clock)
{
    private const int LongestList = 100;
    private static readonly Bilingual<BoardTexts> All = new();

    public static BoardTexts Texts(string language) => All.In(language);

    public async Task<BoardLists> ReadAsync(ConsolePage page, ConversationKey? open, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var since = now.AddMinutes(-options.Value.WithBotMinutes);
        var board = await boards.ReadAsync(page.Me.Id, since, LongestList, cancellationToken);
        var owed = await callBacks.ReadOwedAsync(LongestList, cancellationToken);
        return new BoardLists(board, owed, All.In(page.Language), page.Language, open, page.Available)
        {
            Moments = labels.Moments, Regions = labels.Regions, Demonstration = options.Value.Demonstration, Mine = page.Me.Organisation, Now = now,
            Mentions = await mentions.ReadUnseenAsync(page.Me.Id, LongestList, cancellationToken),
            Serving = await serving.ReadAsync(page.Me.Id, cancellationToken),
        };
    }
}
