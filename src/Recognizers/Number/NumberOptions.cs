namespace Microsoft.Recognizers.Text.Number;

/// <summary>Accepted as by the official library; none changes what is found here.</summary>
[Flags]
public enum NumberOptions
{
    None = 0,
    PercentageMode = 1,
    NoProtoCache = 16,
    SuppressExtendedTypes = 2097152,
    ExperimentalMode = 4194304,
    EnablePreview = 8388608,
}
