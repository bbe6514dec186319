using System.Diagnostics;
using EmploisEnRegions.Conversations.Telemetry;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace EmploisEnRegions.BotHost.Hosting;

/// <summary>Spans and figures leave over OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set; otherwise nothing is collected.</summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string OverHttp = "http/protobuf";
    private const string Ours = "EmploisEnRegions.*";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Endpoint] is not { Length: > 0 } endpoint) return;
        builder.Services.AddDialogTelemetry();
        builder.Services.AddSingleton(_ => Collector.Of(endpoint, builder.Configuration[Protocol]));
        builder.Services.AddHostedService<Exporting>();
    }

    /// <summary>ASP.NET's own spans say neither route nor status: without them every request looks alike.</summary>
    public static void UseTelemetry(this WebApplication app)
    {
        if (string.IsNullOrEmpty(app.Configuration[Endpoint])) return;
        app.Use(async (http, next) =>
        {
            await next(http);
            if (http.Features.Get<IHttpActivityFeature>()?.Activity is not { } span) return;
            // The route, never the path or the query: those hold ids and keys.
            var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            span.DisplayName = route is null ? http.Request.Method : $"{http.Request.Method} {route}";
            span.SetTag("http.request.method", http.Request.Method).SetTag("http.route", route).SetTag("http.response.status_code", http.Response.StatusCode);
        });
    }

    private sealed record Collector(Uri Endpoint, bool Http)
    {
        /// <exception cref="InvalidOperationException">A setting is wrong: the program does not start.</exception>
        public static Collector Of(string endpoint, string? protocol)
        {
            if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                throw new InvalidOperationException($"{Telemetry.Endpoint} must be an http:// or https:// address.");
            }

            if (protocol is not (null or "" or OverHttp or "grpc")) throw new InvalidOperationException($"{Protocol} must be grpc or {OverHttp}.");
            return new Collector(uri, protocol == OverHttp);
        }

        public Action<OtlpExporterOptions> Towards(string path) => options =>
        {
            options.Protocol = Http ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
            options.Endpoint = Http ? new Uri($"{Endpoint.ToString().TrimEnd('/')}/{path}") : Endpoint;
        };
    }

    private sealed class Exporting(Collector collector) : IHostedService
    {
        private static readonly string[] Meters =
            [Ours, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];

        private TracerProvider? _traces;
        private MeterProvider? _metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("emplois-en-regions-orientation", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString());
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
                .AddSource(Ours, "Microsoft.AspNetCore").AddOtlpExporter(collector.Towards("v1/traces")).Build();
            _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
                .AddMeter(Meters).AddOtlpExporter(collector.Towards("v1/metrics")).Build();
            return Task.CompletedTask;
        }

        /// <summary>What was collected last still leaves.</summary>
        public Task StopAsync(CancellationToken cancellationToken)
        {
            _traces?.Dispose();
            _metrics?.Dispose();
            return Task.CompletedTask;
        }
    }
}
