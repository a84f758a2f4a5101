package xueban.model.eval;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.XuebanException;
import xueban.model.ItemDescriptions;
import xueban.model.LearnerEvent;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.ResponseEvent;
import xueban.model.TracerReaders;
import xueban.model.state.UnaidedResponses;

/**
 * Trains a model on a tenant's log, and says how good it is before it serves anybody.
 *
 * <pre>
 *   learners ─┬─ 85 % ─► candidate ─┐
 *             └─ 15 %, held out ────┴─► figures of the candidate and of the model that serves now
 *   all learners ─► the model to add, with these figures on its card
 * </pre>
 *
 * <p>Which learners are held out depends on the seed and on the learners' ids alone.
 */
public final class TenantTraining {
  /** Learners with responses without which nothing is trained. */
  public static final int LEAST_LEARNERS = 30;

  /** Unaided responses without which nothing is trained. */
  public static final int LEAST_RESPONSES = 300;

  /** Responses since the serving model was trained without which all are compared. */
  public static final int LEAST_FRESH = 100;

  /** Share of learners that are held out. */
  public static final double HELD_OUT = .15;

  private final TrainableKind kind;
  private final ItemDescriptions items;
  private final TrainedUntil until;
  private final long seed;
  private final Consumer<String> progress;
  private final List<List<LearnerEvent>> all;
  private final List<List<LearnerEvent>> held;
  private final List<List<LearnerEvent>> rest;
  private final Counts counts;
  private final String leftOut;

  /** What there is to train on. */
  private record Counts(
      int learners, int events, int unaided, int right, Instant first, Instant last) {}

  /**
   * Takes the data and holds learners out.
   *
   * @param histories each learner's events in log order, no learner twice; what is dated after now
   *     is left out
   * @param items what is known of items without answers
   * @param until where the histories come from, and now
   * @param progress takes a line now and then that says what goes on
   * @throws XuebanException {@code INVALID_INPUT} if there are too few learners or responses, or
   *     all responses are alike
   */
  public TenantTraining(
      TrainableKind kind,
      Iterable<? extends List<LearnerEvent>> histories,
      ItemDescriptions items,
      TrainedUntil until,
      long seed,
      Consumer<String> progress) {
    this.kind = kind;
    this.items = items;
    this.until = until;
    this.seed = seed;
    this.progress = progress;
    List<List<LearnerEvent>> learners = new ArrayList<>();
    int dated = 0;
    for (List<LearnerEvent> history : histories) {
      List<LearnerEvent> events = until.past(history);
      dated += history.size() - events.size();
      if (events.stream().anyMatch(ResponseEvent.class::isInstance)) {
        learners.add(events);
      }
    }
    leftOut = TrainedUntil.leftOut(dated);
    learners.sort(Comparator.comparing(events -> events.getFirst().learner()));
    all = List.copyOf(learners);
    counts = counts(all);
    check();
    shuffle(learners);
    int heldOut = (int) Math.ceil(HELD_OUT * learners.size());
    held = sorted(learners.subList(0, heldOut));
    rest = sorted(learners.subList(heldOut, learners.size()));
  }

  /**
   * What the held-out learners say.
   *
   * @param candidate figures of a model trained without them
   * @param active figures of the model that serves now, on the same rows
   * @param flattered whether the model that serves now was trained on these very responses, so that
   *     its figures are too good
   */
  public record Comparison(HistoryFigures candidate, HistoryFigures active, boolean flattered) {
    /** Returns whether the candidate's log loss is above the active model's. */
    public boolean isWorse() {
      return candidate.all().logLoss() > active.all().logLoss();
    }
  }

  /**
   * Trains without the held-out learners and measures on them.
   *
   * <p>If the model that serves now was trained on an earlier state of this data, the responses
   * that came later count alone, which neither has seen; unless they are fewer than {@value
   * #LEAST_FRESH}.
   *
   * @param active the model that serves now
   * @throws XuebanException {@code INVALID_INPUT} if a part of the learners has no responses, or
   *     all of its responses are alike
   */
  public Comparison compare(ModelFolder active) {
    checkHeldOut();
    Instant seen = until.of(active.card());
    boolean fresh = isEnough(seen);
    Predicate<ResponseEvent> wanted =
        fresh ? response -> response.at().isAfter(seen) : response -> true;
    progress.accept("trains a candidate without %,d held-out learners".formatted(held.size()));
    ModelFolder candidate =
        kind.training().train(card(Map.of(), new TreeMap<>()), rest, items, seed);
    TracerReaders readers = TracerReaders.installed();
    progress.accept("measures the candidate on the held-out learners");
    HistoryFigures ofCandidate =
        HistoryFigures.of(readers.tracer(candidate), held, items::difficulty, wanted);
    progress.accept("measures the model that serves now, on the same rows");
    HistoryFigures ofActive =
        HistoryFigures.of(readers.tracer(active), held, items::difficulty, wanted);
    return new Comparison(ofCandidate, ofActive, !fresh && seen.isAfter(Instant.MIN));
  }

