using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Makes the merge types of custom resources, as kube-openapi's schemaconv does from their OpenAPI.</summary>
internal static class AtomBuilder
{
    private static readonly Atom Text = new() { Scalar = ScalarType.String };
    private static readonly Atom Number = new() { Scalar = ScalarType.Numeric };
    private static readonly Atom AnyScalar = new() { Scalar = ScalarType.Untyped };
    private static readonly Atom TextMap = new() { Map = new MapType { ElementOf = () => Text } };

    private static readonly Atom OwnerReference = Struct(
        new()
        {
            ["apiVersion"] = Text,
            ["blockOwnerDeletion"] = new() { Scalar = ScalarType.Boolean },
            ["controller"] = new() { Scalar = ScalarType.Boolean },
            ["kind"] = Text,
            ["name"] = Text,
            ["uid"] = Text,
        },
        atomic: true);

    private static readonly Atom ObjectMeta = Struct(new()
    {
        ["annotations"] = TextMap,
        ["creationTimestamp"] = AnyScalar,
        ["deletionGracePeriodSeconds"] = Number,
        ["deletionTimestamp"] = AnyScalar,
        ["finalizers"] = new() { List = new ListType { ElementOf = () => Text } },
        ["generateName"] = Text,
        ["generation"] = Number,
        ["labels"] = TextMap,
        ["managedFields"] = new() { List = new ListType { ElementOf = () => Atom.Untyped, Atomic = true } },
        ["name"] = Text,
        ["namespace"] = Text,
        ["ownerReferences"] = new() { List = new ListType { ElementOf = () => OwnerReference, Keys = ["uid"] } },
        ["resourceVersion"] = Text,
        ["selfLink"] = Text,
        ["uid"] = Text,
    });

    /// <summary>autoscaling/v1 Scale, which the scale subresource shows.</summary>
    public static Atom Scale { get; } = Struct(new()
    {
        ["apiVersion"] = Text,
        ["kind"] = Text,
        ["metadata"] = ObjectMeta,
        ["spec"] = Struct(new() { ["replicas"] = Number }),
        ["status"] = Struct(new() { ["replicas"] = Number, ["selector"] = Text }),
    });

    /// <summary>The type of a custom resource; without a schema all of it is deduced.</summary>
    public static Atom ForResource(StructuralSchema? schema, bool preserveUnknownFields) => schema is null
        ? new Atom { Map = new MapType { ElementOf = () => Atom.Deduced } }
        : Build(schema, preserveUnknownFields, isResource: true);

    /// <summary>The type of a resource of the server's own.</summary>
    public static Atom ForKnownType(KnownType type)
    {
        var fields = type.Fields.Where(field => field.Name != "metadata").ToDictionary(field => field.Name, OfField);
        (fields["apiVersion"], fields["kind"], fields["metadata"]) = (Text, Text, ObjectMeta);
        return Struct(fields);
    }

    private static Atom OfField(KnownField field)
    {
        if (!field.IsList)
            return OfKnown(field.Type);
        return field.ListMapKey is { } key
            ? new Atom { List = new ListType { ElementOf = () => OfKnown(field.Type), Keys = [key] } }
            : new Atom { List = new ListType { ElementOf = () => Atom.Untyped, Atomic = true } };
    }

    private static Atom OfKnown(string type) => type switch
    {
        "string" or "bytes" => Text,
        "int32" or "int64" or "double" => Number,
        "bool" => new Atom { Scalar = ScalarType.Boolean },
        "Time" => AnyScalar,
        _ => Struct(KnownType.Get(type).Fields.ToDictionary(field => field.Name, OfField)),
    };

    private static Atom Build(StructuralSchema schema, bool preserveUnknownFields, bool isResource = false)
    {
        preserveUnknownFields |= schema.PreserveUnknownFields;
        return schema.Type switch
        {
            "object" => new Atom { Map = BuildMap(schema, preserveUnknownFields, isResource) },
            "array" => new Atom { List = BuildList(schema, preserveUnknownFields) },
            "integer" or "number" => Number,
            "boolean" => new Atom { Scalar = ScalarType.Boolean },
            "string" => schema.Format is "" or "byte" ? Text : AnyScalar,
            _ => new Atom
            {
                Scalar = ScalarType.Untyped,
                List = BuildList(schema, preserveUnknownFields),
                Map = BuildMap(schema, preserveUnknownFields, isResource),
            },
        };
    }

    private static MapType BuildMap(StructuralSchema schema, bool preserveUnknownFields, bool isResource)
    {
        var fields = new Dictionary<string, Atom>();
        var defaults = new Dictionary<string, JsonNode>();
        foreach (var (name, property) in schema.Properties)
        {
            fields[name] = Build(property, preserveUnknownFields);
            if (property.Default is { } value)
                defaults[name] = value;
        }

        if (isResource || schema.EmbeddedResource)
        {
            fields["apiVersion"] = Text;
            fields["kind"] = Text;
            fields["metadata"] = ObjectMeta;
        }

        return new MapType
        {
            Fields = fields,
            Defaults = defaults,
            ElementOf = ElementOf(schema, preserveUnknownFields, hasFields: fields.Count > 0),
            Atomic = schema.MapType == "atomic",
        };
    }

    private static Func<Atom>? ElementOf(StructuralSchema schema, bool preserveUnknownFields, bool hasFields)
    {
        if (schema.AdditionalProperties is { } additional)
        {
            var element = Build(additional, preserveUnknownFields);
            return () => element;
        }

        var isOpen = schema.HasAdditionalProperties ? schema.AllowsAdditionalProperties : preserveUnknownFields || !hasFields;
        return isOpen ? () => Atom.Deduced : null;
    }

    private static ListType BuildList(StructuralSchema schema, bool preserveUnknownFields)
    {
        var element = schema.Items is { } items ? Build(items, preserveUnknownFields) : Atom.Untyped;
        return new ListType
        {
            ElementOf = () => element,
            Atomic = schema.ListType is not ("set" or "map"),
            Keys = schema.ListType == "map" ? schema.ListMapKeys : [],
        };
    }

    private static Atom Struct(Dictionary<string, Atom> fields, bool atomic = false) =>
        new() { Map = new MapType { Fields = fields, Atomic = atomic } };
}
