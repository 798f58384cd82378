using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model;
using KubeGen.Generator.Model.Json;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>All JSON of an assembly: what its annotated types reach, each type once.</summary>
internal sealed record JsonAssembly(EquatableArray<ObjectModel> Objects, EquatableArray<string> Codecs, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <param name="graphs">What each annotated type reaches.</param>
    /// <param name="declared">The types that contexts of the program declare.</param>
    /// <param name="keepUnknown">Whether unknown fields are kept.</param>
    public static JsonAssembly Merge(IEnumerable<JsonGraph> graphs, IEnumerable<string> declared, bool keepUnknown)
    {
        var (objects, codecs, diagnostics) = (new Dictionary<string, ObjectModel>(), new HashSet<string>(), new HashSet<DiagnosticInfo>());
        var (ordered, contexts) = (new List<ObjectModel>(), new HashSet<string>(declared));
        foreach (var graph in graphs)
        {
            foreach (var model in graph.Objects)
            {
                if (objects.ContainsKey(model.QualifiedCodec))
                    continue;
                objects.Add(model.QualifiedCodec, model);
                ordered.Add(model);
            }

            codecs.UnionWith(graph.Codecs);
            diagnostics.UnionWith(graph.Delegated.Where(type => !contexts.Contains(type.Type)).Select(type => type.Diagnostic));
            if (keepUnknown)
                diagnostics.UnionWith(graph.Lossy);
        }

        var hints = new HintNames();
        return new(
            ordered.Select(model => hints.Make(model.HintName) is var hint && hint == model.HintName ? model : model with { HintName = hint }).ToEquatableArray(),
            codecs.ToEquatableArray(),
            diagnostics.ToEquatableArray());
    }
}
