using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks to choose. Words, "the second" and numbers are understood, without regard to case, accents or hyphens.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private static readonly Dictionary<string, ChoiceFactoryOptions> Defaults = PromptCultureModels.GetSupportedCultures().ToDictionary(
        model => model.Locale, model => new ChoiceFactoryOptions(model.Separator, model.InlineOr, model.InlineOrMore, true));

    private readonly Dictionary<string, ChoiceFactoryOptions> choiceDefaults;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : this(dialogId, Defaults, validator, defaultLocale)
    {
    }

    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice>? validator = null,
        string? defaultLocale = null)
        : base(dialogId, validator)
    {
        this.choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string? DefaultLocale { get; set; }

    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    public FindChoicesOptions? RecognizerOptions { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var prompt = AppendChoices(
            options.For(isRetry),
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? choiceDefaults.GetValueOrDefault(LanguageOf(turnContext)),
            activity.Conversation?.ConversationType,
            activity.From?.Id is { Length: > 0 } person ? [person] : null,
            cancellationToken);
        await turnContext.SendActivityAsync(prompt, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<FoundChoice>();
        var text = turnContext.Activity.Type == ActivityTypes.Message ? turnContext.Activity.Text : null;
        if (ChoiceRecognizers.RecognizeChoices(text, options.Choices ?? [], OptionsFor(turnContext)) is [var first, ..])
        {
            result.Succeeded = true;
            result.Value = first.Resolution;
        }

        return Task.FromResult(result);
    }

    // A copy: the prompt is shared by all conversations, the language is this turn's.
    private FindChoicesOptions OptionsFor(ITurnContext turnContext) => new()
    {
        Locale = LanguageOf(turnContext),
        AllowPartialMatches = RecognizerOptions?.AllowPartialMatches ?? false,
        MaxTokenDistance = RecognizerOptions?.MaxTokenDistance,
        Tokenizer = RecognizerOptions?.Tokenizer,
        NoValue = RecognizerOptions?.NoValue ?? false,
        NoAction = RecognizerOptions?.NoAction ?? false,
        RecognizeNumbers = RecognizerOptions?.RecognizeNumbers ?? true,
        RecognizeOrdinals = RecognizerOptions?.RecognizeOrdinals ?? true,
    };

    private string LanguageOf(ITurnContext turnContext) =>
        PromptCultureModels.Nearest(choiceDefaults.ContainsKey, turnContext.TurnLocale(), RecognizerOptions?.Locale, DefaultLocale);
}
