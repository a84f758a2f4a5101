package xueban.tutor.openai;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import xueban.tutor.answer.draft.DraftEnd.Fault;

/** What it means when an endpoint answers with another status than 200. */
final class HttpRefusal {
  private HttpRefusal() {}

  static ChatFault of(HttpResponse<?> response, Clock clock) {
    int status = response.statusCode();
    String message = "HTTP " + status;
    return switch (status) {
      case 429, 503 -> ChatFault.busy(message, retryAfter(response, clock));
      case 400, 401, 403, 404, 405, 413, 422 -> new ChatFault(Fault.REFUSED, message);
      default -> new ChatFault(Fault.FAILED, message);
    };
  }

  /** Returns how long the endpoint wants to be left alone, or null if it does not say. */
  private static @Nullable Duration retryAfter(HttpResponse<?> response, Clock clock) {
    String value = response.headers().firstValue("retry-after").orElse("").strip();
    if (value.matches("\\d{1,6}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      ZonedDateTime time = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), time.toInstant());
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
