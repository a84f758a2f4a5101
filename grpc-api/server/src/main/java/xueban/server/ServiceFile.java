package xueban.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code service.json} in a data folder says while a server holds it: where to reach it.
 *
 * @param pid process id of the server
 * @param grpc gRPC address, {@code host:port}
 * @param http web address, {@code host:port}; empty if the server speaks no HTTP
 */
public record ServiceFile(long pid, String grpc, String http) {
  private static final String NAME = "service.json";
  private static final Pattern ADDRESS = Pattern.compile("\\[?(.+?)]?:(\\d{1,5})");
  private static final int PATIENCE_MILLIS = 2_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Returns what the folder's file says, if it has one that can be read. */
  public static Optional<ServiceFile> read(Path dataDir) {
    try {
      JsonNode node = JSON.readTree(Files.readString(dataDir.resolve(NAME)));
      return node.path("pid").isIntegralNumber()
          ? Optional.of(
              new ServiceFile(
                  node.path("pid").asLong(),
                  node.path("grpc").asText(),
                  node.path("http").asText()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // If the folder itself is at fault, whoever opens it says so.
    }
  }

  /**
   * Returns whether the service still runs: its process lives and its address answers. A service
   * that was killed leaves its file behind, and another process may have its id by now; in a
   * container that is the rule.
   */
  public boolean alive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && listens();
  }

  private boolean listens() {
    Matcher address = ADDRESS.matcher(grpc);
    if (!address.matches()) {
      return false;
    }
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))),
          PATIENCE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes the file so that nobody reads half of it. */
  void write(Path dataDir) {
    String json =
        JSON.createObjectNode().put("pid", pid).put("grpc", grpc).put("http", http).toString();
    PrivateFile.write(dataDir.resolve(NAME), json.getBytes(UTF_8));
  }

  static void delete(Path dataDir) {
    try {
      Files.deleteIfExists(dataDir.resolve(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
