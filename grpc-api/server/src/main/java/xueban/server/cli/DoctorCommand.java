package xueban.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import xueban.server.ServerConfig;

/** {@code ./xueban doctor}: says whether a service can run here, and what to do if not. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Checks JDK, native libraries, disk, ports, search cluster and clock. Exit code 1 if one"
            + " fails.")
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Data folder. Default: $XUEBAN_DATA_DIR, else ./data.")
  private @Nullable Path dataDir;

  @Option(
      names = {"--grpc-port", "--port"},
      description = "gRPC port to check.")
  private @Nullable Integer port;

  @Option(names = "--http-port", description = "Web port to check.")
  private @Nullable Integer httpPort;

  @Override
  public Integer call() {
    ServerConfig config = ServerConfig.ofEnvironment(System.getenv());
    config = dataDir == null ? config : config.withDataDir(dataDir);
    config =
        config.withPorts(
            port == null ? config.grpcPort() : port,
            httpPort == null ? config.httpPort() : httpPort);
    List<Check> checks = new Examination(config).run();
    PrintWriter out = spec.commandLine().getOut();
    checks.forEach(
        c ->
            out.printf(
                "%-5s %-16s %s%n",
                c.verdict().name().toLowerCase(Locale.ROOT), c.what(), c.found()));
    return checks.stream().anyMatch(c -> c.verdict() == Check.Verdict.FAIL) ? 1 : 0;
  }
}
