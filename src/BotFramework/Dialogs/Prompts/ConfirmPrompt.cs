using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no. French and English answers are both understood, whatever the language of the turn.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private static readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> Defaults =
        PromptCultureModels.GetSupportedCultures().ToDictionary(model => model.Locale, model => (
            new Choice(model.YesInLanguage),
            new Choice(model.NoInLanguage),
            new ChoiceFactoryOptions(model.Separator, model.InlineOr, model.InlineOrMore, true)));

    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> choiceDefaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : this(dialogId, Defaults, validator, defaultLocale)
    {
    }

    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool>? validator = null,
        string? defaultLocale = null)
        : base(dialogId, validator)
    {
        this.choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string? DefaultLocale { get; set; }

    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>Yes and no, in that order.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var (choices, choiceOptions) = ChoicesIn(LanguageOf(turnContext));
        var prompt = AppendChoices(
            options.For(isRetry),
            activity.ChannelId,
            choices,
            options.Style ?? Style,
            choiceOptions,
            activity.Conversation?.ConversationType,
            activity.From?.Id is { Length: > 0 } person ? [person] : null,
            cancellationToken);
        await turnContext.SendActivityAsync(prompt, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var text = turnContext.Activity.Type == ActivityTypes.Message ? turnContext.Activity.Text : null;
        var answer = string.IsNullOrEmpty(text) ? null : Understand(text, LanguageOf(turnContext), options.RecognizeLanguage);
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer is not null, Value = answer ?? false });
    }

    private bool? Understand(string text, string language, string? recognizeLanguage)
    {
        string[] languages = [recognizeLanguage ?? language, Culture.French, Culture.English];
        foreach (var candidate in languages.Distinct())
        {
            if (ChoiceRecognizer.RecognizeBoolean(text, candidate) is [var first, ..]
                && first.Resolution.TryGetValue("value", out var value)
                && bool.TryParse(value?.ToString(), out var answer))
            {
                return answer;
            }
        }

        var (choices, choiceOptions) = ChoicesIn(language);
        if (choiceOptions?.IncludeNumbers is false)
        {
            return null;
        }

        return ChoiceRecognizers.RecognizeChoices(text, choices, new FindChoicesOptions { Locale = language }) is [var choice, ..]
            ? choice.Resolution.Index == 0
            : null;
    }

    private (List<Choice> Choices, ChoiceFactoryOptions? Options) ChoicesIn(string language)
    {
        var (yes, no, options) = choiceDefaults.TryGetValue(language, out var own) ? own : Defaults[language];
        return ([ConfirmChoices?.Item1 ?? yes, ConfirmChoices?.Item2 ?? no], ChoiceOptions ?? options);
    }

    private string LanguageOf(ITurnContext turnContext) =>
        PromptCultureModels.Nearest(choiceDefaults.ContainsKey, turnContext.TurnLocale(), DefaultLocale);
}
