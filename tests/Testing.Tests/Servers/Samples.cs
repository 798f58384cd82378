using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>The definitions that tests create.</summary>
internal static class Samples
{
    /// <summary>widgets: namespaced, with status, scale, printer columns, a selectable field and a schema.</summary>
    public static JsonObject Widgets(string group) => JsonNode.Parse(
        $$"""
        {
          "apiVersion": "apiextensions.k8s.io/v1",
          "kind": "CustomResourceDefinition",
          "metadata": { "name": "widgets.{{group}}" },
          "spec": {
            "group": "{{group}}",
            "scope": "Namespaced",
            "names": { "plural": "widgets", "singular": "widget", "kind": "Widget", "shortNames": ["wd"], "categories": ["all"] },
            "versions": [{
              "name": "v1",
              "served": true,
              "storage": true,
              "subresources": {
                "status": {},
                "scale": { "specReplicasPath": ".spec.replicas", "statusReplicasPath": ".status.replicas", "labelSelectorPath": ".status.selector" }
              },
              "additionalPrinterColumns": [
                { "name": "Size", "type": "string", "jsonPath": ".spec.size" },
                { "name": "Ready", "type": "string", "jsonPath": ".status.conditions[?(@.type==\"Ready\")].status", "priority": 1 }
              ],
              "selectableFields": [{ "jsonPath": ".spec.size" }],
              "schema": {
                "openAPIV3Schema": {
                  "type": "object",
                  "properties": {
                    "spec": {
                      "type": "object",
                      "description": "What is wanted.",
                      "required": ["size"],
                      "properties": {
                        "size": { "type": "string", "enum": ["small", "large"] },
                        "replicas": { "type": "integer", "minimum": 0, "default": 1 },
                        "color": { "type": "string", "maxLength": 8 },
                        "ports": {
                          "type": "array",
                          "x-kubernetes-list-type": "map",
                          "x-kubernetes-list-map-keys": ["name"],
                          "items": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" }, "number": { "type": "integer" } } }
                        }
                      }
                    },
                    "status": {
                      "type": "object",
                      "properties": {
                        "phase": { "type": "string" },
                        "replicas": { "type": "integer" },
                        "selector": { "type": "string" },
                        "conditions": { "type": "array", "items": { "type": "object", "properties": { "type": { "type": "string" }, "status": { "type": "string" } } } }
                      }
                    }
                  }
                }
              }
            }]
          }
        }
        """)!.AsObject();

    /// <summary>A definition of one version that keeps every field.</summary>
    public static JsonObject Open(string group, string plural, string kind, string scope = "Namespaced", params string[] shortNames) => JsonNode.Parse(
        $$"""
        {
          "apiVersion": "apiextensions.k8s.io/v1",
          "kind": "CustomResourceDefinition",
          "metadata": { "name": "{{plural}}.{{group}}" },
          "spec": {
            "group": "{{group}}",
            "scope": "{{scope}}",
            "names": { "plural": "{{plural}}", "kind": "{{kind}}", "shortNames": [{{string.Join(',', shortNames.Select(name => $"\"{name}\""))}}] },
            "versions": [{
              "name": "v1", "served": true, "storage": true,
              "schema": { "openAPIV3Schema": { "type": "object", "x-kubernetes-preserve-unknown-fields": true } }
            }]
          }
        }
        """)!.AsObject();
}
