namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Accepted as by the official library; none changes what is found here.</summary>
[Flags]
public enum NumberWithUnitOptions
{
    None = 0,
    NoProtoCache = 16,
    EnablePreview = 8388608,
}
