package xueban.tutor.practice;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * <p>Made anew from the log for each choice, of {@link PlacementEvidence}, so that a session goes
 * on on another device and a replay gives the same. What it infers is never mastery: only own
 * evidence is.
 */
final class Placement {
  /** Below so many concepts practice finds its place as fast. */
  static final int LEAST_CONCEPTS = 6;

  private static final int MOST_ITEMS = 25;
  private static final int LEAST_ITEMS = 3;
  private static final int CONCEPTS_AN_ITEM = 5;

  /** Most concepts that are asked about: costs grow with their square. */
  private static final int MOST_CONCEPTS = 150;

  private static final double LIKELY = 0.85;

  /** From so many independent responses on a concept's own evidence decides alone. */
  private static final int OWN_VERDICT = 3;

  private static final double GUESS = 0.2;
  private static final double SLIP = 0.1;
  private static final double LEAP = 0.02;

  /** Half the usual number: answers are worked in anew for each choice. */
  private static final int STATES = 256;

  private static final double HARD_TO_GUESS = 0.05;
  private static final double HALF = 0.5;

  private final KnowledgeGraph graph;
  private final LearnerView view;
  private final PlacementEvidence evidence;
  private final @Nullable Found found;
  private final Map<String, Double> beliefs;

  /**
   * A diagnostic and where the learner is in it.
   *
   * @param helped concepts that were asked about, but answered with help
   * @param most after how many answers it ends, those with help among them
   */
  private record Found(
      GraphDiagnostic diagnostic, DiagnosticSession session, Set<String> helped, int most) {
    int left() {
      return Math.max(0, most - session.answers().size() - helped.size());
    }
  }

  private Placement(
      KnowledgeGraph graph, LearnerView view, PlacementEvidence evidence, @Nullable Found found) {
    this.graph = graph;
    this.view = view;
    this.evidence = evidence;
    this.found = found;
    this.beliefs = found == null ? Map.of() : beliefs(found, graph);
  }

  /**
   * Returns the learner's placement; with fewer than {@value #LEAST_CONCEPTS} concepts that have an
   * item to ask one that infers nothing and asks nothing.
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
    Set<String> withItems = new HashSet<>(items.conceptsToAsk());
    List<String> known = scope.stream().filter(withItems::contains).toList();
    PlacementEvidence evidence = PlacementEvidence.about(graph, known);
    if (known.size() < LEAST_CONCEPTS) {
      return new Placement(graph, view, evidence, null);
    }
    List<PlacementEvidence.Spoken> spoken = evidence.of(responses);
    List<String> asked = PlacementEvidence.thinned(known, spoken, MOST_CONCEPTS);
    int most =
        Math.clamp(Math.round(asked.size() / (float) CONCEPTS_AN_ITEM), LEAST_ITEMS, MOST_ITEMS);
    GraphDiagnostic diagnostic = new GraphDiagnostic(graph, asked, settings(most));
    Set<String> among = new HashSet<>(asked);
    List<DiagnosticSession.Answer> answers =
        spoken.stream()
            .filter(s -> among.contains(s.concept()))
            .map(s -> answer(s, items))
            .toList();
    return new Placement(
        graph,
        view,
        evidence,
        new Found(
            diagnostic, session(diagnostic, answers, seed), evidence.helped(responses), most));
  }

  private static DiagnosticSettings settings(int most) {
    return new DiagnosticSettings(
        GUESS, SLIP, LEAP, LIKELY, most, PlacementEvidence.PER_CONCEPT, STATES);
  }

  private static DiagnosticSession.Answer answer(
      PlacementEvidence.Spoken spoken, PracticeItems items) {
    Responses.Counted response = spoken.response();
    double guess = items.findItem(response.event().item()).map(Placement::guess).orElse(GUESS);
    return new DiagnosticSession.Answer(spoken.concept(), response.score() > HALF, guess, SLIP);
  }

  /** Works the latest answers in one by one, what was known before them all together. */
  private static DiagnosticSession session(
      GraphDiagnostic diagnostic, List<DiagnosticSession.Answer> answers, long seed) {
    int before = Math.max(0, answers.size() - MOST_ITEMS);
    Map<String, Double> earlier = new HashMap<>();
    for (DiagnosticSession.Answer answer : answers.subList(0, before)) {
      earlier.merge(answer.concept(), mastered(0.5, answer), (p, unused) -> mastered(p, answer));
    }
    DiagnosticSession session = diagnostic.start(seed, earlier);
    for (DiagnosticSession.Answer answer : answers.subList(before, answers.size())) {
      session = diagnostic.answer(session, answer);
    }
    return session;
  }

  /** Returns the probability of mastery after an answer (Bayes). */
  private static double mastered(double before, DiagnosticSession.Answer answer) {
    double master = answer.right() ? 1 - answer.slip() : answer.slip();
    double other = answer.right() ? answer.guess() : 1 - answer.guess();
    return before * master / (before * master + (1 - before) * other);
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

  /** Returns how many answers tell something, and how many questions come at most, in words. */
  String progress() {
    if (found == null) {
      return "";
    }
    int answered = found.session().answers().size();
    return "可参考的作答 %d 个，最多再问 %d 题".formatted(answered, found.left());
  }

  /** Returns whether an answer to the item tells what the learner knows of the concept. */
  boolean tells(Item item, String concept) {
    return evidence.concept(item.metadata().concepts()).filter(concept::equals).isPresent();
  }

  /**
   * Returns the concept whose answer would tell most, or empty once enough is known or asked. What
   * was last answered with help is not asked again: the learner would need help again.
   *
   * @param without concepts that have no item to ask
   */
  Optional<DiagnosticStep.Ask> ask(Collection<String> without) {
    if (found == null || found.left() == 0) {
      return Optional.empty();
    }
    return found
                .diagnostic()
                .next(
                    found.session(),
                    concept -> !without.contains(concept) && !found.helped().contains(concept))
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
    ConceptEvidence own = view.evidence(concept);
    return beliefs.getOrDefault(concept, 0.0) >= LIKELY
        && own.independent() < OWN_VERDICT
        && !own.contested()
        && !view.mastered(concept);
  }

  /** Returns whether all that must be known before the concept likely is. */
  boolean ready(String concept) {
    return graph.prerequisitesOf(concept).stream()
        .map(Prerequisite::before)
        .allMatch(this::likelyMastered);
  }
}
