package xueban.tutor.insight;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.StreamSupport;
import xueban.XuebanException;
import xueban.model.LearnerEvent;
import xueban.model.ModelFolder;
import xueban.model.ResponseEvent;
import xueban.model.Tracer;
import xueban.model.eval.TrainedUntil;

/**
 * Learns early warnings from a tenant's own log, and says how good they are before they serve.
 *
 * <pre>
 *                 before the cut          after it
 *   a third    │  (not looked at)      │  moments to be warned of: figures
 *   the others │  moments to learn from │  (not looked at)
 * </pre>
 *
 * <p>Each third of the learners is held out once. The cut is the time by which half of the learners
 * had given seven in ten of their responses. Classes are random: real ones may be few, and differ
 * in level. What is added learns from all learners and all times.
 */
public final class WarningTraining {
  /** Learners with responses enough without which nothing is learnt. */
  public static final int LEAST_LEARNERS = 30;

  private static final int PARTS = 3;
  private static final int ROUNDS = 3;
  private static final int CLASS_SIZE = 40;
  private static final double BEFORE_CUT = 0.7;

  private final Tracer tracer;
  private final Iterable<List<LearnerEvent>> histories;
  private final WarningCases moments;
  private final TrainedUntil until;
  private final long seed;
  private final Consumer<String> progress;
  private final Map<String, Integer> parts = new HashMap<>();
  private final Instant cut;
  private final Instant last;
  private final String leftOut;

  /**
   * Looks how much there is, and deals the learners into parts.
   *
   * @param tracer the learner model that serves: its predictions are one of the signs
   * @param difficulty author's difficulty of an item in [0, 1], or NaN
   * @param histories each learner's events in log order; read several times, what is dated after
   *     now left out
   * @param until where the histories come from, and now
   * @param progress takes a line now and then that says what goes on
   * @throws XuebanException {@code INVALID_INPUT} if there are too few learners
   */
  public WarningTraining(
      Tracer tracer,
      ToDoubleFunction<String> difficulty,
      Iterable<List<LearnerEvent>> histories,
      TrainedUntil until,
      long seed,
      Consumer<String> progress) {
    this.tracer = tracer;
    this.histories =
        () -> StreamSupport.stream(histories.spliterator(), false).map(until::past).iterator();
    this.until = until;
    this.seed = seed;
    this.progress = progress;
    moments = new WarningCases(tracer, difficulty, ROUNDS, CLASS_SIZE, seed);
    int least = WarningSigns.LEAST_RESPONSES + WarningCase.NEXT;
    List<String> learners = new ArrayList<>();
    List<Instant> cuts = new ArrayList<>();
    Instant latest = Instant.MIN;
    int dated = 0;
    for (List<LearnerEvent> whole : histories) {
      List<LearnerEvent> history = until.past(whole);
      dated += whole.size() - history.size();
      List<LearnerEvent> responses =
          history.stream().filter(ResponseEvent.class::isInstance).toList();
      if (responses.size() >= least) {
        learners.add(responses.getFirst().learner());
        cuts.add(responses.get((int) (BEFORE_CUT * responses.size())).at());
        Instant end = responses.getLast().at();
        latest = end.isAfter(latest) ? end : latest;
      }
    }
    leftOut = TrainedUntil.leftOut(dated);
    if (learners.size() < LEAST_LEARNERS) {
      throw XuebanException.invalid(
          "learner log",
          "has %d learners with %d responses or more%s; at least %d are needed. Collect more first."
              .formatted(learners.size(), least, leftOut, LEAST_LEARNERS));
    }
    Collections.sort(cuts);
    cut = cuts.get(cuts.size() / 2);
    last = latest;
    Collections.sort(learners);
    Collections.shuffle(learners, new Random(seed));
    for (int i = 0; i < learners.size(); i++) {
      parts.put(learners.get(i), i % PARTS);
    }
  }

  /**
   * What the held-out learners say.
   *
   * @param learnt figures of weights that were fitted without them
   * @param serving those of the weights that serve now
   * @param recent those of the share right of the last responses alone, the lowest fifth warned of
   * @param overall those of the share right of all responses, likewise
   * @param control those of weights that were fitted to outcomes dealt anew
   * @param later whether the moments are later than all that was learnt from; else too few were
   * @param flattered whether the weights that serve now were fitted to these very responses
   */
  public record Comparison(
      WarningRanking learnt,
      WarningRanking serving,
      WarningRanking recent,
      WarningRanking overall,
      WarningRanking control,
      boolean later,
      boolean flattered) {
    /** Returns the best F1 of the others, in [0, 1]. */
    public double bestOther() {
      return Math.max(Math.max(serving.f1(), control.f1()), Math.max(recent.f1(), overall.f1()));
    }

    /** Returns whether another warns as well, or what serves ranks better. */
    public boolean isWorse() {
      return learnt.f1() <= bestOther() || learnt.averagePrecision() < serving.averagePrecision();
    }
  }

  /** The classes of each part, to learn from or to be measured on. */
  private record Dealt(List<List<List<WarningCase>>> byPart) {
    List<List<WarningCase>> all() {
      return byPart.stream().flatMap(List::stream).toList();
    }

    List<List<WarningCase>> without(int part) {
      List<List<WarningCase>> rest = new ArrayList<>();
      for (int k = 0; k < byPart.size(); k++) {
        if (k != part) {
          rest.addAll(byPart.get(k));
        }
      }
      return rest;
    }

