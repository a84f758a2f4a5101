package xueban.tutor.faq;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Language;

/**
 * Finds the help-centre entries that a question means. What it knows of the entries follows the
 * store: a change is seen by the next question. Safe for concurrent use.
 *
 * <pre>
 *   store ─ version changed? ─► its entries; wordings not known yet are read, each once
 *   question ─► read ─► likeness to every wording ─► the nearest wording, and the entry as a whole
 *                                                    with the embedder this was fitted to
 * </pre>
 */
public final class FaqMatcher {
  /**
   * Least probability with which an entry is the answer. Chosen on the dev half of the questions of
   * {@code bench faq}: see the module's RATIONALE.
   */
  public static final double SURE = 0.5;

  /** Least probability with which an entry is offered beside others: by its likest wording. */
  private static final double WORTH_OFFERING = 0.1;

  /** The same where the entry as a whole counts too, which sets the others far lower. */
  private static final double WORTH_OFFERING_AS_A_WHOLE = 0.03;

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
  private final AtomicReference<Reading> reading;
  private final AtomicReference<Known> known =
      new AtomicReference<>(new Known(-1, List.of(), Map.of()));

  /** What is known at a version of the store: its entries, and their wordings by text. */
  private record Known(long version, List<FaqEntry> entries, Map<String, ReadWording> wordings) {}

  /** What reads the wordings of a version of the store, for all who ask at the same time. */
  private record Reading(long version, WordingReader wordings) {}

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
    reading = new AtomicReference<>(new Reading(-1, new WordingReader(reader)));
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
    Known now = upToDate();
    if (now.entries().isEmpty()) {
      return List.of();
    }
    ReadWording asked = ReadWording.of(question, reader);
    boolean wholesCount = reader.readsEntries(asked.language());
    return now.entries().stream()
        .filter(entry -> entry.isFor(audience))
        .map(entry -> match(entry, now.wordings(), asked, wholesCount))
        .sorted(NEAREST)
        .limit(limit)
        .toList();
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

  private FaqMatch match(
      FaqEntry entry, Map<String, ReadWording> wordings, ReadWording asked, boolean wholesCount) {
    @Nullable ReadWording whole = wholesCount ? wordings.get(EntryLikeness.whole(entry)) : null;
    double best = -1;
    String likest = entry.question();
    for (String text : entry.allWordings()) {
      ReadWording wording = requireNonNull(wordings.get(text), text);
      double probability =
          wording.folded().equals(asked.folded()) ? 1 : probability(asked, wording);
      if (probability > best) {
        best = probability;
        likest = text;
      }
    }
    if (best == 1 || whole == null || !comparable(asked, whole)) {
      return new FaqMatch(entry, likest, best, best >= WORTH_OFFERING);
    }
    double probability = EntryLikeness.probability(best, asked.read().cosine(whole.read()));
    return new FaqMatch(entry, likest, probability, probability >= WORTH_OFFERING_AS_A_WHOLE);
  }

  /** Vectors of two languages come from two models and say nothing of each other. */
  private static boolean comparable(ReadWording asked, ReadWording other) {
    return asked.language() == other.language() && asked.read().vector() != null;
  }

  private double probability(ReadWording asked, ReadWording wording) {
    return comparable(asked, wording)
        ? weights.probability(LikenessSigns.of(asked.read(), wording.read()))
        : withoutVectors.probability(
            LikenessSigns.of(asked.read().withoutVector(), wording.read()));
  }

  private Known upToDate() {
    long version = store.version();
    Known before = known.get();
    if (before.version() >= version) {
      return before;
    }
    Known read = read(version, before.wordings());
    return known.updateAndGet(last -> last.version() < version ? read : last);
  }

  /** Returns what is read of an entry beside its wordings: nothing where it would not count. */
  private Optional<String> whole(FaqEntry entry) {
    return Optional.of(EntryLikeness.whole(entry))
        .filter(text -> reader.readsEntries(Language.of(text)));
  }

  private Known read(long version, Map<String, ReadWording> before) {
    WordingReader unread =
        reading
            .updateAndGet(
                last ->
                    last.version() >= version
                        ? last
                        : new Reading(version, last.wordings().without(before.keySet())))
            .wordings();
    List<FaqEntry> entries = new ArrayList<>();
    List<FaqEntry> page = store.list("", PAGE);
    while (!page.isEmpty()) {
      entries.addAll(page);
      page = store.list(page.getLast().id(), PAGE);
    }
    List<String> texts =
        entries.stream()
            .flatMap(e -> Stream.concat(e.allWordings().stream(), whole(e).stream()))
            .toList();
    return new Known(version, List.copyOf(entries), unread.read(texts, before));
  }
}
