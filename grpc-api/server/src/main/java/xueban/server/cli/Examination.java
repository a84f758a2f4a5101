package xueban.server.cli;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.recommend.opensearch.ClusterHealth;
import xueban.recommend.opensearch.ClusterSettings;
import xueban.server.ServerConfig;
import xueban.server.ServiceFile;

/** Looks at all that a service on this machine needs; changes nothing but a probe file. */
final class Examination {
  private static final long LEAST_FREE_BYTES = 1L << 30;
  private static final long GOOD_FREE_BYTES = 10L << 30;
  private static final Instant BUILT_AFTER = Instant.parse("2026-01-01T00:00:00Z");

  private final ServerConfig config;

  Examination(ServerConfig config) {
    this.config = config;
  }

  List<Check> run() {
    List<Check> checks = new ArrayList<>();
    Optional<ServiceFile> running = ServiceFile.read(config.dataDir()).filter(ServiceFile::alive);
    checks.add(jdk());
    checks.add(Check.ok("vector provider", VectorProvider.text()));
    checks.add(sqlite());
    checks.add(onnx());
    checks.add(memory());
    checks.add(folder());
    checks.add(disk());
    running.ifPresent(
        service ->
            checks.add(
                Check.ok(
                    "service",
                    "runs on this folder, process %d at %s"
                        .formatted(service.pid(), service.grpc()))));
    if (running.isEmpty()) {
      checks.add(port("gRPC port", config.grpcPort(), "--grpc-port"));
      checks.add(port("web port", config.httpPort(), "--http-port"));
    }
    @Nullable ClusterSettings cluster = config.search().cluster();
    if (cluster != null) {
      checks.add(cluster(cluster));
    }
    checks.addAll(MediaChecks.of(config.media()));
    checks.add(ModelCheck.of(config.dataDir()));
    checks.add(clock());
    return checks;
  }

  private static Check jdk() {
    int version = Runtime.version().feature();
    String found = System.getProperty("java.vm.name") + " " + Runtime.version();
    if (version < 21) {
      return Check.fail("JDK", found + "; install a JDK 21 or newer.");
    }
    return version < 25
        ? Check.warn("JDK", found + "; 25 starts faster and is what we test on.")
        : Check.ok("JDK", found);
  }

  private static Check sqlite() {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select sqlite_version()")) {
      result.next();
      return Check.ok("SQLite", result.getString(1));
    } catch (Exception | LinkageError e) {
      return Check.fail(
          "SQLite",
          "its native library does not load (%s); is %s writable and mounted without noexec?"
              .formatted(e.getMessage(), System.getProperty("java.io.tmpdir")));
    }
  }

  private static Check onnx() {
    try {
      return Check.ok("ONNX Runtime", OrtEnvironment.getEnvironment().getVersion());
    } catch (LinkageError | RuntimeException e) {
      return Check.warn(
          "ONNX Runtime",
          "its native library does not load (%s); search works by words alone. Linux x86-64 or arm64"
                  .formatted(e.getMessage())
              + " with glibc 2.28 or newer is needed.");
    }
  }

  private static Check memory() {
    long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
    return mebibytes < 512
        ? Check.warn("memory", mebibytes + " MiB of heap; give 1 GiB or more by -Xmx.")
        : Check.ok("memory", mebibytes + " MiB of heap at most");
  }

  private Check folder() {
    Path folder = config.dataDir().toAbsolutePath().normalize();
    Path probed = folder;
    while (!Files.exists(probed) && probed.getParent() != null) {
      probed = probed.getParent();
    }
    try {
      Path probe = Files.createTempFile(probed, ".xueban-doctor", "");
      Files.delete(probe);
      return Check.ok("data folder", folder + (probed.equals(folder) ? "" : " (will be made)"));
    } catch (IOException e) {
      return Check.fail(
          "data folder",
          "%s cannot be written; name another with --data-dir, or make it writable."
              .formatted(folder));
    }
  }

  private Check disk() {
    Path probed = config.dataDir().toAbsolutePath().normalize();
    while (!Files.exists(probed) && probed.getParent() != null) {
      probed = probed.getParent();
    }
    try {
      FileStore store = Files.getFileStore(probed);
      long free = store.getUsableSpace();
      String found = "%,d MiB free".formatted(free >> 20);
      if (free < LEAST_FREE_BYTES) {
        return Check.fail("disk", found + "; free at least 1 GiB.");
      }
      return free < GOOD_FREE_BYTES
          ? Check.warn("disk", found + "; a large catalog needs more than 10 GiB.")
          : Check.ok("disk", found);
    } catch (IOException e) {
      return Check.warn("disk", "its free space is not known: " + e.getMessage());
    }
  }

  private Check port(String what, int port, String option) {
    if (port == 0) {
      return Check.ok(what, "any that is free");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(config.host()), port));
      return Check.ok(what, port + " is free");
    } catch (IOException e) {
      return Check.fail(
          what,
          "%d on %s cannot be used (%s); stop what holds it, or give another with %s."
              .formatted(port, config.host(), e.getMessage(), option));
    }
  }

  /** A cluster that is away is a warning: the service starts, and finds once it is back. */
  private static Check cluster(ClusterSettings settings) {
    String what = "search cluster";
    try {
      ClusterHealth health = ClusterHealth.of(settings);
      String found =
          "%s, %d nodes with data"
              .formatted(health.state().name().toLowerCase(Locale.ROOT), health.nodes());
      return switch (health.state()) {
        case GREEN -> Check.ok(what, found);
        case YELLOW ->
            Check.warn(
                what,
                "%s; %d copies have no node: add nodes, or set fewer xueban.search.replicas."
                    .formatted(found, health.unassigned()));
        case RED ->
            Check.warn(
                what, found + "; parts are missing, and searches may fail: start all nodes.");
      };
    } catch (XuebanException e) {
      return Check.warn(what, e.getMessage() + " Until then searches are not answered.");
    }
  }

  private static Check clock() {
    Instant now = Instant.now();
    return now.isBefore(BUILT_AFTER)
        ? Check.fail("clock", now + " is in the past; set the clock: due dates depend on it.")
        : Check.ok("clock", now + ", " + ZoneId.systemDefault());
  }
}
