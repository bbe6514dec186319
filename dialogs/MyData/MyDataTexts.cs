using EmploisEnRegions.Dialogs.Shared;

namespace EmploisEnRegions.Dialogs.MyData;

internal sealed record MyDataTexts
{
    public required string Summary { get; init; }
    public required string Nothing { get; init; }
    public required string Line { get; init; }
    public required string Corrected { get; init; }
    public required string Unknown { get; init; }
    public required string Correct { get; init; }
    public required string FileName { get; init; }
    public required QuestionTexts ConfirmErase { get; init; }
    public required string Erased { get; init; }
    public required string NotErased { get; init; }
}
