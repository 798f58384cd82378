namespace KubeGen.Testing;

/// <summary>The variables of folds and bindings, innermost last.</summary>
internal sealed class CostScopes
{
    private readonly Dictionary<string, Stack<CostVariable>> _variables = [];

    public void Push(string name, CostVariable variable)
    {
        if (!_variables.TryGetValue(name, out var stack))
            _variables[name] = stack = new Stack<CostVariable>();
        stack.Push(variable);
    }

    public void Pop(string name) => _variables[name].Pop();

    public CostVariable? Find(string name) => _variables.TryGetValue(name, out var stack) && stack.TryPeek(out var variable) ? variable : null;
}

/// <summary>A variable of a fold or binding.</summary>
internal sealed record CostVariable(CostPath Path, CostRange? Size, EntrySize? Entry);
