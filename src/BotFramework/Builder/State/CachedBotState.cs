using System.Text.Json;
using EmploisEnRegions.BotFramework;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The state of one turn, and what it looked like when it was read.</summary>
    public class CachedBotState
    {
        // Of the two, one: the values as they were read while none of them can change by itself, otherwise what they look like.
        private Dictionary<string, object>? read;
        private byte[]? saved;

        public CachedBotState(IDictionary<string, object>? state = null)
        {
            State = state ?? new Dictionary<string, object>();
            if (State.Values.All(static value => value is null or JsonElement or UnreadJson or string or ValueType))
            {
                read = new Dictionary<string, object>(State);
            }
            else
            {
                saved = Serialize(State);
            }
        }

        public IDictionary<string, object> State { get; set; }

        /// <summary>What there is to save, and by that what is saved; null when nothing changed.</summary>
        internal byte[]? Changes(bool force)
        {
            var now = Serialize(State);
            if (read is not null)
            {
                MarkAsSaved(Serialize(read));
            }

            return !force && saved is not null && saved.AsSpan().SequenceEqual(now) ? null : now;
        }

        internal void MarkAsSaved(byte[] written) => (saved, read) = (written, null);

        internal void MarkAsChanged() => (saved, read) = (null, null);

        private static byte[] Serialize(IDictionary<string, object> state) =>
            JsonSerializer.SerializeToUtf8Bytes(state, BotJson.Options.GetTypeInfo(typeof(IDictionary<string, object>)));
    }
}
