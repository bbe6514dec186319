using System.Globalization;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>What a waiting question keeps between turns: plain strings only, so that any storage gives them back.</summary>
internal readonly struct QuestionState(DialogInstance instance)
{
    public string? Question { get => Get("question"); set => Set("question", value); }

    /// <summary>The last answer that was not enough, folded.</summary>
    public string? LastWords { get => Get("lastWords"); set => Set("lastWords", value); }

    /// <summary>True once the missing half of an answer was asked for.</summary>
    public bool AskedForRest { get => Get("rest") is not null; set => Set("rest", value ? "asked" : null); }

    public int Attempts
    {
        get => int.TryParse(Get("attempts"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        set => Set("attempts", value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The words, folded, that several answers fit.</summary>
    public string? AmbiguousWords { get => Get("ambiguousWords"); set => Set("ambiguousWords", value); }

    /// <summary>Answers to choose from, one profile in JSON per line.</summary>
    public IReadOnlyList<Profile> Alternatives
    {
        get => Get("alternatives") is { } lines ? [.. lines.Split('\n').Select(ProfileJson.Read)] : [];
        set => Set("alternatives", value.Count == 0 ? null : string.Join('\n', value.Select(ProfileJson.Write)));
    }

    private string? Get(string key) => instance.State.TryGetValue(key, out var value) ? value?.ToString() : null;

    private void Set(string key, string? value)
    {
        if (value is null) instance.State.Remove(key);
        else instance.State[key] = value;
    }
}
