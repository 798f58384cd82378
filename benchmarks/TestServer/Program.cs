using KubeGen.TestServer.Benchmarks;

var report = new Report(Console.Out);
report.Begin();
await StartUp.Measure(report);
await Objects.Measure(report);
await Watchers.Measure(report);
return report.HasMissed ? 1 : 0;
