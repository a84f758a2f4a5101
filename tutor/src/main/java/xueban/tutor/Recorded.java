package xueban.tutor;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/** What became of one event or response that was to be recorded. */
public sealed interface Recorded {
  String eventId();

  /**
   * It is durable in the log.
   *
   * @param position its position in the log; that of the first if it is a duplicate
   * @param duplicate whether the learner's log held this event id already; nothing changed then
   * @param score score in [0, 1] as the log has it; null for events that have none
   */
  record Acknowledged(String eventId, long position, boolean duplicate, @Nullable Double score)
      implements Recorded {}

  /** It was not taken; the error says why and what to do. */
  record Refused(String eventId, XuebanException error) implements Recorded {
    public Refused {
      requireNonNull(error, "error");
    }
  }
}
