using EmploisEnRegions.Dialogs.Shared;

namespace EmploisEnRegions.Dialogs.Continue;

internal sealed record ContinueTexts
{
    public required string Unknown { get; init; }
    public required string TooMany { get; init; }
    public required string Own { get; init; }
    public required string Preview { get; init; }
    public required QuestionTexts ContinueHere { get; init; }
    public required string Carried { get; init; }
    public required string NotCarried { get; init; }
    public required string Invited { get; init; }
    public required QuestionTexts JoinPartner { get; init; }
    public required string Joined { get; init; }
    public required string NotJoined { get; init; }

    /// <summary>To the person who asks for a code.</summary>
    public required string Given { get; init; }

    /// <summary>For the person who asked for the code.</summary>
    public required string ToldEntered { get; init; }
    public required string ToldUsed { get; init; }
    public required string ToldInvitationEntered { get; init; }
    public required string ToldJoined { get; init; }
}
