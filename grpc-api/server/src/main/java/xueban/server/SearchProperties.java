package xueban.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.recommend.opensearch.ClusterSettings;

/** Reads a {@link SearchConfig}: the properties that begin with {@code xueban.search.}. */
final class SearchProperties {
  private static final String SEARCH = "xueban.search.";
  private static final String NODES = SEARCH + "nodes";
  private static final String USER = SEARCH + "user";
  private static final String PASSWORD_FILE = SEARCH + "password-file";
  private static final String TOKEN_FILE = SEARCH + "token-file";

  /** A tenant's id, of 63 characters at most, comes after it. */
  private static final int LONGEST_PREFIX = 32;

  private final ServerProperties properties;

  SearchProperties(ServerProperties properties) {
    this.properties = properties;
  }

  SearchConfig config() {
    List<String> nodes = properties.list(NODES);
    String user = properties.text(USER, "");
    String passwordFile = properties.text(PASSWORD_FILE, "");
    String tokenFile = properties.text(TOKEN_FILE, "");
    String prefix = properties.text(SEARCH + "index-prefix", "xueban");
    int shards = properties.number(SEARCH + "shards", 6);
    int replicas = properties.number(SEARCH + "replicas", 1);
    Duration timeout = properties.duration(SEARCH + "timeout", "10s");
    int bulkBytes = properties.number(SEARCH + "bulk-bytes", 4 << 20);
    int bytesInFlight = properties.number(SEARCH + "bytes-in-flight", 16 << 20);
    int threads = properties.number(SEARCH + "threads", SearchConfig.standardThreads());
    if (nodes.isEmpty()) {
      if (!(user + passwordFile + tokenFile).isEmpty()) {
        throw XuebanException.invalid(
            NODES, "is empty, but a user or a token is given; name a node, or give none of them.");
      }
      return ServerProperties.under(SEARCH, () -> new SearchConfig(null, threads));
    }
    if (prefix.length() > LONGEST_PREFIX) {
      throw XuebanException.invalid(
          SEARCH + "index-prefix",
          "has %d characters; give at most %d.".formatted(prefix.length(), LONGEST_PREFIX));
    }
    List<URI> addresses = nodes.stream().map(node -> ServerProperties.uri(NODES, node)).toList();
    return ServerProperties.under(
        SEARCH,
        SearchProperties::property,
        () ->
            new SearchConfig(
                new ClusterSettings(
                    addresses,
                    authorization(user, passwordFile, tokenFile),
                    prefix,
                    shards,
                    replicas,
                    timeout,
                    bulkBytes,
                    bytesInFlight),
                threads));
  }

  /** Returns the property that a field of the settings comes from. */
  private static String property(String field) {
    return field.equals("index") ? "index-prefix" : field.replace('_', '-');
  }

  private static @Nullable String authorization(
      String user, String passwordFile, String tokenFile) {
    if (user.isEmpty() != passwordFile.isEmpty()) {
      throw XuebanException.invalid(
          user.isEmpty() ? USER : PASSWORD_FILE,
          "is empty, but its other half is given; give user and password-file, or neither.");
    }
    if (!user.isEmpty() && !tokenFile.isEmpty()) {
      throw XuebanException.invalid(
          TOKEN_FILE, "is given and a user too; the cluster knows us by one of them.");
    }
    if (!user.isEmpty()) {
      if (user.contains(":")) {
        throw XuebanException.invalid(USER, "\"%s\" holds a colon; no user may.".formatted(user));
      }
      byte[] both = (user + ":" + secret(PASSWORD_FILE, passwordFile)).getBytes(UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(both);
    }
    return tokenFile.isEmpty() ? null : "Bearer " + secret(TOKEN_FILE, tokenFile);
  }

  /** Returns what a file holds, on one line; it is repeated in no message. */
  private static String secret(String property, String text) {
    Path file = ServerProperties.path(property, text);
    String secret;
    try {
      secret = Files.readString(file).strip();
    } catch (IOException e) {
      throw XuebanException.invalid(
          property, "\"%s\" cannot be read; give a file that holds the secret.".formatted(file));
    }
    boolean token = property.equals(TOKEN_FILE);
    if (secret.isEmpty()
        || secret.chars().anyMatch(c -> c < ' ' || c == 127 || (token && (c == ' ' || c > '~')))) {
      throw XuebanException.invalid(
          property,
          "\"%s\" must hold the secret alone, on one line; it is empty or holds something else."
              .formatted(file));
    }
    return secret;
  }
}
