package xueban.recommend.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two nodes of OpenSearch, each a process of its own: the server carries another Lucene than ours.
 * The first manages the cluster, both hold data; they end with this process at the latest.
 */
final class TestCluster implements AutoCloseable {
  /** Folder with the jars of the server. */
  private static final String JARS = "xueban.test.opensearch";

  private static final Path LAUNCHER = Path.of("src/test/node/ClusterNode.java");

  private final Path folder;
  private final List<Process> nodes = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();

  private TestCluster(Path folder) {
    this.folder = folder;
  }

  private static final class Shared {
    private static final TestCluster CLUSTER = start();

    private Shared() {}
  }

  /** Returns the cluster that all tests of this process share; it must keep its nodes. */
  static TestCluster shared() {
    return Shared.CLUSTER;
  }

  /** Returns once both nodes have found each other. */
  static TestCluster start() {
    try {
      TestCluster cluster = new TestCluster(Files.createTempDirectory("xueban-opensearch"));
      List<Integer> ports = freePorts(4);
      cluster.ports.addAll(ports);
      Process first = cluster.launchFirst();
      Process second = cluster.launchSecond();
      awaitStart(first);
      awaitStart(second);
      cluster.awaitNodes(2);
      Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launchFirst() throws IOException {
    return launch("first", ports.get(0), ports.get(2), "cluster_manager,data");
  }

  private Process launchSecond() throws IOException {
    return launch("second", ports.get(1), ports.get(3), "data");
  }

  private void awaitNodes(int count) {
    try (ClusterClient client = new ClusterClient(settings("any"))) {
      client.call("GET", "/_cluster/health?timeout=30s&wait_for_nodes=" + count, null);
    }
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    List<Integer> ports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      sockets.add(socket);
      ports.add(socket.getLocalPort());
    }
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    return ports;
  }

  private Process launch(String name, int http, int transport, String roles) throws IOException {
    String jars = System.getProperty(JARS, "");
    if (jars.isEmpty()) {
      throw new IllegalStateException(
          "The property " + JARS + " must name the folder of the server's jars; run Maven.");
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Path.of(jars).toAbsolutePath() + "/*",
                LAUNCHER.toString(),
                folder.resolve(name).toString()));
    command.addAll(
        List.of(
            "cluster.name=xueban-test",
            "node.name=" + name,
            "node.roles[]=" + roles,
            "discovery.type=zen",
            "discovery.seed_hosts[]=127.0.0.1:" + ports.get(2),
            "cluster.initial_cluster_manager_nodes[]=first",
            "cluster.routing.allocation.disk.threshold_enabled=false",
            "network.host=127.0.0.1",
            "http.port=" + http,
            "transport.port=" + transport));
    Process node =
        new ProcessBuilder(command).redirectError(folder.resolve(name + ".err").toFile()).start();
    nodes.add(node);
    return node;
  }

  private static void awaitStart(Process node) throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader lines = new BufferedReader(new InputStreamReader(node.getInputStream(), UTF_8));
    String line = lines.readLine();
    while (line != null && !line.equals("started")) {
      said.append(line).append('\n');
      line = lines.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("A node did not start: " + said);
    }
  }

  /** Returns settings with small requests and two parts, one on each node. */
  ClusterSettings settings(String index) {
    return ClusterSettings.of(index, address(ports.get(0)), address(ports.get(1)))
        .withShards(2, 0)
        .withBulk(64 << 10, 256 << 10);
  }

  URI firstNode() {
    return address(ports.get(0));
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Ends the second node at once, as a power cut would. */
  void killSecond() throws InterruptedException {
    nodes.getLast().destroyForcibly().waitFor();
    awaitNodes(1);
  }

  /** Starts the second node again, with the data it had. */
  void startSecond() throws IOException {
    awaitStart(launchSecond());
    awaitNodes(2);
  }

  @Override
  public void close() {
    nodes.forEach(Process::destroyForcibly);
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // A node may still write; the folder is a temporary one.
    }
  }
}