    int learners() {
      Set<String> learners = new HashSet<>();
      all().forEach(ofClass -> ofClass.forEach(one -> learners.add(one.learner())));
      return learners.size();
    }
  }

  /**
   * Fits without each part of the learners and measures on it.
   *
   * <p>If the weights that serve now were fitted to an earlier state of this log, moments after
   * that count alone, unless they are of too few learners.
   *
   * @param serving the model that serves now
   * @throws XuebanException {@code INVALID_INPUT} if in some part nobody, or everybody, fell behind
   */
  public Comparison compare(ModelFolder serving) {
    WarningWeights now = WarningFolder.read(serving);
    Instant seen = until.of(serving.card());
    boolean fresh = seen.isAfter(cut);
    Dealt held = dealt(fresh ? seen : cut, Instant.MAX);
    if (fresh && held.learners() < LEAST_LEARNERS) {
      fresh = false;
      held = dealt(cut, Instant.MAX);
    }
    boolean later = held.learners() >= LEAST_LEARNERS;
    held = later ? held : dealt(Instant.MIN, Instant.MAX);
    Dealt rest = later ? dealt(Instant.MIN, cut) : held;
    if (rest.learners() < LEAST_LEARNERS) {
      later = false;
      held = dealt(Instant.MIN, Instant.MAX);
      rest = held;
    }
    return new Comparison(
        measured(held, rest),
        WarningRanking.of(held.all(), now),
        WarningRanking.of(held.all(), WarningCase::recentShare),
        WarningRanking.of(held.all(), WarningCase::overallShare),
        measured(held, dealtAnew(rest)),
        later,
        seen.isAfter(Instant.MIN) && !(fresh && later));
  }

  private static WarningRanking measured(Dealt held, Dealt rest) {
    List<List<WarningRanking.Judged>> judged = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      WarningWeights weights = WarningTrainer.fit(rest.without(part));
      judged.addAll(WarningRanking.judged(held.byPart().get(part), weights));
    }
    return WarningRanking.of(judged);
  }

  /**
   * Returns the classes of each part at moments after a time, of what was logged before another.
   */
  private Dealt dealt(Instant from, Instant end) {
    List<List<List<WarningCase>>> byPart = new ArrayList<>();
    for (int k = 0; k < PARTS; k++) {
      progress.accept("reads the signs of part %d of %d".formatted(k + 1, PARTS));
      byPart.add(moments.of(ofPart(k, end), at -> !at.isBefore(from)));
    }
    return new Dealt(List.copyOf(byPart));
  }

  private Iterable<List<LearnerEvent>> ofPart(int part, Instant end) {
    return () ->
        StreamSupport.stream(histories.spliterator(), false)
            .filter(history -> parts.getOrDefault(learner(history), PARTS) == part)
            .map(history -> history.stream().takeWhile(e -> e.at().isBefore(end)).toList())
            .iterator();
  }

  private static String learner(List<LearnerEvent> history) {
    return history.isEmpty() ? "" : history.getFirst().learner();
  }

  /** Returns the same learners with what came after dealt anew among all. */
  private Dealt dealtAnew(Dealt rest) {
    List<Double> hand = new ArrayList<>();
    rest.all().forEach(ofClass -> ofClass.forEach(one -> hand.add(one.nextShare())));
    Collections.shuffle(hand, new Random(seed));
    List<List<List<WarningCase>>> byPart = new ArrayList<>();
    for (List<List<WarningCase>> part : rest.byPart()) {
      List<List<WarningCase>> classes = new ArrayList<>();
      for (List<WarningCase> ofClass : part) {
        classes.add(ofClass.stream().map(one -> one.followedBy(hand.removeLast())).toList());
      }
      byPart.add(classes);
    }
    return new Dealt(byPart);
  }

  /** Returns the weights that fit all learners and times best. */
  public WarningWeights fit() {
    progress.accept("learns from all %,d learners".formatted(parts.size()));
    return WarningTrainer.fit(moments.of(histories));
  }

  /** Learns from all; the card has the figures of the comparison. */
  public ModelFolder train(Comparison comparison) {
    WarningWeights weights = fit();
    Map<String, Double> figures = new TreeMap<>();
    add(figures, "", comparison.learnt());
    add(figures, "serving_", comparison.serving());
    add(figures, "recent_", comparison.recent());
    add(figures, "overall_", comparison.overall());
    add(figures, "control_", comparison.control());
    figures.put("threshold", weights.threshold());
    figures.put("learners", (double) parts.size());
    figures.put("moments", (double) comparison.learnt().learners());
    until.mark(figures, last);
    return WarningFolder.learnt(weights, data() + held(comparison.later()), seed, figures);
  }

  private static void add(Map<String, Double> figures, String prefix, WarningRanking ranking) {
    figures.put(prefix + "precision", ranking.precision());
    figures.put(prefix + "recall", ranking.recall());
    figures.put(prefix + "average_precision", ranking.averagePrecision());
  }

  private String held(boolean later) {
    return "; figures on a third of them at a time, by weights fitted without it"
        + (later
            ? " to what was before %s".formatted(cut.atZone(ZoneOffset.UTC).toLocalDate())
            : ", but not to earlier times: later ones hold too little");
  }

  /** Returns in one line what it learns from. */
  public String data() {
    return "%,d learners with %d responses or more%s, in random classes, with the predictions of %s"
        .formatted(
            parts.size(),
            WarningSigns.LEAST_RESPONSES + WarningCase.NEXT,
            leftOut,
            tracer.version());
  }
}
