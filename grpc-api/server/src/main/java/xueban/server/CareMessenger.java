package xueban.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.tutor.answer.DistressNotice;

/**
 * Sends notices of distress to an address of the platform, which knows the adult responsible: JSON
 * of tenant, learner, message and time, by POST, three tries. The learner's answer does not wait
 * for it. What cannot be sent is logged, with the learner's id and without the message.
 */
final class CareMessenger implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CareMessenger.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TRIES = 3;
  private static final int WAITING_NOTICES = 1_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final long LAST_SECONDS = 5;

  private final URI address;
  private final HttpClient client;
  private final ThreadPoolExecutor sender =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING_NOTICES),
          Thread.ofPlatform().daemon().name("xueban-care").factory());

  CareMessenger(URI address) {
    this.address = address;
    client =
        HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Returns what takes the notices of a tenant. */
  Consumer<DistressNotice> of(String tenant) {
    return notice -> {
      try {
        sender.execute(() -> send(tenant, notice));
      } catch (RejectedExecutionException e) {
        lost(tenant, notice, "too many notices wait");
      }
    };
  }

  private void send(String tenant, DistressNotice notice) {
    String body =
        JSON.createObjectNode()
            .put("tenant", tenant)
            .put("learner", notice.learner())
            .put("message", notice.message())
            .put("at", notice.at().toString())
            .toString();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    String failure = "";
    try {
      for (int i = 0; i < TRIES; i++) {
        if (i > 0) {
          TimeUnit.SECONDS.sleep(i);
        }
        try {
          int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
          if (status / 100 == 2) {
            return;
          }
          failure = "HTTP " + status;
        } catch (IOException e) {
          failure = e.getClass().getSimpleName();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = "the service is stopping";
    }
    lost(tenant, notice, failure);
  }

  private void lost(String tenant, DistressNotice notice, String cause) {
    log.error(
        "The adult responsible for learner {} of tenant {} could not be told that a message of {}"
            + " got the caring reply ({}). Please tell them.",
        notice.learner(),
        tenant,
        notice.at(),
        cause);
  }

  @Override
  public void close() {
    sender.shutdown();
    try {
      if (!sender.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        sender.shutdownNow();
        sender.awaitTermination(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      sender.shutdownNow();
      Thread.currentThread().interrupt();
    }
    client.shutdownNow();
  }
}
