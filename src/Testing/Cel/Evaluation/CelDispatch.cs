namespace KubeGen.Testing.Cel;

/// <summary>Which overload a call means once its arguments are known.</summary>
internal static class CelDispatch
{
    public static object? Call(CelCall call, object?[] arguments)
    {
        if (call is { Overloads: [var only] })
        {
            return only.IsGuarded && !Matches(only, arguments)
                ? throw CelErrors.NoSuchOverload(call.Function, arguments)
                : only.Implementation(arguments);
        }

        var fitting = call.Declaration!.Overloads.FirstOrDefault(o => !o.IsGuarded || Matches(o, arguments));
        return fitting is null ? throw CelErrors.NoSuchOverload(call.Function, arguments) : fitting.Implementation(arguments);
    }

    private static bool Matches(CelOverload overload, object?[] arguments)
    {
        if (overload.Parameters.Count != arguments.Length)
            return false;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!CelRuntimeTypes.Matches(overload.Parameters[i], arguments[i]))
                return false;
        }

        return true;
    }
}
