namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Whether an answer is accepted. If not, and nothing was said, the prompt asks again.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

/// <summary>What a validator sees; it may change the recognized value.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object?> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    public IDictionary<string, object?> State { get; }

    /// <summary>1 for the first answer.</summary>
    public int AttemptCount => State.ReadInt(Prompt<T>.AttemptCountKey) ?? 0;
}

/// <summary>What a prompt understood.</summary>
public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T? Value { get; set; }

    public bool AllowInterruption { get; set; }
}
