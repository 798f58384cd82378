using System;
using KubeGen.Generator.Model.Json;

namespace KubeGen.Generator.Emission.Json;

/// <summary>Prints what a type itself gets: the storage of the fields that it doesn't know, and DeepCopy.</summary>
internal static class TypePartEmitter
{
    private const string CopySummary = "A copy that shares nothing with the original that could be changed.";

    public static void Emit(SourceWriter writer, ObjectModel model, bool keepUnknown)
    {
        if (model.Extension is not { } part)
            return;
        if (part.Headings.Count > 0)
        {
            if (part.HasCopy || (part.HasStorage && keepUnknown))
                Part(writer.Line(), model, part, keepUnknown);
        }
        else if (part.HasCopy)
        {
            Beside(writer.Line(), model, part);
        }
    }

    private static void Part(SourceWriter writer, ObjectModel model, TypePartModel part, bool keepUnknown)
    {
        var content = new Action(() =>
        {
            if (part.HasCopy)
            {
                writer.Doc("summary", CopySummary)
                    .Line($"public {model.Type} DeepCopy() => {model.QualifiedCodec}.Copy(this);");
            }

            if (part.HasStorage && keepUnknown)
            {
                if (part.HasCopy)
                    writer.Line();
                writer.Line($"{CodecEmitter.Json}UnknownFields? {CodecEmitter.Json}IUnknownFields.UnknownFields {{ get; set; }}");
            }
        });
        for (var i = part.Headings.Count - 1; i >= 0; i--)
        {
            var (heading, inner) = (part.Headings[i], content);
            if (i == part.Headings.Count - 1 && part.HasStorage && keepUnknown)
                heading += $" : {CodecEmitter.Json}IUnknownFields";
            content = () => writer.Block(heading, inner);
        }

        content();
    }

    private static void Beside(SourceWriter writer, ObjectModel model, TypePartModel part) =>
        writer.Doc("summary", $"Copies {part.Name} objects.")
            .Line(SourceFile.GeneratedCode)
            .Block($"{SourceFile.Accessibility(part.IsPublic)} static class {part.Name}DeepCopyExtensions", () => writer
                .Doc("summary", CopySummary)
                .Line($"public static {model.Type} DeepCopy(this {model.Type} value) => {model.QualifiedCodec}.Copy(value);"));
}
