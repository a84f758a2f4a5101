package xueban.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/**
 * One node of OpenSearch as a process of its own, on the jars that {@code
 * recommender/opensearch/node} collects; ends with this process at the latest.
 */
final class OpenSearchNode implements AutoCloseable {
  private static final String HEAP = "-Xmx1g"; // as OpenSearch starts unless told otherwise
  private static final Duration START = Duration.ofMinutes(10); // reads back what it has kept

  private final Process process;
  private final URI address;

  private OpenSearchNode(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Returns a node once it answers.
   *
   * @param module folder of {@code recommender/opensearch}
   * @param data folder that keeps what the node indexes
   * @throws XuebanException if the jars are not there
   */
  static OpenSearchNode start(Path module, Path data) {
    return start(module, data, START);
  }

  /** Returns a node if it starts within a time; else it is ended. */
  static OpenSearchNode start(Path module, Path data, Duration limit) {
    Path jars = module.resolve("node/target/server");
    if (!Files.isDirectory(jars)) {
      throw XuebanException.invalid(
          "opensearch",
          ("%s holds no server of OpenSearch. Get it, 68 MB, by \"mvn -pl"
                  + " recommender/opensearch/node generate-test-resources\", and name"
                  + " recommender/opensearch by $XUEBAN_OPENSEARCH where this does not run beside it.")
              .formatted(jars));
    }
    int http = freePort();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            jars.toAbsolutePath() + "/*",
            module.resolve("src/test/node/ClusterNode.java").toString(),
            data.toAbsolutePath().toString(),
            "cluster.name=xueban-bench",
            "discovery.type=single-node",
            "cluster.routing.allocation.disk.threshold_enabled=false",
            "network.host=127.0.0.1",
            "http.port=" + http,
            "transport.port=" + freePort());
    try {
      Files.createDirectories(data);
      Path errors = data.resolve("node.err");
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      URI address = URI.create("http://127.0.0.1:" + http);
      OpenSearchNode node = new OpenSearchNode(process, address);
      try {
        awaitStart(process, errors, limit);
        awaitParts(address);
        return node;
      } catch (IOException | RuntimeException e) {
        node.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("There is no free port.", e);
    }
  }

  private static void awaitStart(Process process, Path errors, Duration limit) throws IOException {
    CountDownLatch told = new CountDownLatch(1);
    AtomicBoolean started = new AtomicBoolean();
    Thread reader = new Thread(() -> readOn(process, told, started), "opensearch-output");
    reader.setDaemon(true);
    reader.start();
    try {
      if (!told.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "The node did not start within %s:\n%s".formatted(limit, Files.readString(errors)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Waiting for the node was interrupted", e);
    }
    if (!started.get()) {
      throw new IllegalStateException("The node did not start:\n" + Files.readString(errors));
    }
  }

  /**
   * Reads what the node says as long as it lives: once nobody did, it would stop at a full pipe.
   */
  private static void readOn(Process process, CountDownLatch told, AtomicBoolean started) {
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("started")) {
          started.set(true);
          told.countDown();
        }
      }
    } catch (IOException e) {
      // the node has ended, by itself or by close()
    } finally {
      told.countDown();
    }
  }

  /** Waits until what the node has kept can be searched. */
  private static void awaitParts(URI address) throws IOException {
    URI health = address.resolve("/_cluster/health?wait_for_status=yellow&timeout=300s");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("The node does not get ready: " + answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Waiting for the node was interrupted", e);
    }
  }

  URI address() {
    return address;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
