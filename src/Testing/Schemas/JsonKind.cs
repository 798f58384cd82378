namespace KubeGen.Testing;

/// <summary>The kinds of value that Kubernetes tells apart in an unstructured object.</summary>
internal enum JsonKind
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
    Array,
    Object,
}
