package xueban.model.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xueban.XuebanException;
import xueban.model.memory.Rating;
import xueban.model.memory.Review;

/**
 * A response log as reviews: an answered item is one row, and a review if at least one of its
 * concepts is met again a day or more after the learner's last answer with it. A set without times
 * is refused.
 */
public final class ReviewLog {
  private static final double SECONDS_PER_DAY = 86_400;

  private final List<MetRow> rows;

  private ReviewLog(List<MetRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /** What a learner did with a concept so far. */
  private static final class Past {
    double seconds;
    int reviews;
    int lapses;
  }

  /**
   * Returns the log of the answers, which are in the order in which they were given; a time before
   * the last one counts as the last one's.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming the first row without a time
   */
  public static ReviewLog of(Iterable<ResponseRow> answers) {
    List<MetRow> rows = new ArrayList<>();
    Map<String, Map<String, Past>> learners = new HashMap<>();
    for (ResponseRow answer : answers) {
      if (!(answer.seconds() >= 0)) {
        throw XuebanException.invalid(
            "seconds",
            "%s of learner %s, row %d, is no time; reviews need times. Name a set that has them."
                .formatted(answer.seconds(), answer.learner(), rows.size() + 1));
      }
      rows.add(met(answer, learners.computeIfAbsent(answer.learner(), id -> new HashMap<>())));
    }
    return new ReviewLog(rows);
  }

  private static MetRow met(ResponseRow answer, Map<String, Past> pasts) {
    List<MetConcept> met = new ArrayList<>();
    for (String concept : answer.concepts().stream().distinct().toList()) {
      Past past = pasts.get(concept);
      if (past == null) {
        past = new Past();
        past.seconds = answer.seconds();
        pasts.put(concept, past);
        met.add(new MetConcept(concept, Double.NaN, 0, 0));
        continue;
      }
      double days = Math.max(0, answer.seconds() - past.seconds) / SECONDS_PER_DAY;
      MetConcept now = new MetConcept(concept, days, past.reviews, past.lapses);
      if (now.isReview()) {
        past.reviews++;
        now = new MetConcept(concept, days, past.reviews, past.lapses);
        past.lapses += answer.right() ? 0 : 1;
      }
      past.seconds = Math.max(past.seconds, answer.seconds());
      met.add(now);
    }
    return new MetRow(answer, met);
  }

  /** Returns every answer, in the log's order. */
  public List<MetRow> rows() {
    return rows;
  }

  /**
   * Returns each learner's answers to each concept, in order of the first: for fitting. An item of
   * several concepts is an answer to each of them here; predicted, it is one row.
   */
  public List<List<Review>> histories() {
    Map<String, List<Review>> histories = new LinkedHashMap<>();
    for (MetRow row : rows) {
      Rating rating = rating(row.row().right());
      for (MetConcept met : row.concepts()) {
        histories
            .computeIfAbsent(row.row().learner() + '\t' + met.concept(), id -> new ArrayList<>())
            .add(new Review(rating, met.isNew() ? 0 : met.elapsedDays()));
      }
    }
    return List.copyOf(histories.values());
  }

  /** Returns the rating of an answer of which nothing else is known: GOOD or AGAIN. */
  static Rating rating(boolean right) {
    return right ? Rating.GOOD : Rating.AGAIN;
  }
}
