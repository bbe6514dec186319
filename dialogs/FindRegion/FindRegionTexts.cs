using EmploisEnRegions.Dialogs.Shared;

namespace EmploisEnRegions.Dialogs.FindRegion;

internal sealed record FindRegionTexts
{
    public required QuestionTexts Goals { get; init; }
    public required QuestionTexts Household { get; init; }
    public required QuestionTexts HouseholdPartner { get; init; }
    public required QuestionTexts Occupation { get; init; }
    public required QuestionTexts KeepField { get; init; }
    public required QuestionTexts Recognition { get; init; }
    public required QuestionTexts PartnerOccupation { get; init; }
    public required QuestionTexts French { get; init; }
    public required QuestionTexts English { get; init; }
    public required QuestionTexts Children { get; init; }
    public required QuestionTexts ChildrenAges { get; init; }
    public required QuestionTexts Interest { get; init; }
    public required QuestionTexts MedicalCare { get; init; }
    public required QuestionTexts Vehicle { get; init; }
    public required QuestionTexts Community { get; init; }
    public required QuestionTexts Landscape { get; init; }
    public required QuestionTexts Distance { get; init; }
    public required QuestionTexts Housing { get; init; }
    public required QuestionTexts Timeline { get; init; }
    public required QuestionTexts Location { get; init; }
    public required QuestionTexts Status { get; init; }
    public required QuestionTexts Amenities { get; init; }
    public required QuestionTexts Refuse { get; init; }
    public required QuestionTexts Recap { get; init; }
}
