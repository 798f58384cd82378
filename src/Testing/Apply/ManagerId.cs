using System.Text;

namespace KubeGen.Testing;

/// <summary>Who manages fields: a manager's name, and how it wrote them. An applier is the same in every version.</summary>
internal readonly record struct ManagerId(string Manager, string Operation, string ApiVersion, string Subresource) : IComparable<ManagerId>
{
    public const string Apply = "Apply";
    public const string Update = "Update";

    public static ManagerId Of(string manager, string operation, string apiVersion, string subresource) =>
        new(manager, operation, operation == Apply ? "" : apiVersion, subresource);

    /// <summary>By the JSON text that identifies a manager upstream.</summary>
    public int CompareTo(ManagerId other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString()
    {
        var text = new StringBuilder("{");
        Append(text, "manager", Manager);
        Append(text, "operation", Operation);
        Append(text, "apiVersion", ApiVersion);
        Append(text, "subresource", Subresource);
        return text.Append('}').ToString();
    }

    /// <summary>The manager as a conflict names it: <c>"kubectl" with subresource "status" using apps/v1</c>.</summary>
    public string Describe()
    {
        var text = GoText.Quote(Manager);
        if (Subresource.Length > 0)
            text += $" with subresource {GoText.Quote(Subresource)}";
        return Operation == Update ? $"{text} using {ApiVersion}" : text;
    }

    private static void Append(StringBuilder text, string name, string value)
    {
        if (value.Length == 0)
            return;
        if (text.Length > 1)
            text.Append(',');
        text.Append('"').Append(name).Append("\":").Append(GoJson.WriteString(value));
    }
}
