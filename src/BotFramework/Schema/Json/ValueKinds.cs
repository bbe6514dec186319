using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;

namespace EmploisEnRegions.BotFramework;

/// <summary>
/// What the options and values of a dialog were before they became JSON, so that <c>(Booking)step.Options</c> means the same one message
/// later. Saved as a mark and not as a name: it says nothing about our code, and only types of the bot itself are looked for.
/// A mark that nobody knows any more leaves the value as JSON.
/// </summary>
internal static class ValueKinds
{
    public const string Key = "valueKinds";

    private static readonly ConcurrentDictionary<Type, string> Marks = new();
    private static readonly ConcurrentDictionary<string, Type> Types = new();
    private static readonly Lazy<bool> Searched = new(Search);

    /// <summary>Marks by path; null when JSON alone gives every value back.</summary>
    public static Dictionary<string, string>? Of(IDictionary<string, object?> state)
    {
        Dictionary<string, string>? kinds = null;
        foreach (var (name, value) in state)
        {
            if (value is IDictionary<string, object?> values)
            {
                foreach (var (inner, innerValue) in values)
                {
                    Add($"{name}/{inner}", innerValue);
                }
            }
            else
            {
                Add(name, value);
            }
        }

        return kinds;

        void Add(string path, object? value)
        {
            if (!IsPlain(value))
            {
                (kinds ??= [])[path] = MarkOf(value!.GetType());
            }
        }
    }

    /// <summary>Gives the values of a state that was read their types back.</summary>
    public static void Restore(IDictionary<string, object?> state)
    {
        if (!state.Remove(Key, out var saved) || !BotJson.TryConvert<Dictionary<string, string>>(saved, out var kinds))
        {
            return;
        }

        foreach (var (path, mark) in kinds)
        {
            var (name, inner) = path.Split('/', 2) is [var outer, var rest] ? (outer, rest) : (path, null);
            var values = inner is null ? state : state[name] as IDictionary<string, object?> ?? BotJson.Convert<Dictionary<string, object?>>(state[name])!;
            if (inner is not null)
            {
                state[name] = values;
            }

            if (values.TryGetValue(inner ?? name, out var value) && TypeOf(mark) is { } type)
            {
                values[inner ?? name] = BotJson.TryConvert(value, type);
            }
        }
    }

    private static bool IsPlain(object? value) =>
        value is null or string or bool or int or JsonElement or JsonNode or JToken or DialogState or PromptOptions or IDictionary<string, object?>;

    private static string MarkOf(Type type) => Marks.GetOrAdd(type, static type =>
    {
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(type.ToString())).AsSpan(0, 4));
        Types.TryAdd(mark, type);
        return mark;
    });

    private static Type? TypeOf(string mark) => Types.TryGetValue(mark, out var type) || (Searched.Value && Types.TryGetValue(mark, out type)) ? type : null;

    // Once in a process, for a conversation that an earlier one began.
    private static bool Search()
    {
        var own = typeof(ValueKinds).Assembly;
        Type[] common = [typeof(string), typeof(int), typeof(long), typeof(double), typeof(float), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(Guid)];
        var bots = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => assembly == own || Array.Exists(assembly.GetReferencedAssemblies(), name => name.Name == own.GetName().Name));
        foreach (var type in common.Concat(bots.SelectMany(TypesIn)).Where(type => !type.ContainsGenericParameters && !type.IsByRefLike && type != typeof(void)))
        {
            MarkOf(type);
            MarkOf(type.MakeArrayType());
            MarkOf(typeof(List<>).MakeGenericType(type));
            MarkOf(typeof(Dictionary<,>).MakeGenericType(typeof(string), type));
        }

        return true;
    }

    private static Type[] TypesIn(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return [.. e.Types.OfType<Type>()];
        }
    }
}
