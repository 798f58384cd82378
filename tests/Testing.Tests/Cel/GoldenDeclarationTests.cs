using System.Text.Json.Nodes;
using KubeGen.Testing.Cel;

namespace KubeGen.Testing.Tests.Cel;

/// <summary>The functions and macros that the real environment declares, by cel-go's own names of them.</summary>
public sealed class GoldenDeclarationTests
{
    private static readonly List<JsonObject> Rows = [.. File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Cel/declarations.jsonl"))
        .Skip(1)
        .Select(static line => JsonNode.Parse(line)!.AsObject())];

    [Test]
    public void Every_overload_is_declared_with_its_types_and_no_other()
    {
        var expected = Rows.Where(static row => row.ContainsKey("function"))
            .Select(static row => $"{row["function"]} {row["id"]} method={(bool)row["method"]!} {row["signature"]}");
        var declared = CelFunctions.All.SelectMany(static f => f.Overloads.Select(o =>
            $"{f.Name} {o.Id} method={o.IsMember} {string.Join(", ", o.Parameters)}{(o.Parameters.Count > 0 ? " " : "")}-> {o.Result}"));
        Assert.That(declared, Is.EquivalentTo(expected));
    }

    [Test]
    public void Overloads_are_in_the_order_in_which_the_real_one_tries_them()
    {
        var expected = Rows.Where(static row => row.ContainsKey("function")).GroupBy(static row => (string)row["function"]!)
            .ToDictionary(static rows => rows.Key, static rows => rows.Select(static row => (string)row["id"]!).ToList());
        var shared = new HashSet<string> { "indexOf", "lastIndexOf", "compareTo", "isGreaterThan", "isLessThan", "check", "ip", "_[_]", "reverse", "string" };
        Assert.Multiple(() =>
        {
            // Libraries that share a name are added in no fixed order, which makes no difference: their types are apart.
            foreach (var function in CelFunctions.All.Where(f => !shared.Contains(f.Name)))
                Assert.That(function.Overloads.Select(static o => o.Id), Is.EqualTo(expected[function.Name]), function.Name);
        });
    }

    [Test]
    public void Every_macro_is_known()
    {
        var target = new CelIdentifier(1, 0, "x");
        var macros = Rows.Where(static row => row.ContainsKey("macro")).ToList();
        Assert.That(macros, Has.Count.EqualTo(20));
        Assert.Multiple(() =>
        {
            foreach (var macro in macros)
            {
                var found = CelMacros.Find((string)macro["macro"]!, (bool)macro["method"]! ? target : null, (int)macro["arguments"]!);
                Assert.That(found, Is.Not.Null, macro.ToJsonString());
            }
        });
    }
}
