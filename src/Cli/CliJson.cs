using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EmploisEnRegions.Cli.Occupations;
using EmploisEnRegions.Cli.Suggest;
using EmploisEnRegions.Cli.Understand;

namespace EmploisEnRegions.Cli;

[JsonSerializable(typeof(RecommendationOut))]
[JsonSerializable(typeof(SaidIn))]
[JsonSerializable(typeof(JobIn))]
[JsonSerializable(typeof(MatchesOut))]
[JsonSerializable(typeof(TitleIn))]
[JsonSerializable(typeof(ErrorOut))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>camelCase, absent when null, every letter and apostrophe left readable: a terminal is no web page.</summary>
    public static CliJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

internal sealed record ErrorOut(string Error);
