namespace Microsoft.Bot.Schema;

/// <summary>The conversation changes hands.</summary>
public interface IHandoffActivity : IActivity
{
}
