using System.ComponentModel.DataAnnotations;

namespace EmploisEnRegions.Handoff.Desk;

/// <summary>The desk beside its hours. Section <c>Desk</c>.</summary>
public sealed class DeskOptions
{
    public const string Section = "Desk";

    /// <summary>Organisations whose people answer, as newcomers read them. Empty in settings: the three of Emplois en régions.</summary>
    public IList<string> Organisations { get; } = [];

    /// <summary>By organisation: its share of the turns to answer, 1 where nothing is said.</summary>
    public Dictionary<string, int> Weights { get; } = new(StringComparer.Ordinal);

    /// <summary>A turn to answer that is not taken for this long goes on to the next organisation, in seconds.</summary>
    [Range(15, 3600)]
    public int TurnSeconds { get; set; } = 90;

    /// <summary>Conversations of one counsellor beyond which no turn counts on them; they may take more by themselves.</summary>
    [Range(1, 50)]
    public int ConversationsAtOnce { get; set; } = 4;

    /// <summary>A counsellor whose console was not seen for this long is not present, in seconds.</summary>
    [Range(10, 600)]
    public int PresentForSeconds { get; set; } = 45;

    /// <summary>Conversations of a counsellor whose console was not seen for this long go back to the queue, in seconds.</summary>
    [Range(30, 3600)]
    public int ReleaseAfterSeconds { get; set; } = 180;
}
