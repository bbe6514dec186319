using EmploisEnRegions.Benchmarks.Load;

// .NET calls this inside a measured program before its Main (DOTNET_STARTUP_HOOKS): the name and the absence of a namespace are the runtime's.
internal static class StartupHook
{
    public static void Initialize() => ProcessFigures.ServeFrom(Environment.GetEnvironmentVariable(ProcessFigures.SocketVariable));
}
