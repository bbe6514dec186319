using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Benchmarks.Micro;

/// <summary>The whole host in this process: Kestrel on a free port, its default settings, a fresh file.</summary>
internal sealed class WholeProgram : WebApplicationFactory<global::Program>
{
    private const string Secret = "a-secret-for-benchmarks";

    private readonly Folder files;

    public WholeProgram(Folder files)
    {
        this.files = files;
        UseKestrel(0);
    }

    public HttpClient Client()
    {
        StartServer();
        var client = new HttpClient { BaseAddress = ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Secret);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("ConnectionStrings:Orientation", $"Data Source={files.File("host.db")}");
        builder.UseSetting("DirectLine:Secret", Secret);
        // The table is what is printed.
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}
