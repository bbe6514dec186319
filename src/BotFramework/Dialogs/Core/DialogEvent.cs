namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that a dialog or its parents may handle.</summary>
public class DialogEvent
{
    /// <summary>Whether parents see it.</summary>
    public bool Bubble { get; set; }

    public string? Name { get; set; }

    public object? Value { get; set; }
}

/// <summary>Names of the events that dialogs raise.</summary>
public class DialogEvents
{
    public const string BeginDialog = "beginDialog";
    public const string RepromptDialog = "repromptDialog";
    public const string CancelDialog = "cancelDialog";
    public const string ActivityReceived = "activityReceived";
    public const string VersionChanged = "versionChanged";
    public const string Error = "error";
    public const string Custom = "custom";
}
