using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using OneX.Apps.V1Beta1;

namespace KubeGen.Benchmarks;

/// <summary>Reading, writing and copying one object, against System.Text.Json's own generator.</summary>
[MemoryDiagnoser, GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class JsonBenchmarks
{
    private static readonly JsonSerializerOptions Emitted = new() { TypeInfoResolver = ClientsetJsonResolver.Default };

    private readonly byte[] _json = Sample.Object(1);
    private readonly MinerSet _object = JsonSerializer.Deserialize<MinerSet>(Sample.Object(1), Emitted)!;
    private readonly MinerSet _theirs = JsonSerializer.Deserialize(Sample.Object(1), PeerContext.Default.MinerSet)!;

    [Benchmark(Baseline = true), BenchmarkCategory("Read")]
    public object? ReadBySystemTextJson() => JsonSerializer.Deserialize(_json, PeerContext.Default.MinerSet);

    [Benchmark, BenchmarkCategory("Read")]
    public object? Read() => JsonSerializer.Deserialize<MinerSet>(_json, Emitted);

    [Benchmark(Baseline = true), BenchmarkCategory("Write")]
    public byte[] WriteBySystemTextJson() => JsonSerializer.SerializeToUtf8Bytes(_theirs, PeerContext.Default.MinerSet);

    [Benchmark, BenchmarkCategory("Write")]
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(_object, Emitted);

    /// <summary>The copy of those who have no DeepCopy: written and read.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("Copy")]
    public object? CopyBySystemTextJson() => JsonSerializer.Deserialize(WriteBySystemTextJson(), PeerContext.Default.MinerSet);

    [Benchmark, BenchmarkCategory("Copy")]
    public object DeepCopy() => _object.DeepCopy();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MinerSet))]
internal sealed partial class PeerContext : JsonSerializerContext;
