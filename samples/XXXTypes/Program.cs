using KubeGen;
using KubeGen.Testing;
using OneX;
using OneX.Tour;

// A tour of the generated clients: against a server of its own, or one that the arguments name.
var arguments = TourArguments.Parse(args);
if (arguments is null)
    return TourArguments.PrintUsage();

await using var embedded = arguments.IsEmbedded ? await TestApiServer.StartAsync() : null;
var config = embedded is null ? arguments.Connect() : new RestConfig { Host = embedded.Address.ToString() };
var account = new Account(Console.Out);
config.WrapHandler = account.Record;
using var clientset = new Clientset(config);

account.Title(embedded is null ? $"A tour of {config.Host}" : $"A tour of an embedded API server, {embedded.Address}");
try
{
    await new DefinitionsTour(clientset.ApiextensionsV1, account).Run();
    await new XXXTour(clientset.AppsV1beta1, account).Run();
    await new MinerSetTour(clientset.AppsV1beta1, account).Run();
    await new TaskTour(clientset.BatchV1, account).Run();
}
catch (Exception e) when (e is ApiException or HttpRequestException)
{
    Console.Error.WriteLine($"error: {e.Message}");
    return 1;
}

account.End();
return 0;
