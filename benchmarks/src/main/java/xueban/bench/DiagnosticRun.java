package xueban.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.graph.KnowledgeGraph;
import xueban.model.adaptive.ConceptBelief;
import xueban.model.adaptive.DiagnosticSession;
import xueban.model.adaptive.DiagnosticSettings;
import xueban.model.adaptive.DiagnosticStep;
import xueban.model.adaptive.GraphDiagnostic;

/**
 * Simulated learners who answer a diagnostic.
 *
 * @param graph the concepts, and what makes learners' knowledge hang together
 * @param knowledge how learners come by it
 * @param turned probability that a concept is turned over afterwards, against all prerequisites
 * @param guess probability of a right answer without mastery
 * @param slip probability of a wrong answer despite mastery
 * @param learners how many
 * @param seed of all randomness
 */
record DiagnosticRun(
    KnowledgeGraph graph,
    SimulatedKnowledge knowledge,
    double turned,
    double guess,
    double slip,
    int learners,
    long seed) {
  static final int MOST_ITEMS = 40;

  /** How the next concept is chosen. */
  enum Asking {
    BY_DIAGNOSTIC,
    AT_RANDOM
  }

  /** Returns the mean share of concepts classified right after 0 … 40 items, [41]. */
  double[] shares(KnowledgeGraph believed, Asking asking) {
    DiagnosticSettings settings =
        new DiagnosticSettings(guess, slip, 0.02, 1 - 1e-9, MOST_ITEMS, 2, 512);
    List<String> concepts = new ArrayList<>();
    graph.concepts().forEach(concept -> concepts.add(concept.id()));
    GraphDiagnostic diagnostic = new GraphDiagnostic(believed, concepts, settings);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    double[] shares = new double[MOST_ITEMS + 1];
    for (int learner = 0; learner < learners; learner++) {
      Set<String> mastered = knowledge.draw(graph, turned, random);
      DiagnosticSession session = diagnostic.start(random.nextLong());
      RandomGenerator answers = RandomGeneratorFactory.of("L64X128MixRandom").create(learner);
      for (int items = 0; items <= MOST_ITEMS; items++) {
        shares[items] += right(diagnostic.beliefs(session), mastered) / learners;
        if (items < MOST_ITEMS) {
          String concept = concept(diagnostic, session, concepts, asking, answers);
          boolean right = answers.nextDouble() < (mastered.contains(concept) ? 1 - slip : guess);
          session =
              diagnostic.answer(session, new DiagnosticSession.Answer(concept, right, guess, slip));
        }
      }
    }
    return shares;
  }

  /** Returns after how many items the mean share first is this high, or 41. */
  static int itemsTo(double share, double[] shares) {
    for (int items = 0; items < shares.length; items++) {
      if (shares[items] >= share) {
        return items;
      }
    }
    return shares.length;
  }

  private static String concept(
      GraphDiagnostic diagnostic,
      DiagnosticSession session,
      List<String> concepts,
      Asking asking,
      RandomGenerator random) {
    return switch (asking) {
      case AT_RANDOM -> concepts.get(random.nextInt(concepts.size()));
      case BY_DIAGNOSTIC -> {
        if (diagnostic.next(session) instanceof DiagnosticStep.Ask ask) {
          yield ask.concept();
        }
        throw new IllegalStateException("A diagnostic without an end has another question");
      }
    };
  }

  private static double right(List<ConceptBelief> beliefs, Set<String> mastered) {
    int right = 0;
    for (ConceptBelief belief : beliefs) {
      right += belief.likelyMastered() == mastered.contains(belief.concept()) ? 1 : 0;
    }
    return (double) right / beliefs.size();
  }
}
