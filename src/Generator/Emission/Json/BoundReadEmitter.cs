using System.Linq;
using KubeGen.Generator.Model.Json;

namespace KubeGen.Generator.Emission.Json;

/// <summary>Prints the reading of types whose members must be there before the object is: constructor-bound ones, and those that require members.</summary>
internal static class BoundReadEmitter
{
    public static void Read(SourceWriter writer, ObjectModel model) =>
        writer.Block($"public override {model.Type} Read({CodecEmitter.Reader}, {CodecEmitter.Context})", () =>
        {
            writer.Line($"if (!BeginsObject(ref reader))").Indented($"return default;");
            for (var i = 0; i < model.Members.Count; i++)
            {
                if (model.Members[i] is not { Set: not null } member)
                    continue;
                var initial = member.Parameter >= 0 ? model.Parameters[member.Parameter] : $"default({member.Type})";
                writer.Line($"var (member{i}, has{i}) = ({initial}, false);");
            }

            if (model.ExtensionData is { } data)
                writer.Line($"var data = {data.Creation};");
            if (model.Unknown == UnknownMembers.Kept)
                writer.Line($"{CodecEmitter.Json}UnknownFields unknown = null;");
            writer.Line($"var member = {CodecEmitter.Json}JsonNames.None;")
                .Block("while (Names.Next(ref reader, ref member))", () => writer.Block("switch (member)", () => Cases(writer, model)));
            Required(writer, model);
            Make(writer, model);
        });

    private static void Cases(SourceWriter writer, ObjectModel model)
    {
        for (var i = 0; i < model.Members.Count; i++)
        {
            var member = model.Members[i];
            writer.Line(member.Set is null
                ? $"case {i}: {CodecEmitter.Json}JsonRead.Skip(ref reader); break;"
                : $"case {i}: (member{i}, has{i}) = ({CodecEmitter.Short(member.Codec)}.Read(ref reader, context), true); break;");
        }

        var unknown = model switch
        {
            { ExtensionData: not null } => "ExtensionData.Read(ref reader, data)",
            { Unknown: UnknownMembers.Kept } => "UnknownFields.Keep(ref reader, ref unknown, context)",
            { Unknown: UnknownMembers.Forbidden } => $"JsonRead.Unmapped<{model.Type}>(ref reader)",
            _ => "JsonRead.Skip(ref reader)",
        };
        writer.Line($"default: {CodecEmitter.Json}{unknown}; break;");
    }

    private static void Required(SourceWriter writer, ObjectModel model)
    {
        var required = model.Members.Select((member, i) => (member, i)).Where(pair => pair.member.IsRequired).ToArray();
        if (required.Length == 0)
            return;
        writer.Line($"if (!({string.Join(" && ", required.Select(pair => "has" + pair.i))}))")
            .Indented($"{CodecEmitter.Json}JsonRead.Missing<{model.Type}>(Names, {string.Join(", ", required.Select(pair => $"has{pair.i} ? -1 : {pair.i}"))});");
    }

    private static void Make(SourceWriter writer, ObjectModel model)
    {
        var arguments = Enumerable.Range(0, model.Parameters.Count)
            .Select(parameter => "member" + model.Members.Select((member, i) => (member, i)).First(pair => pair.member.Parameter == parameter).i);
        var call = model.Creation.StartsWith("default(", System.StringComparison.Ordinal) ? "" : $"({string.Join(", ", arguments)})";
        writer.Line($"var value = {model.Creation}{call};");
        for (var i = 0; i < model.Members.Count; i++)
        {
            if (model.Members[i] is { Set: { } set, Parameter: < 0 })
                writer.Line($"if (has{i})").Indented(set.To("member" + i) + ";");
        }

        if (model.ExtensionData is { } data)
            writer.Line("if (data.Count > 0)").Indented(data.Set.To("data") + ";");
        if (model.Unknown == UnknownMembers.Kept)
            writer.Line($"{CodecEmitter.Json}UnknownFields.Set(ref value, unknown);");
        writer.Line("return value;");
    }
}
