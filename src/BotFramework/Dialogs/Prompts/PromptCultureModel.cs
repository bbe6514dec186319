namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words that choices need in one language.</summary>
public class PromptCultureModel
{
    public string Locale { get; set; } = string.Empty;

    public string Separator { get; set; } = string.Empty;

    /// <summary>Between two choices.</summary>
    public string InlineOr { get; set; } = string.Empty;

    /// <summary>Before the last of three or more.</summary>
    public string InlineOrMore { get; set; } = string.Empty;

    public string YesInLanguage { get; set; } = string.Empty;

    public string NoInLanguage { get; set; } = string.Empty;
}
