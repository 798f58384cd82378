using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Model;
using KubeGen.Generator.Model.Json;
using Microsoft.CodeAnalysis.Text;

namespace KubeGen.Generator.Emission.Json;

/// <summary>Prints the codecs of types, and the parts of the types themselves.</summary>
internal static class CodecEmitter
{
    public const string Json = "global::KubeGen.Json.";
    public const string Reader = "ref global::System.Text.Json.Utf8JsonReader reader";
    public const string Context = Json + "JsonContext context";

    private static readonly Dictionary<string, string> Shared =
        new[] { "Text", "Boolean", "Integer32", "Integer64", "NullableBoolean", "NullableInteger32", "NullableInteger64" }
            .ToDictionary(name => Json + "Codecs." + name);

    private const string Writer = "global::System.Text.Json.Utf8JsonWriter writer";

    public static SourceText Emit(JsonFileModel file, string header, bool keepUnknown)
    {
        var writer = SourceFile.BeginCode(header);
        for (var i = 0; i < file.Objects.Count;)
        {
            if (i > 0)
                writer.Line();
            var @namespace = file.Objects[i].Namespace;
            writer.Namespace(@namespace, _ =>
            {
                for (var first = i; i < file.Objects.Count && file.Objects[i].Namespace == @namespace; i++)
                    Emit(i > first ? writer.Line() : writer, file.Objects[i], keepUnknown);
            });
        }

        return writer.ToSourceText();
    }

    private static void Emit(SourceWriter writer, ObjectModel model, bool keepUnknown)
    {
        if (model.IsDelegated)
            Delegated(writer, model);
        else
            Codec(writer, model.Unknown == UnknownMembers.Kept && !keepUnknown ? model with { Unknown = UnknownMembers.Dropped } : model);
        TypePartEmitter.Emit(writer, model, keepUnknown);
    }

    private static void Delegated(SourceWriter writer, ObjectModel model) =>
        writer.Line(SourceFile.GeneratedCode)
            .Block($"internal static class {model.Codec}", () => writer
                .Line($"public static readonly {Json}JsonCodec<{model.Type}> Codec = {Json}Codecs.Options<{model.Type}>();"));

    private static void Codec(SourceWriter writer, ObjectModel model)
    {
        var names = string.Join(", ", model.Members.Select(member => Literal.Of(member.Name)));
        writer.Line(SourceFile.GeneratedCode)
            .Block($"internal sealed class {model.Codec} : {Json}{Base(model)}<{model.Type}>", () =>
            {
                writer.Line($"public static readonly {model.Codec} Codec = new {model.Codec}();").Line();
                foreach (var field in model.Fields)
                    writer.Line($"private static readonly {Json}JsonCodec<{field.Type}> {field.Name} = {field.Expression};");
                if (model.Fields.Count > 0)
                    writer.Line();
                writer.Line($"private {model.Codec}() : base({names}) {{ }}").Line();
                if (model.IsBound)
                    BoundReadEmitter.Read(writer, model);
                else
                    Read(writer, model);
                Write(writer.Line(), model);
                Unknown(writer, model);
                if (model.Members.Any(member => member.IsCopied) || model.ExtensionData is not null)
                    Copy(writer.Line(), model);
                if (model.Kind.Count > 0)
                    Kind(writer.Line(), model);
                foreach (var accessor in model.Accessors)
                {
                    writer.Line();
                    Lines(writer, accessor);
                }
            });
    }

    private static string Base(ObjectModel model) => model switch
    {
        { IsBound: true } => "ObjectCodec",
        { Unknown: UnknownMembers.Kept } => "KeepingObjectCodec",
        _ => "MutableObjectCodec",
    };

