package xueban.server;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.recommend.relevance.live.SearchSampling;

/**
 * How a server runs.
 *
 * @param host name or address to listen on
 * @param grpcPort 0 to 65535; 0 for any that is free
 * @param httpPort 0 to 65535; 0 for any that is free
 * @param dataDir folder of the installation; made if missing
 * @param pluginsDir folder with jars of plugins, such as the analysis of English; null for none
 * @param sampleTenant whether the first start makes a tenant with sample content and learners
 * @param allowedOrigins other web pages that may call over HTTP, such as {@code
 *     https://school.example}; {@code *} alone allows all
 * @param embedding what makes the vectors of texts
 * @param answers who words answers, and who is told of a learner in distress
 * @param search where the search indices are
 * @param sampling which searches are kept for people to judge
 * @param media what reads pictures and understands speech, for search
 */
public record ServerConfig(
    String host,
    int grpcPort,
    int httpPort,
    Path dataDir,
    @Nullable Path pluginsDir,
    boolean sampleTenant,
    List<String> allowedOrigins,
    ServerLimits limits,
    EmbeddingMode embedding,
    AnswerConfig answers,
    SearchConfig search,
    SearchSampling sampling,
    MediaConfig media) {
  public ServerConfig {
    if (host.isBlank()) {
      throw XuebanException.invalid("host", "is empty; give 127.0.0.1, or 0.0.0.0 for everybody.");
    }
    requirePort("grpc-port", grpcPort);
    requirePort("http-port", httpPort);
    if (grpcPort != 0 && grpcPort == httpPort) {
      throw XuebanException.invalid(
          "http-port", httpPort + " is the gRPC port too; give another one.");
    }
    requireNonNull(dataDir, "dataDir");
    requireNonNull(limits, "limits");
    requireNonNull(embedding, "embedding");
    requireNonNull(answers, "answers");
    requireNonNull(search, "search");
    requireNonNull(sampling, "sampling");
    requireNonNull(media, "media");
    media.requireFits(limits.messageBytes());
    allowedOrigins = List.copyOf(allowedOrigins);
    allowedOrigins.forEach(ServerConfig::requireOrigin);
  }

  /** Returns what holds where nothing else is said. */
  public static ServerConfig defaults() {
    return of(Map.of());
  }

  /**
   * Returns the defaults changed by properties such as {@code xueban.grpc-port}; {@link
   * ServerProperties} lists them.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming a property that is unknown or has a wrong
   *     value
   */
  public static ServerConfig of(Map<String, String> properties) {
    return new ServerProperties(new TreeMap<>(properties)).config();
  }

  /**
   * Returns the defaults changed by environment variables such as {@code XUEBAN_GRPC_PORT}; those
   * that are no property of a server are left alone.
   */
  public static ServerConfig ofEnvironment(Map<String, String> variables) {
    return of(ServerProperties.ofEnvironment(variables));
  }

  public ServerConfig withDataDir(Path newDataDir) {
    return new ServerConfig(
        host,
        grpcPort,
        httpPort,
        newDataDir,
        pluginsDir,
        sampleTenant,
        allowedOrigins,
        limits,
        embedding,
        answers,
        search,
        sampling,
        media);
  }

  public ServerConfig withHost(String newHost) {
    return new ServerConfig(
        newHost,
        grpcPort,
        httpPort,
        dataDir,
        pluginsDir,
        sampleTenant,
        allowedOrigins,
        limits,
        embedding,
        answers,
        search,
        sampling,
        media);
  }

  public ServerConfig withPorts(int newGrpcPort, int newHttpPort) {
    return new ServerConfig(
        host,
        newGrpcPort,
        newHttpPort,
        dataDir,
        pluginsDir,
        sampleTenant,
        allowedOrigins,
        limits,
        embedding,
        answers,
        search,
        sampling,
        media);
  }

  public ServerConfig withPluginsDir(@Nullable Path newPluginsDir) {
    return new ServerConfig(
        host,
        grpcPort,
        httpPort,
        dataDir,
        newPluginsDir,
        sampleTenant,
        allowedOrigins,
        limits,
        embedding,
        answers,
        search,
        sampling,
        media);
  }

  public ServerConfig withSampleTenant(boolean newSampleTenant) {
    return new ServerConfig(
        host,
        grpcPort,
        httpPort,
        dataDir,
        pluginsDir,
        newSampleTenant,
        allowedOrigins,
        limits,
        embedding,
        answers,
        search,
        sampling,
        media);
  }

  private static void requireOrigin(String origin) {
    if (!origin.equals("*") && !origin.matches("https?://[^/\\s]+")) {
      throw XuebanException.invalid(
          "allowed-origins",
          "\"%s\" is no origin; write scheme, host and port as in https://school.example, or *."
              .formatted(origin));
    }
  }

  private static void requirePort(String name, int port) {
    if (port < 0 || port > 65_535) {
      throw XuebanException.invalid(name, port + " must be in 0..65535; 0 takes a free one.");
    }
  }
}
