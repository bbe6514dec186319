using System.Text.Json.Nodes;

#pragma warning disable IDE0130 // The name is the point: values of the official SDK are known by it.
namespace Newtonsoft.Json.Linq;

/// <summary>Stands in for the JObject of a library that we do not reference: what is read of it is its text.</summary>
internal sealed class JObject(JsonNode content)
{
    public static JObject Parse(string json) => new(JsonNode.Parse(json)!);

    public override string ToString() => content.ToJsonString();
}
