using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>One version of a resource: its schema and subresources.</summary>
internal sealed class ServedVersion
{
    private static readonly StructuralSchema Anything = new() { Type = "object", PreserveUnknownFields = true };

    /// <summary>Stands where an object belongs to no version.</summary>
    public static readonly ServedVersion None = new() { Name = "", ApiVersion = "" };

    public required string Name { get; init; }

    /// <summary>What objects carry: <c>apps.onex.io/v1beta1</c>.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>All versions of the resource, this one among them.</summary>
    public IReadOnlyList<ServedVersion> Siblings { get; set; } = [];

    public bool IsServed { get; init; } = true;

    public bool IsStorage { get; init; } = true;

    /// <summary>Null where anything goes: nothing is pruned, defaulted or validated.</summary>
    public StructuralSchema? Schema { get; init; }

    /// <summary>What objects are held against, with or without a schema.</summary>
    public CustomResourceSchema Rules => field ??= new CustomResourceSchema(Schema ?? Anything, Scale);

    /// <summary>The schema as its definition writes it, for OpenAPI documents.</summary>
    public JsonObject? OpenApiSchema { get; init; }

    public bool HasStatus { get; init; }

    public ScalePaths? Scale { get; init; }

    public IReadOnlyList<PrinterColumn> PrinterColumns { get; init; } = [PrinterColumn.Age];

    /// <summary>Paths without the leading dot: <c>spec.color</c>.</summary>
    public IReadOnlyList<string> SelectableFields { get; init; } = [];

    /// <summary>What a Warning header tells every user of a deprecated version; null where it is not deprecated.</summary>
    public string? DeprecationWarning { get; init; }

    /// <summary>A stored object as this version shows it.</summary>
    public Rendering Render(StoredObject stored)
    {
        var @object = (JsonObject)JsonBody.Parse(stored.Json)!;
        // As upstream: defaults are those of the version that was stored, as it is defined now.
        var written = Siblings.FirstOrDefault(version => version.Name == stored.WrittenAs.Name) ?? stored.WrittenAs;
        written.Rules.Coerce(@object, dropInvalid: true);
        written.Rules.SetDefaults(@object);
        if (written != this)
        {
            @object["apiVersion"] = ApiVersion;
            Rules.Coerce(@object, dropInvalid: true);
        }

        return new Rendering(this, GoJson.WriteBytes(@object));
    }
}
