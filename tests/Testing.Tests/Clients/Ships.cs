using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests.Fleet;

/// <summary>The definition of ships in two versions, and a ship of which the C# types don't know the half.</summary>
internal static class Ships
{
    public const string Group = "fleet.kubegen.test";

    public static JsonObject Definition { get; } = JsonNode.Parse(
        $$"""
        {
          "apiVersion": "apiextensions.k8s.io/v1",
          "kind": "CustomResourceDefinition",
          "metadata": { "name": "ships.{{Group}}" },
          "spec": {
            "group": "{{Group}}",
            "scope": "Namespaced",
            "names": { "plural": "ships", "singular": "ship", "kind": "Ship" },
            "versions": [
              { "name": "v1", "served": true, "storage": true, "subresources": { "status": {} }, "schema": { "openAPIV3Schema": {{Schema}} } },
              { "name": "v1beta1", "served": true, "storage": false, "subresources": { "status": {} }, "schema": { "openAPIV3Schema": {{Schema}} } }
            ]
          }
        }
        """)!.AsObject();

    public static JsonObject Whole(string name) => JsonNode.Parse(
        $$"""
        {
          "apiVersion": "{{Group}}/v1",
          "kind": "Ship",
          "metadata": { "name": "{{name}}", "labels": { "port": "home" }, "annotations": { "note": "<kept & whole>" } },
          "log": { "entries": ["left", "arrived"], "none": {} },
          "spec": {
            "title": "Beagle",
            "flag": "red",
            "hull": { "length": 27, "material": "oak", "decks": [{ "guns": 4 }, { "guns": 6 }] },
            "masts": [
              { "name": "fore", "sails": [{ "area": 12.5, "set": true }] },
              { "name": "main", "height": 9007199254740993 }
            ],
            "cabins": { "captain": { "beds": 1, "windows": { "aft": 3 } }, "crew": { "beds": 60, "hammocks": true } },
            "extras": { "anything": [1, "two", { "three": [] }] }
          }
        }
        """)!.AsObject();

    private static string Schema =>
        """
        {
          "type": "object",
          "properties": {
            "log": { "type": "object", "x-kubernetes-preserve-unknown-fields": true },
            "spec": {
              "type": "object",
              "properties": {
                "title": { "type": "string" },
                "flag": { "type": "string" },
                "hull": {
                  "type": "object",
                  "properties": {
                    "length": { "type": "integer" },
                    "material": { "type": "string" },
                    "decks": { "type": "array", "items": { "type": "object", "properties": { "guns": { "type": "integer" } } } }
                  }
                },
                "masts": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "name": { "type": "string" },
                      "height": { "type": "integer" },
                      "sails": { "type": "array", "items": { "type": "object", "properties": { "area": { "type": "number" }, "set": { "type": "boolean" } } } }
                    }
                  }
                },
                "cabins": {
                  "type": "object",
                  "additionalProperties": {
                    "type": "object",
                    "properties": {
                      "beds": { "type": "integer" },
                      "windows": { "type": "object", "properties": { "aft": { "type": "integer" } } },
                      "hammocks": { "type": "boolean" }
                    }
                  }
                },
                "extras": { "type": "object", "x-kubernetes-preserve-unknown-fields": true }
              }
            },
            "status": {
              "type": "object",
              "properties": { "phase": { "type": "string" }, "position": { "type": "object", "x-kubernetes-preserve-unknown-fields": true } }
            }
          }
        }
        """;
}
