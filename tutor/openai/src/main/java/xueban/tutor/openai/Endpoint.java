package xueban.tutor.openai;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.XuebanException;
import xueban.tutor.answer.draft.Waiting;

/** What all endpoints of the protocol have in common: an address, a way there, a first look. */
final class Endpoint {
  private static final Logger log = LoggerFactory.getLogger(Endpoint.class);
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private Endpoint() {}

  /**
   * Throws unless the protocol may begin at an address.
   *
   * @throws XuebanException {@code INVALID_INPUT}
   */
  static void require(URI url) {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web
        || url.getHost() == null
        || url.getRawUserInfo() != null
        || url.getRawQuery() != null) {
      throw XuebanException.invalid(
          "url", "must be as in https://api.example/v1: no user, no query, no fragment.");
    }
  }

  /** Returns an address below another. */
  static URI under(URI url, String path) {
    String base = url.toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + path);
  }

  /** Returns a client for one endpoint. */
  static HttpClient client(URI url) {
    // Plain HTTP stays at 1.1: some endpoints refuse the offer to go up to 2. The key must not
    // follow a redirect to another host.
    boolean plain = "http".equals(url.getScheme());
    return HttpClient.newBuilder()
        .connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NEVER)
        .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
        .build();
  }

  /**
   * Returns whether an endpoint answers, and logs what is wrong if it does not.
   *
   * @param what what is there, such as "language model"
   * @param without what holds as long as it is not there, such as "answers are quotes"
   */
  static boolean isThere(HttpClient client, URI models, ApiKey key, String what, String without) {
    HttpRequest.Builder request = HttpRequest.newBuilder(models).GET();
    key.sign(request);
    try {
      TimeLimit limit =
          new TimeLimit(CONNECT.multipliedBy(2), CONNECT.multipliedBy(2), Waiting.forAnHour());
      int status =
          limit
              .await(client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding()))
              .statusCode();
      if (status == 401 || status == 403) {
        log.warn(
            "The {} at {} does not take the key (HTTP {}); {} until it does. Check the key.",
            what,
            models.getHost(),
            status,
            without);
        return false;
      }
      log.info("The {} at {} is there (HTTP {}).", what, models.getHost(), status);
      return true;
    } catch (ChatFault e) {
      log.warn(
          "The {} at {} does not answer ({}); {} until it does.",
          what,
          models.getHost(),
          e.getMessage(),
          without);
      return false;
    }
  }
}
