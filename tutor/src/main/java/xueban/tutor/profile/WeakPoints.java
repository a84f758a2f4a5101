package xueban.tutor.profile;

import static java.util.Comparator.comparingDouble;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.model.ResponseEvent;

/**
 * Finds a learner's weak points by cause. Only unaided responses count, in the order in which they
 * were answered; the bounds below are chosen by hand.
 *
 * <p>A concept is weak if a response of the time asked for was not right and the concept is not
 * mastered now, or was forgotten. A cause is the likeliest of {@link WeakPoint.Cause}, not a proof.
 */
public final class WeakPoints {
  private static final int MAX_EVENTS = 10;
  private static final int MAX_RELATED = 3;
  private static final Duration PAUSE = Duration.ofDays(7);
  private static final int LEAST_BEFORE = 3;
  private static final double WENT_WELL = 0.75;
  private static final double MOSTLY_RIGHT = 0.7;
  private static final int LEAST_FOR_SLIPS = 4;
  private static final int LEAST_SHOWN = 2;

  private final KnowledgeGraph graph;
  private final Function<ResponseEvent, Optional<String>> misconceptions;

  /**
   * Makes a finder.
   *
   * @param misconceptions returns the wrong idea that a response showed, if it is known
   */
  public WeakPoints(
      KnowledgeGraph graph, Function<ResponseEvent, Optional<String>> misconceptions) {
    this.graph = graph;
    this.misconceptions = misconceptions;
  }

  /** Returns the weak points by responses since then, weakest first; empty without such. */
  public List<WeakPoint> of(LearnerView view, Responses responses, Instant since) {
    Map<String, List<Responses.Counted>> byConcept = new TreeMap<>();
    for (Responses.Counted counted : byTime(responses)) {
      for (String concept : new TreeSet<>(counted.concepts())) {
        byConcept.computeIfAbsent(concept, c -> new ArrayList<>()).add(counted);
      }
    }
    List<WeakPoint> points = new ArrayList<>();
    byConcept.forEach((concept, all) -> point(concept, all, view, since).ifPresent(points::add));
    points.sort(
        comparingDouble((WeakPoint p) -> p.mastery().probability())
            .thenComparing(WeakPoint::concept));
    return List.copyOf(points);
  }

  private static List<Responses.Counted> byTime(Responses responses) {
    return responses.all().stream()
        .filter(c -> !c.event().help().assisted())
        .sorted(
            Comparator.comparing((Responses.Counted c) -> c.event().at())
                .thenComparing(Responses.Counted::position))
        .toList();
  }

  private Optional<WeakPoint> point(
      String concept, List<Responses.Counted> all, LearnerView view, Instant since) {
    List<Responses.Counted> lately =
        all.stream().filter(c -> !c.event().at().isBefore(since)).toList();
    List<Responses.Counted> wrong = lately.stream().filter(c -> c.score() < 1).toList();
    if (wrong.isEmpty() || graph.find(concept).isEmpty()) {
      return Optional.empty();
    }
    boolean due = view.status(concept) == ConceptStatus.DUE;
    if (view.mastered(concept) && !due) {
      return Optional.empty();
    }
    List<String> missing = missing(concept, view);
    @Nullable String forgotten = forgotten(all, since);
    Optional<String> idea = idea(wrong);
    WeakPoint.Cause cause;
    String why;
    if (!missing.isEmpty()) {
      cause = WeakPoint.Cause.MISSING_PREREQUISITE;
      why =
          String.format(
              Locale.ROOT,
              "先修「%s」也没有掌握（掌握度 %.2f），先补先修",
              name(missing.getFirst()),
              view.mastery(missing.getFirst()).probability());
    } else if (forgotten != null || due) {
      cause = WeakPoint.Cause.FORGETTING;
      why = forgotten != null ? forgotten : "以前掌握了，现在该复习了";
    } else if (idea.isPresent()) {
      cause = WeakPoint.Cause.MISCONCEPTION;
      why = "「%s」不止一次出现".formatted(idea.get());
    } else if (slips(lately)) {
      cause = WeakPoint.Cause.SLIPS;
      why = "错的是零星几次，前后都做对了，像是粗心";
    } else {
      cause = WeakPoint.Cause.NOT_LEARNT;
      why = "先修没有发现问题，也不像遗忘或粗心，这个知识点本身还要再教再练";
    }
    String reason = "独立作答 %d 次，%d 次没有全对；%s".formatted(lately.size(), wrong.size(), why);
    return Optional.of(
        new WeakPoint(
            concept,
            name(concept),
            cause,
            cause == WeakPoint.Cause.MISSING_PREREQUISITE ? missing : List.of(),
            cause == WeakPoint.Cause.MISCONCEPTION ? idea.orElseThrow() : "",
            view.mastery(concept),
            wrong.size(),
            lately.size(),
            wrong.reversed().stream().limit(MAX_EVENTS).map(c -> c.event().eventId()).toList(),
            reason));
  }

  /** Prerequisites that were tested unaided, are not mastered, and are weaker than the concept. */
  private List<String> missing(String concept, LearnerView view) {
    double own = view.mastery(concept).probability();
    return view.missingPrerequisites(concept).stream()
        .filter(before -> view.evidence(before).independent() > 0)
        .filter(before -> view.mastery(before).probability() < own)
        .sorted(
            comparingDouble((String before) -> view.mastery(before).probability())
                .thenComparing(before -> before))
        .limit(MAX_RELATED)
        .toList();
  }

  /** Returns why it was forgotten, or null: well before, a pause, then wrong at the first try. */
  private static @Nullable String forgotten(List<Responses.Counted> all, Instant since) {
    for (int i = all.size() - 1; i >= LEAST_BEFORE; i--) {
      Instant at = all.get(i).event().at();
      if (at.isBefore(since)) {
        return null;
      }
      Duration pause = Duration.between(all.get(i - 1).event().at(), at);
      if (all.get(i).score() < 1 && pause.compareTo(PAUSE) >= 0) {
        double before = share(all.subList(0, i));
        if (before >= WENT_WELL) {
          return String.format(
              Locale.ROOT, "之前 %d 次对了 %.0f%%，停了 %d 天后做错", i, 100 * before, pause.toDays());
        }
      }
    }
    return null;
  }

  private Optional<String> idea(List<Responses.Counted> wrong) {
    Map<String, Integer> counts = new TreeMap<>();
    wrong.forEach(
        c -> misconceptions.apply(c.event()).ifPresent(m -> counts.merge(m, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST_SHOWN)
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(e -> e.getKey()))
        .map(Map.Entry::getKey);
  }

  private static boolean slips(List<Responses.Counted> lately) {
    for (int i = 1; i < lately.size(); i++) {
      if (lately.get(i).score() < 1 && lately.get(i - 1).score() < 1) {
        return false;
      }
    }
    return lately.size() >= LEAST_FOR_SLIPS && share(lately) >= MOSTLY_RIGHT;
  }

  private static double share(List<Responses.Counted> responses) {
    return responses.stream().mapToDouble(Responses.Counted::score).sum() / responses.size();
  }

  private String name(String concept) {
    return graph.find(concept).map(Concept::name).orElse(concept);
  }
}
