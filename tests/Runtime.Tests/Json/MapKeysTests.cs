using System.Text;
using System.Text.Json;
using KubeGen.Json;

namespace KubeGen.Runtime.Tests.Json;

/// <summary>Maps with the same keys have them in common, however many other maps there are.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class MapKeysTests
{
    // Known once they are in the pool, which they are the second time.
    private const int Reads = 3;
    private readonly StringPool _strings = new();
    private readonly MapKeys _none = new();

    [Test]
    public void Keys_that_came_twice_are_shared_from_then_on()
    {
        var reads = Enumerable.Range(0, 5).Select(_ => Read("app", "tier", "zone")).ToArray();
        Assert.That(reads.Select(static keys => keys is not null), Is.EqualTo(new[] { false, false, true, true, true }));
        Assert.That(reads[4], Is.EqualTo(new[] { "app", "tier", "zone" }));
        Assert.That(reads[4], Is.SameAs(reads[2]).And.SameAs(reads[3]));
    }

    [Test]
    public void Many_different_maps_share_their_keys_each()
    {
        string[][] maps = [.. Enumerable.Range(0, 20).Select(static i => new[] { "example.com/first-" + i, "example.com/second", "third-" + i })];
        var reads = Enumerable.Range(0, 2 * Reads).Select(_ => Array.ConvertAll(maps, Read)).ToArray();
        // Places are found by a hash: a few may collide.
        Assert.That(reads[^1].Zip(reads[^2]).Count(static pair => pair.First is not null && pair.First == pair.Second), Is.GreaterThan(14));
    }

    [Test]
    public void Keys_that_are_no_longer_met_make_place()
    {
        for (var i = 0; i < 500; i++)
        {
            for (var read = 0; read < 3 * Reads; read++)
                Read("once-upon-" + i, "a-time");
        }

        var reads = Enumerable.Range(0, 10).Select(_ => Read("now", "and", "ever")).ToArray();
        Assert.That(reads[^1], Is.EqualTo(new[] { "now", "and", "ever" }));
    }

    [Test]
    public void There_is_a_bound_to_what_is_kept()
    {
        var kept = new List<WeakReference>();
        // All maps of five keys, each of them one of six.
        for (var i = 0; i < 7776; i++)
        {
            string[] keys = ["first-" + (i % 6), "second-" + (i / 6 % 6), "third-" + (i / 36 % 6), "fourth-" + (i / 216 % 6), "fifth-" + (i / 1296)];
            kept.AddRange(Enumerable.Range(0, Reads).Select(_ => new WeakReference(Read(keys))));
        }

        GC.Collect();
        var alive = kept.Select(static each => each.Target).OfType<string[]>().Distinct().Count();
        Assert.That(alive, Is.InRange(1, 1024));
    }

    [Test]
    public void Keys_that_are_met_stay_beside_one_that_wants_their_place()
    {
        for (var read = 0; read < Reads; read++)
            Read("stays");
        var stays = Read("stays");
        for (var other = 0; other < 1000; other++)
        {
            for (var read = 0; read < Reads; read++)
            {
                Read("other-" + other);
                Assert.That(Read("stays"), Is.SameAs(stays));
            }
        }
    }

    [Test]
    public void A_key_that_comes_twice_in_a_map_and_a_ninth_are_left_to_the_reader()
    {
        for (var read = 0; read < 2 * Reads; read++)
        {
            Assert.That(Read("twice", "twice"), Is.Null);
            Assert.That(Read([.. Enumerable.Range(0, SmallMap.Largest + 1).Select(static i => "key" + i)]), Is.Null);
            Assert.That(Read(""), Is.Null);
        }
    }

    // The keys of such a map where they are known, as the codec of maps asks for them.
    private string[]? Read(params string[] keys)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"{{{string.Join(",", keys.Select(static key => $"\"{key}\":0"))}}}"));
        reader.Read();
        var known = _none;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            known = known?.With(ref reader, _strings);
            if (known is null)
                _strings.Get(ref reader);
            reader.Read();
        }

        return known?.Keys;
    }
}
