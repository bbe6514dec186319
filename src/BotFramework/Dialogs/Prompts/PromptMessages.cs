using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class PromptMessages
{
    public static PromptOptions ReadOptions(object? options)
    {
        Dialog.ThrowIfToken(options, nameof(options));
        if (options is not PromptOptions prompt)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");
        }

        ExpectInput(prompt.Prompt);
        ExpectInput(prompt.RetryPrompt);
        return prompt;
    }

    /// <summary>Sends a copy: what is saved must not take the address of one turn.</summary>
    public static async Task SendAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if (options.For(isRetry) is { } message)
        {
            await turnContext.SendActivityAsync(message.Copy(), cancellationToken).ConfigureAwait(false);
        }
    }

    public static Activity? For(this PromptOptions options, bool isRetry) => isRetry && options.RetryPrompt is { } retry ? retry : options.Prompt;

    private static void ExpectInput(Activity? message)
    {
        if (message is not null && string.IsNullOrEmpty(message.InputHint))
        {
            message.InputHint = InputHints.ExpectingInput;
        }
    }
}
