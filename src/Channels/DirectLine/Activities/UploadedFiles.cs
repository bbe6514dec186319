using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Files;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.DirectLine.Activities;

internal sealed record UploadedFile(string ContentType, string? Name, byte[] Content);

/// <summary>A message and the files that came with it.</summary>
internal sealed record Uploaded(InboundActivity Message, IReadOnlyList<UploadedFile> Files);

/// <summary>Keeps what may be kept, and says in the message what there was. Before the turn: a file without its message goes with the conversation.</summary>
internal sealed class UploadedFiles(IPersonFiles files, TimeProvider clock)
{
    private const int LongestType = 100;

    public async Task AttachAsync(string conversationId, Uploaded uploaded, CancellationToken cancellationToken)
    {
        if (uploaded.Files.Count == 0) return;
        var key = new ConversationKey(DirectLineChannel.ChannelId, conversationId);
        var attachments = new List<Attachment>();
        foreach (var upload in uploaded.Files)
        {
            var type = upload.ContentType.Length > LongestType ? "application/octet-stream" : upload.ContentType;
            var file = PersonFile.Of(key, upload.Name, type, upload.Content, clock.GetUtcNow());
            var kept = await files.KeepAsync(file, cancellationToken);
            attachments.Add(new Attachment(type, kept ? file.Reference : null, name: upload.Name));
        }

        uploaded.Message.Activity.Attachments = attachments;
    }
}
