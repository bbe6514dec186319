namespace Microsoft.Bot.Schema;

/// <summary>Something a program says, not a person.</summary>
public interface IEventActivity : IActivity
{
    string? Name { get; set; }

    object? Value { get; set; }

    ConversationReference? RelatesTo { get; set; }
}
