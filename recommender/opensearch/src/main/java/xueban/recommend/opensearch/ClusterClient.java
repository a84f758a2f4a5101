package xueban.recommend.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/*
 * Every request may be sent twice: documents carry the number of the change as their version, and the
 * rest reads or says how things shall be. So a request that one node did not answer goes to the next.
 */
/** Speaks HTTP and JSON with the nodes of a cluster. Safe for concurrent use. */
final class ClusterClient implements Closeable {
  static final ObjectMapper JSON = new ObjectMapper();

  /** A node that is there says so at once; else the next is asked soon. */
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);

  private final ClusterSettings settings;
  private final HttpClient http;

  /** The node that answered last. */
  private final AtomicInteger answering = new AtomicInteger();

  ClusterClient(ClusterSettings settings) {
    this.settings = settings;
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(
                settings.timeout().compareTo(LONGEST_CONNECT) < 0
                    ? settings.timeout()
                    : LONGEST_CONNECT)
            .build();
  }

  /** An answer, whatever its status. */
  record Answer(int status, JsonNode body) {
    boolean isOverloaded() {
      return status == 429;
    }

    boolean isAway() {
      return status == 502 || status == 503 || status == 504;
    }
  }

  /**
   * Returns the answer to a request that must succeed.
   *
   * @throws XuebanException {@code NOT_AVAILABLE}, {@code OVERLOADED} or {@code INTERNAL}
   */
  JsonNode call(String method, String path, @Nullable JsonNode body) {
    Answer answer = ask(method, path, body);
    if (answer.status() >= 300) {
      throw ClusterFaults.of(method + " " + path, answer);
    }
    return answer.body();
  }

  /** Returns the answer to a request, or empty JSON if there is nothing there (404). */
  JsonNode find(String path) {
    Answer answer = ask("GET", path, null);
    if (answer.status() == 404) {
      return MissingNode.getInstance();
    }
    if (answer.status() >= 300) {
      throw ClusterFaults.of("GET " + path, answer);
    }
    return answer.body();
  }

  private Answer ask(String method, String path, @Nullable JsonNode body) {
    return send(method, path, "application/json", body == null ? null : bytes(body));
  }

  static byte[] bytes(JsonNode json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns what the first node says that says anything.
   *
   * @throws XuebanException {@code NOT_AVAILABLE} if none answers
   */
  Answer send(String method, String path, String type, byte @Nullable [] body) {
    int nodes = settings.nodes().size();
    int first = answering.get();
    @Nullable Answer away = null;
    @Nullable IOException fault = null;
    for (int i = 0; i < nodes; i++) {
      int node = (first + i) % nodes;
      try {
        Answer answer = send(settings.nodes().get(node), method, path, type, body);
        if (!answer.isAway()) {
          answering.set(node);
          return answer;
        }
        away = answer;
      } catch (IOException e) {
        fault = e;
      }
    }
    if (away != null) {
      return away;
    }
    throw new XuebanException(
        ErrorCode.NOT_AVAILABLE,
        fault instanceof HttpTimeoutException
            ? "The search cluster did not answer within %s. Try again, or allow it more time."
                .formatted(settings.timeout())
            : "No node of the search cluster answers (%s). Start it, or correct its addresses."
                .formatted(settings.nodes()),
        fault);
  }

  private Answer send(URI node, String method, String path, String type, byte @Nullable [] body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.resolve(path))
            .timeout(settings.timeout())
            .header("Content-Type", type)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    @Nullable String authorization = settings.authorization();
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), json(response.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new XuebanException(
          ErrorCode.NOT_AVAILABLE, "Asking the search cluster was interrupted; try again.", e);
    }
  }

  /** Returns JSON as it is, and what is none as a text. */
  private static JsonNode json(byte[] body) {
    try {
      return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (IOException e) {
      return JSON.getNodeFactory().textNode(new String(body, UTF_8));
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
