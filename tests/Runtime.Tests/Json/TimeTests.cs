using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KubeGen.Runtime.Tests.Json;

/// <summary>metav1.Time and metav1.MicroTime.</summary>
public sealed class TimeTests
{
    private static readonly JsonSeam Seam = new(null);

    private static Times Read(string text) => JsonSerializer.Deserialize($"{{\"time\":\"{text}\",\"micro\":\"{text}\",\"date\":\"{text}\"}}", Seam.TypeInfo<Times>())!;

    [TestCase("2020-01-02T03:04:05Z", "2020-01-02T03:04:05.0000000Z")]
    [TestCase("2020-01-02T03:04:05+00:00", "2020-01-02T03:04:05.0000000Z")]
    [TestCase("2020-01-02T03:04:05-00:00", "2020-01-02T03:04:05.0000000Z")]
    [TestCase("2020-01-02T03:04:05+01:30", "2020-01-02T01:34:05.0000000Z")]
    [TestCase("2020-01-02T03:04:05-08:00", "2020-01-02T11:04:05.0000000Z")]
    [TestCase("2020-01-02T03:04:05.1Z", "2020-01-02T03:04:05.1000000Z")]
    [TestCase("2020-01-02T03:04:05.123456Z", "2020-01-02T03:04:05.1234560Z")]
    [TestCase("2020-01-02T03:04:05.123456789Z", "2020-01-02T03:04:05.1234567Z")]
    [TestCase("2020-01-02T03:04:05.000000006+01:00", "2020-01-02T02:04:05.0000000Z")]
    [TestCase("2020-02-29T23:59:59.999999999Z", "2020-02-29T23:59:59.9999999Z")]
    [TestCase("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000Z")]
    [TestCase("9999-12-31T23:59:59Z", "9999-12-31T23:59:59.0000000Z")]
    public void Any_offset_and_fraction_is_read(string text, string expected)
    {
        var times = Read(text);
        Assert.That(new[] { times.Time, times.Micro!.Value, new DateTimeOffset(times.Date) }.Select(static t => t.UtcDateTime.ToString("o")), Is.All.EqualTo(expected));
    }

    [Test]
    public void The_zero_time_of_metadata_is_none_as_metav1_Time_has_it()
    {
        const string Zero = "\"0001-01-01T00:00:00Z\"";
        var read = JsonSerializer.Deserialize($"{{\"creationTimestamp\":{Zero},\"managedFields\":[{{\"manager\":\"m\",\"time\":{Zero}}}]}}", Seam.TypeInfo<ObjectMeta>())!;
        var set = new ObjectMeta { CreationTimestamp = default(DateTimeOffset), ManagedFields = [new() { Manager = "m", Time = new(1, 1, 1, 2, 0, 0, TimeSpan.FromHours(2)) }] };
        foreach (var metadata in new[] { read, set })
        {
            Assert.That((metadata.CreationTimestamp, metadata.ManagedFields![0].Time), Is.EqualTo(((DateTimeOffset?)null, (DateTimeOffset?)null)));
            Assert.That(Encoding.UTF8.GetString(Seam.Serialize(metadata)), Is.EqualTo("""{"managedFields":[{"manager":"m"}]}"""));
        }

        Assert.That(new Condition { LastTransitionTime = default(DateTimeOffset) }.LastTransitionTime, Is.Null);
        var local = new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.FromHours(2));
        Assert.That(new Condition { LastTransitionTime = local }.LastTransitionTime?.Offset, Is.EqualTo(local.Offset));
    }

    [TestCase("")]
    [TestCase("2020-01-02")]
    [TestCase("2020-01-02 03:04:05Z")]
    [TestCase("2020-01-02T03:04:05")]
    [TestCase("2020-01-02T03:04:05.Z")]
    [TestCase("2020-01-02T03:04:05+0100")]
    [TestCase("2020-01-02T03:04:05+24:00")]
    [TestCase("2020-01-02T03:04:05+01:60")]
    [TestCase("2020-13-02T03:04:05Z")]
    [TestCase("2021-02-29T03:04:05Z")]
    [TestCase("0001-01-01T00:00:00+01:00")]
    [TestCase("2020-01-02T03:04:05Zx")]
    public void Nothing_else_is(string text) => Assert.Throws<JsonException>(() => Read(text));

    [Test]
    public void Numbers_and_objects_are_no_times()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{\"time\":1}", Seam.TypeInfo<Times>()));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{\"time\":{}}", Seam.TypeInfo<Times>()));
    }

    [Test]
    public void Seconds_are_whole_and_microseconds_have_six_digits()
    {
        var time = new DateTimeOffset(2020, 1, 2, 3, 4, 5, 6, TimeSpan.FromHours(1)).AddTicks(7);
        var times = new Times { Time = time, Micro = time, Date = DateTime.SpecifyKind(time.UtcDateTime, DateTimeKind.Unspecified) };
        Assert.That(Encoding.UTF8.GetString(Seam.Serialize(times)), Is.EqualTo(
            """{"time":"2020-01-02T02:04:05Z","micro":"2020-01-02T02:04:05.006000Z","date":"2020-01-02T02:04:05Z"}"""));
    }

    [Test]
    public void A_time_that_is_not_set_is_null()
    {
        Assert.That(Encoding.UTF8.GetString(Seam.Serialize(new Times())), Is.EqualTo("""{"time":null,"date":null}"""));
        var read = JsonSerializer.Deserialize("""{"time":null,"micro":null,"date":null}""", Seam.TypeInfo<Times>())!;
        Assert.That((read.Time, read.Micro, read.Date), Is.EqualTo((default(DateTimeOffset), (DateTimeOffset?)null, default(DateTime))));
    }

    public sealed class Times
    {
        public DateTimeOffset Time { get; set; }

        [JsonConverter(typeof(MicroTimeConverter))]
        public DateTimeOffset? Micro { get; set; }

        public DateTime Date { get; set; }
    }
}