    private static void Read(SourceWriter writer, ObjectModel model)
    {
        writer.Line($"protected override {model.Type} Create() => {model.Creation}{(model.Creation.EndsWith(")", System.StringComparison.Ordinal) ? "" : "()")};").Line();
        writer.Block($"public override {model.Type} Read({Reader}, {Context})", () =>
        {
            writer.Line("if (!BeginsObject(ref reader))").Indented("return default;");
            writer.Line("var value = Create();").Line($"var member = {Json}JsonNames.None;");
            writer.Block("while (Names.Next(ref reader, ref member))", () => writer.Block("switch (member)", () =>
            {
                for (var i = 0; i < model.Members.Count; i++)
                    Case(writer, i, model.Members[i]);
                Default(writer, model);
            }));
            writer.Line("return value;");
        });
    }

    private static void Default(SourceWriter writer, ObjectModel model)
    {
        if (model.ExtensionData is { } data)
        {
            writer.Line("default:")
                .Indented($"var data = {data.Get} ?? {data.Creation};")
                .Indented($"{Json}ExtensionData.Read(ref reader, data);")
                .Indented($"{data.Set.To("data")};")
                .Indented("break;");
            return;
        }

        var unknown = model.Unknown switch
        {
            UnknownMembers.Kept => "UnknownFields.Keep(ref reader, value, context)",
            UnknownMembers.Forbidden => $"JsonRead.Unmapped<{model.Type}>(ref reader)",
            _ => "JsonRead.Skip(ref reader)",
        };
        writer.Line($"default: {Json}{unknown}; break;");
    }

    private static void Case(SourceWriter writer, int i, JsonMemberModel member)
    {
        if (member.Set is { } set)
            writer.Line($"case {i}: {set.Before}{Short(member.Codec)}.Read(ref reader, context){set.After}; break;");
        else
            writer.Line($"case {i}: {Json}JsonRead.Skip(ref reader); break;");
    }

    private static void Write(SourceWriter writer, ObjectModel model) =>
        writer.Block($"protected override void WriteMembers(in {Json}MemberWriter members, {model.Type} value)", () =>
        {
            for (var i = 0; i < model.Members.Count; i++)
            {
                var member = model.Members[i];
                if (member.Get is not { } get)
                    continue;
                var method = member.Condition switch
                {
                    WriteCondition.Always => "WriteMemberOrNull",
                    WriteCondition.UnlessDefault => "WriteMemberUnlessDefault",
                    _ => "WriteMember",
                };
                writer.Line($"{Short(member.Codec)}.{method}(members, {i}, {get});");
            }

            if (model.ExtensionData is { } data)
                writer.Line($"{Json}ExtensionData.Write(members, {data.Get});");
        });

    private static void Unknown(SourceWriter writer, ObjectModel model)
    {
        if (model is { IsBound: true, Unknown: UnknownMembers.Kept })
            writer.Line().Line($"protected override void WriteUnknown({Writer}, {model.Type} value) => {Json}UnknownFields.Write(writer, ref value);");
    }

    private static void Copy(SourceWriter writer, ObjectModel model) =>
        writer.Block($"protected override void CopyMembers(ref {model.Type} value)", () =>
        {
            foreach (var member in model.Members.Where(member => member.IsCopied))
                writer.Line($"{member.Set!.Value.Before}{Short(member.Codec)}.Copy({member.Get}){member.Set.Value.After};");
            if (model.ExtensionData is { } data)
                writer.Line($"if ({data.Get} is {{ }} data)").Indented(data.Set.To($"{Json}ExtensionData.Copy(data, {data.Creation})") + ";");
        });

    private static void Kind(SourceWriter writer, ObjectModel model) =>
        writer.Block($"public override void SetKind({model.Type} value, string apiVersion, string kind)", () =>
        {
            foreach (var statement in model.Kind)
                writer.Line(statement + ";");
        });

    /// <summary>A codec by the name that the base class gives it, where it gives one.</summary>
    internal static string Short(string codec) => Shared.TryGetValue(codec, out var name) ? name : codec;

    internal static void Lines(SourceWriter writer, string lines)
    {
        foreach (var line in lines.Split('\n'))
            writer.Line(line);
    }
}
