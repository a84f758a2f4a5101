package xueban.tutor.practice;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.model.ConceptEvidence;
import xueban.model.adaptive.ConceptBelief;
import xueban.model.adaptive.DiagnosticSession;
import xueban.model.adaptive.DiagnosticSettings;
import xueban.model.adaptive.DiagnosticStep;
import xueban.model.adaptive.GraphDiagnostic;
import xueban.recommend.Item;
import xueban.tutor.profile.LearnerView;
import xueban.tutor.profile.Responses;

/**
 * Where a learner stands in a part of the graph, found from few answers by a {@link
 * GraphDiagnostic}: what to ask next to find out more, and which concepts with little evidence are
 * likely mastered, so that practice need not begin at the root.
 *
 * <p>Made anew from the log for each choice: the latest {@value #MOST_ITEMS} independent responses
 * within the scope count, so that a session goes on on another device and a replay gives the same.
 * What it infers is never mastery: only own evidence is.
 */
final class Placement {
  /** Below so many concepts practice finds its place as fast. */
  static final int LEAST_CONCEPTS = 6;

  private static final int MOST_ITEMS = 25;
  private static final int LEAST_ITEMS = 3;
  private static final int CONCEPTS_AN_ITEM = 5;

  /** Concepts that are asked about; of more, every n-th: costs grow with their square. */
  private static final int MOST_CONCEPTS = 150;

  private static final double LIKELY = 0.85;

  /** From so many independent responses on a concept's own evidence decides alone. */
  private static final int OWN_VERDICT = 3;

  private static final double GUESS = 0.2;
  private static final double SLIP = 0.1;
  private static final double LEAP = 0.02;

  /** Half the usual number: answers are worked in anew for each choice. */
  private static final int STATES = 256;

  private static final DiagnosticSettings SETTINGS =
      new DiagnosticSettings(GUESS, SLIP, LEAP, LIKELY, MOST_ITEMS, 2, STATES);

  private static final double HARD_TO_GUESS = 0.05;
  private static final double HALF = 0.5;

  private final KnowledgeGraph graph;
  private final LearnerView view;
  private final @Nullable Found found;
  private final Map<String, Double> beliefs;

  /** A diagnostic, where the learner is in it, and how many answers count, of how many at most. */
  private record Found(
      GraphDiagnostic diagnostic, DiagnosticSession session, int answered, int most) {}

  private Placement(KnowledgeGraph graph, LearnerView view, @Nullable Found found) {
    this.graph = graph;
    this.view = view;
    this.found = found;
    this.beliefs = found == null ? Map.of() : beliefs(found, graph);
  }

  /**
   * Returns the learner's placement; with few concepts one that infers and asks nothing.
   *
   * @param scope concepts that practice is about, each after its prerequisites
   * @param seed of the diagnostic's draws; learners with different seeds are asked differently
   */
  static Placement of(
      KnowledgeGraph graph,
      List<String> scope,
      LearnerView view,
      Responses responses,
      PracticeItems items,
      long seed) {
    Set<String> withItems = new HashSet<>(items.conceptsWithItems());
    List<String> asked = thinned(scope.stream().filter(withItems::contains).toList());
    if (asked.size() < LEAST_CONCEPTS) {
      return new Placement(graph, view, null);
    }
    Set<String> known = new HashSet<>(asked);
    List<Responses.Counted> counted =
        responses.all().stream()
            .filter(r -> !r.event().help().assisted())
            .filter(r -> r.concepts().stream().anyMatch(known::contains))
            .toList();
    GraphDiagnostic diagnostic = new GraphDiagnostic(graph, asked, SETTINGS);
    DiagnosticSession session = diagnostic.start(seed);
    for (Responses.Counted response :
        counted.subList(Math.max(0, counted.size() - MOST_ITEMS), counted.size())) {
      session = diagnostic.answer(session, answer(response, known, items));
    }
    int most =
        Math.clamp(Math.round(asked.size() / (float) CONCEPTS_AN_ITEM), LEAST_ITEMS, MOST_ITEMS);
    return new Placement(graph, view, new Found(diagnostic, session, counted.size(), most));
  }

  private static DiagnosticSession.Answer answer(
      Responses.Counted response, Set<String> known, PracticeItems items) {
    String main = response.concepts().stream().filter(known::contains).findFirst().orElseThrow();
    double guess = items.findItem(response.event().item()).map(Placement::guess).orElse(GUESS);
    return new DiagnosticSession.Answer(main, response.score() > HALF, guess, SLIP);
  }

  /** Returns what is believed of each concept; one not asked about is as sure as what needs it. */
  private static Map<String, Double> beliefs(Found found, KnowledgeGraph graph) {
    Map<String, Double> beliefs = new HashMap<>();
    for (ConceptBelief belief : found.diagnostic().beliefs(found.session())) {
      beliefs.put(belief.concept(), belief.probability());
    }
    Set<String> asked = Set.copyOf(beliefs.keySet());
    for (String concept : graph.order().reversed()) {
      if (!asked.contains(concept)) {
        graph.dependentsOf(concept).stream()
            .map(edge -> beliefs.getOrDefault(edge.after(), 0.0))
            .max(Double::compare)
            .ifPresent(most -> beliefs.put(concept, most));
      }
    }
    return beliefs;
  }

  private static double guess(Item item) {
    return switch (item.kind()) {
      case SINGLE_CHOICE -> item.options().size() < 2 ? GUESS : 1.0 / item.options().size();
      case TRUE_FALSE -> 0.5;
      case MULTIPLE_CHOICE, FILL_IN, OPEN -> HARD_TO_GUESS;
    };
  }

  private static List<String> thinned(List<String> scope) {
    int step = (scope.size() + MOST_CONCEPTS - 1) / MOST_CONCEPTS;
    return IntStream.range(0, scope.size())
        .filter(i -> i % step == step / 2)
        .mapToObj(scope::get)
        .toList();
  }

  /** Returns which question of how many comes next, in words. */
  String progress() {
    return found == null ? "" : "第 %d 题，最多 %d 题".formatted(found.answered() + 1, found.most());
  }

  /**
   * Returns the concept whose answer would tell most, or empty once enough is known.
   *
   * @param without concepts that have no item to ask
   */
  Optional<DiagnosticStep.Ask> ask(Collection<String> without) {
    if (found == null || found.answered() >= found.most()) {
      return Optional.empty();
    }
    return found.diagnostic().next(found.session(), concept -> !without.contains(concept))
            instanceof DiagnosticStep.Ask ask
        ? Optional.of(ask)
        : Optional.empty();
  }

  /** Returns whether the concept is mastered, by its own evidence or likely. */
  boolean likelyMastered(String concept) {
    return view.mastered(concept) || inferred(concept);
  }

  /** Returns whether the concept has little evidence of its own and is likely mastered. */
  boolean inferred(String concept) {
    ConceptEvidence evidence = view.evidence(concept);
    return beliefs.getOrDefault(concept, 0.0) >= LIKELY
        && evidence.independent() < OWN_VERDICT
        && !evidence.contested()
        && !view.mastered(concept);
  }

  /** Returns whether all that must be known before the concept likely is. */
  boolean ready(String concept) {
    return graph.prerequisitesOf(concept).stream()
        .map(Prerequisite::before)
        .allMatch(this::likelyMastered);
  }
}
