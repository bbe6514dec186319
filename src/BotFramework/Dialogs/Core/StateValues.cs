using EmploisEnRegions.BotFramework;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class StateValues
{
    /// <summary>A value as its type, whether it was put there in this turn or came back as JSON; kept typed, so that changes are saved.</summary>
    public static T Read<T>(this DialogInstance instance, string name)
        where T : class, new()
    {
        if (instance.State.TryGetValue(name, out var value) && value is T typed)
        {
            return typed;
        }

        var read = BotJson.TryConvert<T>(value, out var converted) ? converted : new T();
        instance.State[name] = read;
        return read;
    }

    public static IDictionary<string, object?> ReadValues(this DialogInstance instance, string name) =>
        instance.State.TryGetValue(name, out var value) && value is IDictionary<string, object?> typed
            ? typed
            : instance.Read<Dictionary<string, object?>>(name);

    public static int? ReadInt(this IDictionary<string, object?> state, string name) =>
        state.TryGetValue(name, out var value) && value is not null && BotJson.TryConvert<int>(value, out var number) ? number : null;

    public static string? ReadString(this IDictionary<string, object?> state, string name) =>
        state.TryGetValue(name, out var value) && BotJson.TryConvert<string>(value, out var text) ? text : null;
}
