namespace KubeGen.Testing;

/// <summary>Everything that a list or watch restricts its objects by.</summary>
internal sealed record ObjectSelector(string Namespace, LabelSelector Labels, FieldSelector Fields)
{
    public bool Matches(StoredObject @object, ServedVersion version)
    {
        if (Namespace.Length > 0 && @object.Namespace != Namespace)
            return false;
        if (Labels.IsEmpty && Fields.IsEmpty)
            return true;
        var attributes = @object.In(version).Attributes;
        return Labels.Matches(attributes.Labels) && Fields.Matches(field => attributes.Fields.GetValueOrDefault(field, ""));
    }
}
