package xueban.tutor.faq;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Language;
import xueban.nlp.TextFolding;

/**
 * Finds the help-centre entries that a question means. What it knows of the entries follows the
 * store: a change is seen by the next question. Safe for concurrent use.
 *
 * <pre>
 *   store ─ version changed? ─► known entries, each wording read once
 *   question ─► read ─► likeness to every wording ─► an entry is as near as its nearest wording
 * </pre>
 */
public final class FaqMatcher {
  /**
   * Least probability with which an entry is the answer. Chosen on the dev half of the questions of
   * {@code bench faq}: see the module's RATIONALE.
   */
  public static final double SURE = 0.5;

  /** Least probability with which an entry is offered beside others. */
  public static final double WORTH_OFFERING = 0.1;

  private static final int PAGE = 500;
  private static final double EQUALLY = 1e-9;
  private static final Comparator<FaqMatch> NEAREST =
      comparingDouble(FaqMatch::probability)
          .reversed()
          .thenComparing(comparing(match -> match.entry().id()));

  private final FaqStore store;
  private final QuestionReader reader;
  private final LikenessWeights weights;
  private final LikenessWeights withoutVectors;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Known known = new Known(-1, Map.of());

  /** What is known of the entries at a version of the store. */
  private record Known(long version, Map<FaqEntry, List<ReadWording>> entries) {}

  private record ReadWording(String text, String folded, Language language, ReadQuestion read) {}

  public FaqMatcher(FaqStore store, QuestionReader reader) {
    this(store, reader, LikenessWeights.shipped(), LikenessWeights.shippedWords());
  }

  /**
   * @param weights where there are vectors
   * @param withoutVectors where there are none
   */
  public FaqMatcher(
      FaqStore store,
      QuestionReader reader,
      LikenessWeights weights,
      LikenessWeights withoutVectors) {
    this.store = store;
    this.reader = reader;
    this.weights = weights;
    this.withoutVectors = withoutVectors;
  }

  /**
   * Returns the entries nearest to a question, ties by id; the same words as an entry's, but for
   * width, case and punctuation, are as near as can be.
   *
   * @param audience who asks: only entries for them; empty for all entries
   * @param limit most entries to return, at least 1
   */
  public List<FaqMatch> nearest(String question, Optional<FaqAudience> audience, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit (" + limit + ") must be at least 1.");
    }
    Map<FaqEntry, List<ReadWording>> entries = upToDate().entries();
    if (entries.isEmpty()) {
      return List.of();
    }
    ReadWording asked = wording(question);
    List<FaqMatch> matches = new ArrayList<>();
    entries.forEach(
        (entry, wordings) -> {
          if (entry.isFor(audience)) {
            matches.add(match(entry, wordings, asked));
          }
        });
    return matches.stream().sorted(NEAREST).limit(limit).toList();
  }

  /** Returns the entry that answers a question for sure, of those that {@link #nearest} gave. */
  public static Optional<FaqMatch> sure(List<FaqMatch> nearest) {
    if (nearest.isEmpty() || nearest.getFirst().probability() < SURE) {
      return Optional.empty();
    }
    // Of two that are equally near it is not known which is meant: both are offered.
    boolean two =
        nearest.size() > 1 && nearest.get(0).probability() - nearest.get(1).probability() < EQUALLY;
    return two ? Optional.empty() : Optional.of(nearest.getFirst());
  }

  private FaqMatch match(FaqEntry entry, List<ReadWording> wordings, ReadWording asked) {
    double best = -1;
    String likest = entry.question();
    for (ReadWording wording : wordings) {
      double probability =
          wording.folded().equals(asked.folded()) ? 1 : probability(asked, wording);
      if (probability > best) {
        best = probability;
        likest = wording.text();
      }
    }
    return new FaqMatch(entry, likest, best);
  }

  private double probability(ReadWording asked, ReadWording wording) {
    // Vectors of two languages come from two models and say nothing of each other.
    boolean comparable = asked.language() == wording.language() && asked.read().vector() != null;
    return comparable
        ? weights.probability(LikenessSigns.of(asked.read(), wording.read()))
        : withoutVectors.probability(
            LikenessSigns.of(asked.read().withoutVector(), wording.read()));
  }

  private Known upToDate() {
    long version = store.version();
    Known now = known;
    if (now.version() == version) {
      return now;
    }
    reading.lock();
    try {
      if (known.version() < version) {
        known = read(version, known.entries());
      }
      return known;
    } finally {
      reading.unlock();
    }
  }

  private Known read(long version, Map<FaqEntry, List<ReadWording>> before) {
    Map<FaqEntry, List<ReadWording>> entries = new HashMap<>();
    List<FaqEntry> page = store.list("", PAGE);
    while (!page.isEmpty()) {
      for (FaqEntry entry : page) {
        @Nullable List<ReadWording> had = before.get(entry);
        entries.put(
            entry, had != null ? had : entry.allWordings().stream().map(this::wording).toList());
      }
      page = store.list(page.getLast().id(), PAGE);
    }
    return new Known(version, entries);
  }

  private ReadWording wording(String text) {
    Language language = Language.of(text);
    return new ReadWording(text, bare(text), language, reader.read(text, language));
  }

  private static String bare(String text) {
    return TextFolding.fold(text).replaceAll("[\\p{P}\\s]", "");
  }
}
