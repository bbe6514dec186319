namespace Microsoft.Bot.Schema;

/// <summary>The bot was added to contacts, or removed.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    string? Action { get; set; }
}
