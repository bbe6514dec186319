using System.Text.Json.Serialization;

namespace EmploisEnRegions.Channels.Wire;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProtocolErrorBody))]
internal sealed partial class WireJson : JsonSerializerContext;
