namespace Microsoft.Recognizers.Text;

/// <summary>A result that was cut out of a longer one.</summary>
public class ExtendedModelResult : ModelResult
{
    public static readonly string ParentTextKey = "parentText";

    public ExtendedModelResult()
    {
    }

    public ExtendedModelResult(ModelResult modelResult)
    {
        ArgumentNullException.ThrowIfNull(modelResult);
        Text = modelResult.Text;
        Start = modelResult.Start;
        End = modelResult.End;
        TypeName = modelResult.TypeName;
        Resolution = modelResult.Resolution;
    }

    public string ParentText { get; set; } = "";
}
