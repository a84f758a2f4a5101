package xueban.server.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import xueban.server.OwnVariables;
import xueban.server.ServerConfig;
import xueban.server.XuebanServer;

/** {@code ./xueban serve}: runs the service until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the service with everything embedded, until Ctrl-C.",
      "The first start makes a sample tenant with built-in content."
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Data folder, made if missing. Default: $XUEBAN_DATA_DIR, else ./data.")
  private @Nullable Path dataDir;

  @Option(
      names = "--host",
      description = "Address to listen on; 0.0.0.0 for everybody. Default: 127.0.0.1.")
  private @Nullable String host;

  @Option(
      names = {"--grpc-port", "--port"},
      description = "gRPC port; 0 for any that is free.")
  private @Nullable Integer port;

  @Option(names = "--http-port", description = "Web port; 0 for any that is free.")
  private @Nullable Integer httpPort;

  @Option(names = "--plugins", paramLabel = "DIR", description = "Folder with jars of plugins.")
  private @Nullable Path plugins;

  @Override
  public Integer call() throws InterruptedException {
    StopSignals signals = StopSignals.heed();
    PrintWriter err = spec.commandLine().getErr();
    OwnVariables.warnings(System.getenv()).forEach(one -> err.println("xueban: " + one));
    try (XuebanServer server = XuebanServer.start(config())) {
      signals.then(server::close);
      announce(server, spec.commandLine().getOut());
      server.awaitStop();
      return 0;
    } catch (RuntimeException e) {
      if (signals.heard()) {
        return 1; // The process is ending already; what fails for that is no news.
      }
      throw e;
    }
  }

  private ServerConfig config() {
    ServerConfig config = ServerConfig.ofEnvironment(System.getenv());
    if (dataDir != null) {
      config = config.withDataDir(dataDir);
    }
    if (host != null) {
      config = config.withHost(host);
    }
    if (plugins != null) {
      config = config.withPluginsDir(plugins);
    }
    return config.withPorts(
        port == null ? config.grpcPort() : port, httpPort == null ? config.httpPort() : httpPort);
  }

  private static void announce(XuebanServer server, PrintWriter out) {
    ServerConfig config = server.config();
    server.grpcAddress().ifPresent(a -> out.println("gRPC        " + text(config, a)));
    server.httpAddress().ifPresent(a -> out.println("web         http://" + text(config, a) + "/"));
    server.sampleCredential().ifPresent(c -> out.println("credential  " + c + "  (sample tenant)"));
    out.println("vectors     " + VectorProvider.text());
    out.println("data        " + config.dataDir().toAbsolutePath().normalize());
    out.printf(
        "ready after %.1f s; Ctrl-C stops.%n",
        ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
    out.flush();
  }

  private static String text(ServerConfig config, InetSocketAddress address) {
    String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
    return host + ":" + address.getPort();
  }
}
