namespace KubeGen.Testing.Cel;

/// <summary>Resource quantities.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-quantity-library">Kubernetes quantity library</seealso>
internal static class QuantityFunctions
{
    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        CelDeclare.Function("quantity", "string_to_quantity", "string -> kubernetes.Quantity", static (string text) => Parse(text)),
        CelDeclare.Function("isQuantity", "is_quantity_string", "string -> bool", static (string text) => IsQuantity(text)),
        CelDeclare.Function("sign", "quantity_sign", "kubernetes.Quantity -> int", static (CelQuantity q) => (long)q.Unscaled.Sign),
        CelDeclare.Method("isGreaterThan", "quantity_is_greater_than", "kubernetes.Quantity, kubernetes.Quantity -> bool", static (CelQuantity q, CelQuantity other) => q.CompareTo(other) > 0),
        CelDeclare.Method("isLessThan", "quantity_is_less_than", "kubernetes.Quantity, kubernetes.Quantity -> bool", static (CelQuantity q, CelQuantity other) => q.CompareTo(other) < 0),
        CelDeclare.Method("compareTo", "quantity_compare_to", "kubernetes.Quantity, kubernetes.Quantity -> int", static (CelQuantity q, CelQuantity other) => (long)q.CompareTo(other)),
        CelDeclare.Method("asApproximateFloat", "quantity_get_float", "kubernetes.Quantity -> double", static (CelQuantity q) => q.Approximate),
        CelDeclare.Method("asInteger", "quantity_get_int", "kubernetes.Quantity -> int", static (CelQuantity q) =>
            q.Integer ?? throw new CelEvaluationException("cannot convert value to integer")),
        CelDeclare.Method("isInteger", "quantity_is_integer", "kubernetes.Quantity -> bool", static (CelQuantity q) => q.Integer is not null),
        CelDeclare.Method("add", "quantity_add", "kubernetes.Quantity, kubernetes.Quantity -> kubernetes.Quantity", static (CelQuantity q, CelQuantity other) => q.Plus(other)),
        CelDeclare.Method("add", "quantity_add_int", "kubernetes.Quantity, int -> kubernetes.Quantity", static (CelQuantity q, long other) => q.Plus(Of(other))),
        CelDeclare.Method("sub", "quantity_sub", "kubernetes.Quantity, kubernetes.Quantity -> kubernetes.Quantity", static (CelQuantity q, CelQuantity other) => q.Plus(other.Negated)),
        CelDeclare.Method("sub", "quantity_sub_int", "kubernetes.Quantity, int -> kubernetes.Quantity", static (CelQuantity q, long other) => q.Plus(Of(other).Negated)),
    ];

    private static CelQuantity Of(long value) => new(value, 0, IsSmall: true);

    private static CelQuantity Parse(string text)
    {
        try
        {
            return CelQuantityReader.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new CelEvaluationException(exception.Message);
        }
    }

    private static bool IsQuantity(string text)
    {
        try
        {
            return CelQuantityReader.Parse(text) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
