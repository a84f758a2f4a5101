package xueban.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import xueban.tutor.answer.DistressNotice;
import xueban.tutor.answer.NoticeStore;
import xueban.tutor.answer.WaitingNotice;

/**
 * Sends notices of distress to an address of the platform, which knows the adult responsible: JSON
 * of id, tenant, learner, message and time, by POST. The id is the same at every try, also as the
 * header {@code Idempotency-Key}. The learner's answer waits until the notice is kept, not until it
 * is sent.
 */
final class CareMessenger implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final long LAST_SECONDS = 6;

  private final URI address;
  private final Clock clock;
  private final HttpClient client;
  private final ScheduledThreadPoolExecutor sender =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("xueban-care").factory());

  CareMessenger(URI address, Clock clock) {
    this.address = address;
    this.clock = clock;
    sender.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    client =
        HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Returns what takes the notices of a tenant; what waits since before is tried soon. */
  Consumer<DistressNotice> of(String tenant, NoticeStore store) {
    CareOutbox outbox =
        new CareOutbox(tenant, store, notice -> sent(tenant, notice), clock, this::in);
    outbox.deliver();
    return notice ->
        outbox.take(new WaitingNotice(UUID.randomUUID().toString(), notice, 0, clock.instant()));
  }

  private void in(Duration wait, Runnable work) {
    try {
      Future<?> unused = sender.schedule(work, wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // The service is stopping; what is kept is tried after the next start.
      return;
    }
  }

  /** Returns why the notice was not delivered, or empty if it was. */
  private Optional<String> sent(String tenant, WaitingNotice waiting) throws InterruptedException {
    DistressNotice notice = waiting.notice();
    String body =
        JSON.createObjectNode()
            .put("id", waiting.id())
            .put("tenant", tenant)
            .put("learner", notice.learner())
            .put("message", notice.message())
            .put("at", notice.at().toString())
            .toString();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", waiting.id())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status / 100 == 2 ? Optional.empty() : Optional.of("HTTP " + status);
    } catch (IOException e) {
      return Optional.of(e.getClass().getSimpleName());
    }
  }

  /** Lets the try that is under way end; what was not delivered stays kept. */
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
