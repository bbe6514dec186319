namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Where a dialog stands after a turn.</summary>
public class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>What a dialog that ended gives back.</summary>
    public object? Result { get; set; } = result;

    /// <summary>The parent ended too.</summary>
    public bool ParentEnded { get; set; }
}

public enum DialogTurnStatus
{
    Empty = 0,
    Waiting = 1,
    Complete = 2,
    Cancelled = 3,
    CompleteAndWait = 4,
}

/// <summary>Why a dialog's method is called.</summary>
public enum DialogReason
{
    BeginCalled = 0,
    ContinueCalled = 1,
    EndCalled = 2,
    ReplaceCalled = 3,
    CancelCalled = 4,
    NextCalled = 5,
}
