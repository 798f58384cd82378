using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>A request body as a value, with what a strict decoder holds against it (<c>duplicate field "spec.a"</c>).</summary>
/// <param name="Value">The decoded value; null is JSON's null.</param>
/// <param name="StrictErrors">Empty when nothing but the syntax had to be looked at.</param>
internal sealed record DecodedBody(JsonNode? Value, IReadOnlyList<string> StrictErrors);
