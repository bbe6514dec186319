using System.Text.Json;
using System.Text.Json.Nodes;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Dialogs.MyData;

/// <summary>Everything kept about the person: a readable summary, and the file of the contract.</summary>
internal sealed class MyDataDialog(ProfileWords words, Bilingual<MyDataTexts> texts) : Dialog(nameof(MyDataDialog))
{
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = dc.Context.Turn();
        var t = texts.In(turn.Language);
        var attachment = new Attachment("application/json", content: File(turn), name: t.FileName);
        await dc.Context.Replies().SendAsync(Summary(turn, t), [], new Orientation { Speaker = Speaker.Bot }, [attachment], cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private string Summary(Turn turn, MyDataTexts t)
    {
        var profile = turn.Dossier.Profile;
        var lines = words.Lines(profile, turn.Language).Select(line => t.Line.With("label", line.Label).With("value", line.Value)).ToList();
        if (profile.Unsure is { Count: > 0 } unsure)
        {
            var fields = unsure.Where(ProfileWords.Order.Contains).Select(field => words.Label(field, turn.Language));
            lines.Add(t.Line.With("label", t.Unknown).With("value", string.Join(", ", fields)));
        }

        foreach (var correction in (turn.Dossier.Corrections ?? []).Where(correction => correction.Holds(profile)))
        {
            lines.Add(t.Corrected.With("label", words.Label(correction.Field, turn.Language)).With("name", correction.By).With("organisation", correction.Organisation));
        }

        return lines.Count == 0 ? t.Nothing : string.Join('\n', [t.Summary, .. lines, "", t.Correct]);
    }

    /// <summary>CONTRACT §4: profile, consents, and the conversation as far as it is the person's.</summary>
    private static object File(Turn turn)
    {
        var conversation = turn.Conversation;
        var file = new JsonObject
        {
            ["profile"] = JsonNode.Parse(ProfileJson.Write(turn.Dossier.Profile with { Language = turn.Language })),
            ["consents"] = JsonSerializer.SerializeToNode(turn.Dossier.Consents, ConversationsJson.Standard.IReadOnlyListConsent),
            ["conversation"] = new JsonObject
            {
                ["id"] = conversation.Key.ConversationId,
                ["channel"] = conversation.Key.ChannelId,
                ["startedAt"] = conversation.CreatedAt,
                ["messages"] = conversation.LastSequence,
                ["suggestions"] = JsonSerializer.SerializeToNode(turn.Dossier.Suggestions, ConversationsJson.Standard.IReadOnlyListShownSuggestion),
            },
        };
        if (turn.Dossier.Corrections is { } corrections) file["corrections"] = JsonSerializer.SerializeToNode(corrections, ConversationsJson.Standard.IReadOnlyListCorrection);
        if (turn.Dossier.Reactions is { } reactions) file["reactions"] = JsonSerializer.SerializeToNode(reactions, ConversationsJson.Standard.IReadOnlyListReaction);
        return ActivityJson.Content(file);
    }
}
