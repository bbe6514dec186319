using System.Text.Json;
using EmploisEnRegions.BotFramework;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that choice and confirm prompts speak; their words stand in PromptCultureModels.json.</summary>
public static class PromptCultureModels
{
    private static readonly Dictionary<string, PromptCultureModel> Models = Load();

    public static PromptCultureModel Bulgarian => Model();

    public static PromptCultureModel Chinese => Model();

    public static PromptCultureModel Dutch => Model();

    public static PromptCultureModel English => Model();

    public static PromptCultureModel French => Model();

    public static PromptCultureModel German => Model();

    public static PromptCultureModel Hindi => Model();

    public static PromptCultureModel Italian => Model();

    public static PromptCultureModel Japanese => Model();

    public static PromptCultureModel Korean => Model();

    public static PromptCultureModel Portuguese => Model();

    public static PromptCultureModel Spanish => Model();

    public static PromptCultureModel Swedish => Model();

    public static PromptCultureModel Turkish => Model();

    /// <summary>fr-CA becomes fr-fr; a language that is not among them stays what it is, in lower case.</summary>
    public static string? MapToNearestLanguage(string? cultureCode)
    {
        if (string.IsNullOrWhiteSpace(cultureCode))
        {
            return cultureCode;
        }

        var code = cultureCode.ToLowerInvariant();
        var language = code.Split('-')[0];
        return Models.Values.FirstOrDefault(model => model.Locale == code)?.Locale
            ?? Models.Values.FirstOrDefault(model => model.Locale.Split('-')[0] == language)?.Locale
            ?? code;
    }

    public static PromptCultureModel[] GetSupportedCultures() => [.. Models.Values];

    /// <summary>The first of the wished languages that is spoken; English if none is.</summary>
    internal static string Nearest(Func<string, bool> isSpoken, params ReadOnlySpan<string?> wished)
    {
        foreach (var wish in wished)
        {
            if (MapToNearestLanguage(wish) is { Length: > 0 } language && isSpoken(language))
            {
                return language;
            }
        }

        return English.Locale;
    }

    private static PromptCultureModel Model([System.Runtime.CompilerServices.CallerMemberName] string language = "") => Models[language];

    private static Dictionary<string, PromptCultureModel> Load()
    {
        using var json = typeof(PromptCultureModels).Assembly.GetManifestResourceStream("PromptCultureModels.json")
            ?? throw new InvalidOperationException("PromptCultureModels.json is not embedded.");
        return JsonSerializer.Deserialize(json, BotJsonContext.Default.DictionaryStringPromptCultureModel)!;
    }
}
