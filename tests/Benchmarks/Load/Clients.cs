namespace EmploisEnRegions.Benchmarks.Load;

internal static class Clients
{
    /// <summary>Keeps its connections open; holds the Direct Line secret.</summary>
    public static HttpClient To(ServerProcess server)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", ServerProcess.Secret);
        return client;
    }
}
