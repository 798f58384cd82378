using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model;
using KubeGen.Generator.Model.Json;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>All JSON of an assembly: what its annotated types reach, each type once.</summary>
internal sealed record JsonAssembly(EquatableArray<JsonFileModel> Files, EquatableArray<string> Codecs, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <param name="graphs">What each annotated type reaches.</param>
    /// <param name="declared">The types that contexts of the program declare.</param>
    /// <param name="keepUnknown">Whether unknown fields are kept.</param>
    public static JsonAssembly Merge(IReadOnlyList<JsonGraph> graphs, IEnumerable<string> declared, bool keepUnknown)
    {
        var (codecs, diagnostics, contexts) = (new HashSet<string>(), new HashSet<DiagnosticInfo>(), new HashSet<string>(declared));
        var files = Place(graphs);
        foreach (var file in files)
        {
            foreach (var model in file.Objects)
            {
                if (!model.IsDelegated)
                    codecs.Add(model.QualifiedCodec);
            }
        }

        foreach (var graph in graphs)
        {
            codecs.UnionWith(graph.Codecs);
            diagnostics.UnionWith(graph.Delegated.Where(type => !contexts.Contains(type.Type)).Select(type => type.Diagnostic));
            if (keepUnknown)
                diagnostics.UnionWith(graph.Lossy);
        }

        return new(files.ToEquatableArray(), codecs.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    private static List<JsonFileModel> Place(IReadOnlyList<JsonGraph> graphs)
    {
        const int Several = -1;
        var users = new Dictionary<(string Namespace, string Codec), int>();
        for (var i = 0; i < graphs.Count; i++)
        {
            foreach (var model in graphs[i].Objects)
            {
                var key = (model.Namespace, model.Codec);
                users[key] = users.ContainsKey(key) ? Several : i;
            }
        }

        var (files, hints, own) = (new List<JsonFileModel>(), new HintNames(), new List<ObjectModel>());
        for (var i = 0; i < graphs.Count; i++)
        {
            foreach (var model in graphs[i].Objects)
            {
                var key = (model.Namespace, model.Codec);
                if (!users.TryGetValue(key, out var user))
                    continue;
                users.Remove(key);
                if (user == i)
                    own.Add(model);
                else
                    files.Add(new(hints.Make(model.FileName), EquatableArray.Of(model)));
            }

            if (own.Count > 0)
                files.Add(new(hints.Make(own[0].FileName), own.ToEquatableArray()));
            own.Clear();
        }

        return files;
    }
}
