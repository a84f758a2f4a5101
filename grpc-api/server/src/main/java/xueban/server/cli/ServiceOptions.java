package xueban.server.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import xueban.server.ServerConfig;

/** How a command finds the service. */
final class ServiceOptions {
  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Data folder. Default: $XUEBAN_DATA_DIR, else ./data.")
  private @Nullable Path dataDir;

  @Option(
      names = "--address",
      paramLabel = "HOST:PORT",
      description = "gRPC address of a service elsewhere, in place of a data folder.")
  private @Nullable String address;

  @Option(
      names = "--credential",
      paramLabel = "CREDENTIAL",
      description =
          "Credential. Default: $XUEBAN_CREDENTIAL, else the one of the sample tenant in the data"
              + " folder.")
  private @Nullable String credential;

  Optional<String> address() {
    return Optional.ofNullable(address);
  }

  Optional<String> credential() {
    return Optional.ofNullable(credential)
        .or(() -> Optional.ofNullable(System.getenv("XUEBAN_CREDENTIAL")))
        .filter(text -> !text.isBlank());
  }

  /** Returns how a service on the data folder runs. */
  ServerConfig config() {
    ServerConfig config = ServerConfig.ofEnvironment(System.getenv());
    return dataDir == null ? config : config.withDataDir(dataDir);
  }
}
