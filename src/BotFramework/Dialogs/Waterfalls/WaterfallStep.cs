namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a waterfall; its method's name is what is saved.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
