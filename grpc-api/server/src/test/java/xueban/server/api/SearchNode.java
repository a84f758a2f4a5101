package xueban.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of OpenSearch, a process of its own, which can be killed and started again. */
final class SearchNode implements AutoCloseable {
  /** Folder with the jars of the server. */
  private static final String JARS = "xueban.test.opensearch";

  private static final Path LAUNCHER =
      Path.of("..", "..", "recommender", "opensearch", "src", "test", "node", "ClusterNode.java");

  private final Path folder;
  private final int http = freePort();
  private final int transport = freePort();
  private @Nullable Process process;

  /** Makes a node that is not started yet; what it keeps is in the folder. */
  SearchNode(Path folder) {
    this.folder = folder;
  }

  String address() {
    return "http://127.0.0.1:" + http;
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns once the node answers. */
  void start() throws IOException {
    String jars = System.getProperty(JARS, "");
    if (jars.isEmpty()) {
      throw new IllegalStateException(
          "The property " + JARS + " must name the folder of the server's jars; run Maven.");
    }
    Process started =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx384m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    Path.of(jars).toAbsolutePath() + "/*",
                    LAUNCHER.toString(),
                    folder.resolve("node").toString(),
                    "cluster.name=xueban-service-test",
                    "discovery.type=single-node",
                    "cluster.routing.allocation.disk.threshold_enabled=false",
                    "network.host=127.0.0.1",
                    "http.port=" + http,
                    "transport.port=" + transport))
            .redirectError(folder.resolve("node.err").toFile())
            .start();
    process = started;
    StringBuilder said = new StringBuilder();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8));
    String line = lines.readLine();
    while (line != null && !line.equals("started")) {
      said.append(line).append('\n');
      line = lines.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("The node did not start: " + said);
    }
  }

  /** Ends the node at once, as a power cut would. */
  void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
