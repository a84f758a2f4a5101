package xueban.model.eval;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import xueban.model.LearnerEvent;
import xueban.model.ModelCard;

/**
 * Until when a model knows what it is compared on, so that it is compared by what is newer: a
 * figure on its card. Events say when they happened by their senders' clocks, which may be fast:
 * what is dated after now is left out, until its time has come. Were it trained on, it would be
 * newer than the mark one day, and flatter the model that knows it.
 *
 * @param source where the data comes from: a file's times say nothing of the tenant's log, nor the
 *     log's of a file
 * @param now when the training begins
 */
public record TrainedUntil(Source source, Instant now) {
  /** Where training data comes from. */
  public enum Source {
    /** The tenant's own log. */
    LOG("last_event_epoch_second"),
    /** A file of responses that was given in place of the log. */
    FILE("file_last_event_epoch_second");

    private final String figure;

    Source(String figure) {
      this.figure = figure;
    }

    /** Returns the card's figure: when the last event happened, in seconds since 1970. */
    public String figure() {
      return figure;
    }
  }

  public TrainedUntil {
    requireNonNull(source, "source");
    requireNonNull(now, "now");
  }

  /**
   * Returns until when a model knows data of this source; long ago if it was trained on others. A
   * mark after the day on which the model was added is a fast clock's, from before such events were
   * left out: then the end of that day counts.
   */
  public Instant of(ModelCard card) {
    Double seconds = card.figures().get(source.figure());
    if (seconds == null) {
      return Instant.MIN;
    }
    Instant marked = Instant.ofEpochSecond(seconds.longValue() + 1);
    Instant added =
        card.addedOn()
            .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
            .orElse(now);
    return Collections.min(List.of(marked, added, now));
  }

  /** Returns a history without what is dated after now; maybe empty. */
  public List<LearnerEvent> past(List<LearnerEvent> history) {
    return history.stream().filter(event -> !event.at().isAfter(now)).toList();
  }

  /** Returns in brackets how many events were dated after now; empty if none was. */
  public static String leftOut(int events) {
    return events == 0 ? "" : " (events dated after now, left out: %,d)".formatted(events);
  }

  /**
   * Adds until when a model knows the data, to the figures of its card.
   *
   * @param last when the last event happened that it was trained on, not after now
   */
  public void mark(Map<String, Double> figures, Instant last) {
    figures.put(source.figure(), (double) last.getEpochSecond());
  }
}
