using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace EmploisEnRegions.Regions.Profiles;

/// <summary>
/// The one JSON shape of a profile: camelCase names and values ("permanentResident"), absent when not given, letters beyond
/// ASCII left readable; unknown fields, doubled fields and numbers in place of values are refused.
/// </summary>
public static class ProfileJson
{
    public static ProfileJsonContext Standard { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    });

    public static string Write(Profile profile) => JsonSerializer.Serialize(profile, Standard.Profile);

    /// <exception cref="JsonException">Not a profile, or a value out of range; the message names the field and what was expected.</exception>
    public static Profile Read(string json)
    {
        var profile = JsonSerializer.Deserialize(json, Standard.Profile) ?? throw new JsonException("null where a profile was expected");
        return ProfileRules.Broken(profile) is { } broken ? throw new JsonException(broken) : profile;
    }
}

/// <summary>Reflection-free metadata; use <see cref="ProfileJson.Standard"/>, which alone has the shape of the contract.</summary>
[JsonSerializable(typeof(Profile))]
public sealed partial class ProfileJsonContext : JsonSerializerContext;
