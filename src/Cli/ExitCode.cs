namespace EmploisEnRegions.Cli;

internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>At least one line could not be answered.</summary>
    public const int SomeLinesFailed = 1;
    public const int Usage = 2;
}
