namespace KubeGen.Testing.Cel;

/// <summary>Rows of the libraries' tables: a name, cel-go's id, the types as cel-go prints them, and what it does.</summary>
internal static class CelDeclare
{
    public static CelDeclaration Function(string name, string id, string signature, Func<object?> implementation) =>
        Row(name, id, signature, isMember: false, _ => implementation());

    public static CelDeclaration Function<A>(string name, string id, string signature, Func<A, object?> implementation) =>
        Row(name, id, signature, isMember: false, a => implementation(As<A>(a[0])));

    public static CelDeclaration Function<A, B>(string name, string id, string signature, Func<A, B, object?> implementation) =>
        Row(name, id, signature, isMember: false, a => implementation(As<A>(a[0]), As<B>(a[1])));

    public static CelDeclaration Function<A, B, C>(string name, string id, string signature, Func<A, B, C, object?> implementation) =>
        Row(name, id, signature, isMember: false, a => implementation(As<A>(a[0]), As<B>(a[1]), As<C>(a[2])));

    public static CelDeclaration Method<A>(string name, string id, string signature, Func<A, object?> implementation) =>
        Row(name, id, signature, isMember: true, a => implementation(As<A>(a[0])));

    public static CelDeclaration Method<A, B>(string name, string id, string signature, Func<A, B, object?> implementation) =>
        Row(name, id, signature, isMember: true, a => implementation(As<A>(a[0]), As<B>(a[1])));

    public static CelDeclaration Method<A, B, C>(string name, string id, string signature, Func<A, B, C, object?> implementation) =>
        Row(name, id, signature, isMember: true, a => implementation(As<A>(a[0]), As<B>(a[1]), As<C>(a[2])));

    public static CelDeclaration Method<A, B, C, D>(string name, string id, string signature, Func<A, B, C, D, object?> implementation) =>
        Row(name, id, signature, isMember: true, a => implementation(As<A>(a[0]), As<B>(a[1]), As<C>(a[2]), As<D>(a[3])));

    /// <summary>The same row, whose implementation sees to its arguments' types itself.</summary>
    public static CelDeclaration Unguarded(this CelDeclaration row) => row with { Overload = row.Overload with { IsGuarded = false } };

    private static CelDeclaration Row(string name, string id, string signature, bool isMember, Func<object?[], object?> implementation)
    {
        var (parameters, result) = CelSignature.Parse(signature);
        return new(name, new(id, isMember, parameters, result, implementation));
    }

    private static T As<T>(object? value) => value is T || (value is null && default(T) is null && typeof(T) == typeof(object))
        ? (T)value!
        : throw CelErrors.NoSuchOverload();
}
