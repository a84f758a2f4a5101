package xueban.model.adaptive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.model.internal.Logistic;

/**
 * Finds out from few answers which concepts are mastered: who masters a concept likely masters what
 * stands before it, who does not likely fails at what follows.
 *
 * <p>In the manner of knowledge spaces (Doignon and Falmagne 1985,
 * doi:10.1016/S0020-7373(85)80031-6) a learner is a set of mastered concepts. There are too many
 * sets to weigh each, so some hundred stand for them, drawn from a Bayesian network along the
 * prerequisites and moved after each answer ({@link StateSampler}). Sets that break a prerequisite
 * are unlikely, not ruled out. The next concept is the one whose answer is expected to lower {@code
 * Σ P (1 - P)} over all concepts most, {@code (1 - guess - slip)² Σ_d Cov(d, c)² / (q (1 - q))}
 * with q the probability of a right answer.
 *
 * <p>Immutable; safe for concurrent use. Costs of a step: concepts × states for the moves,
 * concepts² × states / 64 for the choice. Ties break by concept order; seed and answers decide all.
 */
public final class GraphDiagnostic {
  private static final int SWEEPS = 2;

  /** Earlier beliefs taken in before states are moved. */
  private static final int TAKEN_TOGETHER = 4;

  private final ConceptScope scope;
  private final DiagnosticSettings settings;
  private final StateSampler sampler;

  /**
   * Makes a diagnostic.
   *
   * @param concepts ids of the concepts in scope, at least one
   * @throws XuebanException {@code UNKNOWN_CONCEPT} if the graph lacks one
   */
  public GraphDiagnostic(
      KnowledgeGraph graph, Collection<String> concepts, DiagnosticSettings settings) {
    this.scope = new ConceptScope(graph, concepts);
    this.settings = settings;
    this.sampler = new StateSampler(scope, settings.leap());
  }

  /** Returns the concepts in scope, each after its prerequisites. */
  public List<String> concepts() {
    return scope.concepts;
  }

  /** Returns a session of a learner of whom nothing is known. */
  public DiagnosticSession start(long seed) {
    return start(seed, Map.of());
  }

  /**
   * Returns a session of a learner of whom something is known.
   *
   * @param earlier probability of mastery that earlier evidence gives a concept, in [0, 1]; ½ says
   *     as little as leaving the concept out, and 0 and 1 count as .01 and .99
   * @throws XuebanException {@code UNKNOWN_CONCEPT} for a concept out of scope
   */
  public DiagnosticSession start(long seed, Map<String, Double> earlier) {
    double[] evidence = new double[scope.size()];
    RandomGenerator random = SeededDraw.generator(seed);
    KnowledgeStates states = sampler.prior(settings.states(), random);
    int taken = 0;
    for (Map.Entry<String, Double> known : new TreeMap<>(earlier).entrySet()) {
      int concept = scope.number(known.getKey());
      double probability = required(known.getKey(), known.getValue());
      evidence[concept] = Logistic.logOdds(probability);
      states = sampler.resampled(states, concept, probability, 1 - probability, random);
      taken++;
      if (taken % TAKEN_TOGETHER == 0 || taken == earlier.size()) {
        states = sampler.moved(states, evidence, SWEEPS, random);
      }
    }
    return new DiagnosticSession(seed, List.of(), evidence, states);
  }

  private static double required(String concept, double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw XuebanException.invalid(
          "earlier",
          "%s of %s must be in [0, 1]; leave out what is not known."
              .formatted(probability, concept));
    }
    return Math.max(0.01, Math.min(0.99, probability));
  }

  /** Returns what to do next, when every concept may be asked. */
  public DiagnosticStep next(DiagnosticSession session) {
    return next(session, concept -> true);
  }

  /**
   * Returns what to do next.
   *
   * @param allowed says of a concept id whether there is an item of it to ask
   */
  public DiagnosticStep next(DiagnosticSession session, Predicate<String> allowed) {
    List<ConceptBelief> beliefs = beliefs(session);
    if (beliefs.stream().allMatch(belief -> belief.certainty() >= settings.sure())) {
      return new DiagnosticStep.Finished(DiagnosticStep.Reason.SURE_OF_EACH, beliefs);
    }
    if (session.answers().size() >= settings.maxItems()) {
      return new DiagnosticStep.Finished(DiagnosticStep.Reason.ENOUGH_ITEMS, beliefs);
    }
    List<Integer> eligible = new ArrayList<>();
    for (int c = 0; c < scope.size(); c++) {
      if (beliefs.get(c).answers() < settings.perConcept() && allowed.test(scope.concepts.get(c))) {
        eligible.add(c);
      }
    }
    if (eligible.isEmpty()) {
      return new DiagnosticStep.NoEligibleConcept(
          "None of %d concepts may be asked now: each has %d answers or no item. Add items."
              .formatted(scope.size(), settings.perConcept()),
          beliefs);
    }
    return new ConceptChoice(scope, settings, session.states()).ask(eligible);
  }

  /**
   * Returns the session after an answer; the given one stays as it is. The concept need not be the
   * one that {@link #next} named.
   *
   * @throws XuebanException {@code UNKNOWN_CONCEPT} for a concept out of scope
   */
  public DiagnosticSession answer(DiagnosticSession session, DiagnosticSession.Answer answer) {
    int concept = scope.number(answer.concept());
    double ifYes = answer.likelihood(true);
    double ifNo = answer.likelihood(false);
    double[] evidence = session.evidence();
    evidence[concept] += StrictMath.log(ifYes / ifNo);
    RandomGenerator random =
        SeededDraw.generator(SeededDraw.mix(session.seed()) + session.answers().size());
    KnowledgeStates drawn = sampler.resampled(session.states(), concept, ifYes, ifNo, random);
    return session.after(answer, evidence, sampler.moved(drawn, evidence, SWEEPS, random));
  }

  /** Returns what is found so far of each concept, each after its prerequisites. */
  public List<ConceptBelief> beliefs(DiagnosticSession session) {
    int[] answers = new int[scope.size()];
    session.answers().forEach(answer -> answers[scope.number(answer.concept())]++);
    List<ConceptBelief> beliefs = new ArrayList<>();
    int states = session.states().states;
    for (int c = 0; c < scope.size(); c++) {
      // Half a state more on either side: no finite number of them makes anything certain.
      double probability = (session.states().share(c) * states + 0.5) / (states + 1);
      beliefs.add(new ConceptBelief(scope.concepts.get(c), probability, answers[c]));
    }
    return beliefs;
  }
}
