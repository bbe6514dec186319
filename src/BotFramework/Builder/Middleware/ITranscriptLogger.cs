using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps what was said.</summary>
public interface ITranscriptLogger
{
    Task LogActivityAsync(IActivity activity);
}