  /** Returns whether the held-out learners gave enough responses after a time to compare by. */
  private boolean isEnough(Instant after) {
    int right = 0;
    int wrong = 0;
    for (List<LearnerEvent> history : held) {
      UnaidedResponses responses = new UnaidedResponses();
      for (LearnerEvent event : history) {
        if (responses.next(event) && event.at().isAfter(after)) {
          boolean isRight = HistoryFigures.isRight((ResponseEvent) event);
          right += isRight ? 1 : 0;
          wrong += isRight ? 0 : 1;
        }
      }
    }
    return right > 0 && wrong > 0 && right + wrong >= LEAST_FRESH;
  }

  /** Trains on all learners; the card has the figures of the comparison. */
  public ModelFolder train(Comparison comparison) {
    progress.accept("trains on all %,d learners".formatted(all.size()));
    Map<String, Double> figures = figures("", comparison.candidate().all());
    figures.putAll(figures("active_", comparison.active().all()));
    until.mark(figures, counts.last());
    SortedMap<String, Map<String, Double>> slices = new TreeMap<>();
    comparison
        .candidate()
        .slices()
        .forEach((name, measured) -> slices.put(name, figures("", measured)));
    return kind.training().train(card(figures, slices), all, items, seed);
  }

  /** Returns in one line what it trains on. */
  public String data() {
    return "%,d learners, %,d unaided responses (%.0f %% right) of %,d events, %s to %s%s"
        .formatted(
            counts.learners(),
            counts.unaided(),
            100.0 * counts.right() / counts.unaided(),
            counts.events(),
            counts.first().atZone(ZoneOffset.UTC).toLocalDate(),
            counts.last().atZone(ZoneOffset.UTC).toLocalDate(),
            leftOut);
  }

  private static Map<String, Double> figures(String prefix, PredictionFigures measured) {
    Map<String, Double> figures = new TreeMap<>();
    figures.put(prefix + "auc", measured.auc());
    figures.put(prefix + "log_loss", measured.logLoss());
    figures.put(prefix + "accuracy", measured.accuracy());
    figures.put(prefix + "calibration_error", measured.calibrationError());
    figures.put(prefix + "rows", (double) measured.rows());
    return figures;
  }

  private ModelCard card(
      Map<String, Double> figures, SortedMap<String, Map<String, Double>> slices) {
    return new ModelCard(
        kind.card(),
        "candidate",
        "Trained on the tenant's own log.",
        data()
            + "; figures on %,d of the learners, by a model trained without them"
                .formatted(held.size()),
        "the tenant's own",
        kind.features(),
        kind.limits(),
        "./xueban train --kind %s --seed %d".formatted(kind.name(), seed),
        seed,
        figures,
        slices,
        new TreeMap<>());
  }

  private void check() {
    if (counts.learners() < LEAST_LEARNERS) {
      throw wrong(
          "has responses of %d learners%s; at least %d are needed. Collect more first."
              .formatted(counts.learners(), leftOut, LEAST_LEARNERS));
    }
    if (counts.unaided() < LEAST_RESPONSES) {
      throw wrong(
          "has %d unaided responses%s; at least %d are needed. Collect more first."
              .formatted(counts.unaided(), leftOut, LEAST_RESPONSES));
    }
    if (counts.right() == 0 || counts.right() == counts.unaided()) {
      throw wrong(
          "has %d unaided responses and all are %s; both right and wrong ones are needed."
              .formatted(counts.unaided(), counts.right() == 0 ? "wrong" : "right"));
    }
  }

  private void checkHeldOut() {
    Counts out = counts(held);
    if (out.right() == 0 || out.right() == out.unaided()) {
      throw wrong(
          "has no %s answers among the %d responses of the %d held-out learners. Give another --seed."
              .formatted(out.right() == 0 ? "right" : "wrong", out.unaided(), out.learners()));
    }
  }

  private static XuebanException wrong(String what) {
    return XuebanException.invalid("training data", what);
  }

  private static Counts counts(List<List<LearnerEvent>> histories) {
    int events = 0;
    int unaided = 0;
    int right = 0;
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    for (List<LearnerEvent> history : histories) {
      UnaidedResponses responses = new UnaidedResponses();
      for (LearnerEvent event : history) {
        events++;
        first = event.at().isBefore(first) ? event.at() : first;
        last = event.at().isAfter(last) ? event.at() : last;
        if (responses.next(event)) {
          unaided++;
          right += HistoryFigures.isRight((ResponseEvent) event) ? 1 : 0;
        }
      }
    }
    return new Counts(histories.size(), events, unaided, right, first, last);
  }

  private void shuffle(List<List<LearnerEvent>> learners) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = learners.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      List<LearnerEvent> swapped = learners.get(i);
      learners.set(i, learners.get(j));
      learners.set(j, swapped);
    }
  }

  private static List<List<LearnerEvent>> sorted(List<List<LearnerEvent>> learners) {
    return learners.stream()
        .sorted(Comparator.comparing(events -> events.getFirst().learner()))
        .toList();
  }
}
