package xueban.model.eval;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import xueban.model.ModelCard;

/**
 * Until when a model knows what it is compared on, so that it is compared by what is newer: a
 * figure on its card. Events say when they happened by their senders' clocks, which may be years
 * fast; nothing has happened after now, so a clock that says so moves no mark and is not newer.
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

  /** Returns until when a model knows data of this source; long ago if it was trained on others. */
  public Instant of(ModelCard card) {
    Double seconds = card.figures().get(source.figure());
    return seconds == null
        ? Instant.MIN
        : notAfterNow(Instant.ofEpochSecond(seconds.longValue() + 1));
  }

  /** Returns whether something happened after a time, and not after now. */
  public boolean isNewer(Instant at, Instant seen) {
    return at.isAfter(seen) && !at.isAfter(now);
  }

  /** Adds until when a model knows the data, to the figures of its card. */
  public void mark(Map<String, Double> figures, Instant last) {
    figures.put(source.figure(), (double) notAfterNow(last).getEpochSecond());
  }

  private Instant notAfterNow(Instant at) {
    return at.isAfter(now) ? now : at;
  }
}
