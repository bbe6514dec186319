using System.Text.Json;
using EmploisEnRegions.BotFramework;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The state of one turn, and what it looked like when it was read.</summary>
    public class CachedBotState(IDictionary<string, object>? state = null)
    {
        private byte[]? saved = Serialize(state ?? new Dictionary<string, object>());

        public IDictionary<string, object> State { get; set; } = state ?? new Dictionary<string, object>();

        /// <summary>What there is to save, and by that what is saved; null when nothing changed.</summary>
        internal byte[]? Changes(bool force)
        {
            var now = Serialize(State);
            return !force && saved is not null && saved.AsSpan().SequenceEqual(now) ? null : now;
        }

        internal void MarkAsSaved(byte[] written) => saved = written;

        internal void MarkAsChanged() => saved = null;

        private static byte[] Serialize(IDictionary<string, object> state) =>
            JsonSerializer.SerializeToUtf8Bytes(state, BotJson.Options.GetTypeInfo(typeof(IDictionary<string, object>)));
    }
}
