namespace KubeGen.Testing;

/// <summary>Why a value does not follow its type, worded as structured-merge-diff's ValidationErrors.</summary>
internal sealed class TypedErrors
{
    private readonly List<(string Path, string Message)> _errors = [];

    public bool Any => _errors.Count > 0;

    public void Add(string path, string message) => _errors.Add((path, message));

    public void Add(TypedErrors others) => _errors.AddRange(others._errors);

    public override string ToString() => _errors.Count == 1
        ? Line(_errors[0])
        : string.Join('\n', ["errors:", .. _errors.Select(error => "  " + Line(error))]);

    private static string Line((string Path, string Message) error) => error.Path.Length == 0 ? error.Message : $"{error.Path}: {error.Message}";
}
