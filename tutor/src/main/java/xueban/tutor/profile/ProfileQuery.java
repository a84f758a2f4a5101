package xueban.tutor.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/**
 * Which part of a profile, and as of when.
 *
 * @param concepts only these, also those without responses; empty for those with responses and the
 *     frontier
 * @param subject only this subject, or empty for all
 * @param asOfPosition only events up to this position count; null for all
 * @param now time of the view, which decides recall; null for the present
 */
public record ProfileQuery(
    List<String> concepts, String subject, @Nullable Long asOfPosition, @Nullable Instant now) {
  public ProfileQuery {
    concepts = concepts.stream().distinct().toList();
    if (asOfPosition != null && asOfPosition < 0) {
      throw XuebanException.invalid("as_of_position", asOfPosition + " must not be negative.");
    }
  }

  /** Returns the query for everything there is, now. */
  public static ProfileQuery all() {
    return new ProfileQuery(List.of(), "", null, null);
  }

  public ProfileQuery withConcepts(List<String> newConcepts) {
    return new ProfileQuery(newConcepts, subject, asOfPosition, now);
  }

  public ProfileQuery withSubject(String newSubject) {
    return new ProfileQuery(concepts, newSubject, asOfPosition, now);
  }

  public ProfileQuery withAsOfPosition(long position) {
    return new ProfileQuery(concepts, subject, position, now);
  }

  public ProfileQuery withNow(Instant time) {
    return new ProfileQuery(concepts, subject, asOfPosition, time);
  }
}
