namespace Microsoft.Recognizers.Text.Choice;

[Flags]
public enum ChoiceOptions
{
    None = 0,
}
