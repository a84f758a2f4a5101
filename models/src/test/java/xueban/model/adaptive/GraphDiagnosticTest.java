package xueban.model.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.model.adaptive.DiagnosticSession.Answer;

class GraphDiagnosticTest {
  private static final DiagnosticSettings STANDARD = DiagnosticSettings.standard();

  /** Concepts c00, c01 …; each edge is "before after". */
  private static KnowledgeGraph graph(int concepts, String... edges) {
    KnowledgeGraph.Builder builder = KnowledgeGraph.builder();
    for (int i = 0; i < concepts; i++) {
      String id = "c%02d".formatted(i);
      builder.put(Concept.named(id, id, "test"));
    }
    for (String edge : edges) {
      String[] ends = edge.split(" ");
      builder.put(new Prerequisite(ends[0], ends[1], ""));
    }
    return builder.build();
  }

  private static KnowledgeGraph random(int concepts, RandomGenerator random) {
    List<String> edges = new ArrayList<>();
    for (int after = 1; after < concepts; after++) {
      for (int k = 0; k < 2; k++) {
        edges.add("c%02d c%02d".formatted(random.nextInt(after), after));
      }
    }
    return graph(concepts, edges.toArray(String[]::new));
  }

  private static GraphDiagnostic diagnostic(KnowledgeGraph graph, DiagnosticSettings settings) {
    return new GraphDiagnostic(
        graph, graph.concepts().stream().map(Concept::id).toList(), settings);
  }

  private static double[] probabilities(GraphDiagnostic diagnostic, DiagnosticSession session) {
    return diagnostic.beliefs(session).stream().mapToDouble(ConceptBelief::probability).toArray();
  }

  /** Sums over every set of concepts, which five concepts allow. */
  private static double[] exact(ConceptScope scope, double leap, List<Answer> answers) {
    LearnerKinds kinds = new LearnerKinds(scope.size());
    double[] yes = new double[scope.size()];
    double mass = 0;
    for (int kind = 0; kind < kinds.count; kind++) {
      for (int set = 0; set < 1 << scope.size(); set++) {
        double p = 1;
        for (int c = 0; c < scope.size(); c++) {
          boolean ready = true;
          for (int parent : scope.before[c]) {
            ready &= (set >> parent & 1) == 1;
          }
          double rises = ready ? 1 / (1 + StrictMath.exp(-kinds.logOdds[kind][c])) : leap;
          p *= (set >> c & 1) == 1 ? rises : 1 - rises;
        }
        for (Answer answer : answers) {
          p *= answer.likelihood((set >> scope.number(answer.concept()) & 1) == 1);
        }
        mass += p;
        for (int c = 0; c < scope.size(); c++) {
          yes[c] += (set >> c & 1) == 1 ? p : 0;
        }
      }
    }
    for (int c = 0; c < yes.length; c++) {
      yes[c] /= mass;
    }
    return yes;
  }

  @Test
  void beliefs_smallGraph_equalTheExactPosterior() {
    KnowledgeGraph graph = graph(5, "c00 c01", "c00 c02", "c01 c03", "c02 c03", "c03 c04");
    DiagnosticSettings many = new DiagnosticSettings(0.2, 0.1, 0.05, 0.99, 9, 3, 4096);
    GraphDiagnostic diagnostic = diagnostic(graph, many);
    ConceptScope scope = new ConceptScope(graph, diagnostic.concepts());
    DiagnosticSession session = diagnostic.start(4);
    List<Answer> answers =
        List.of(
            new Answer("c03", true, 0.2, 0.1),
            new Answer("c01", false, 0.1, 0.3),
            new Answer("c00", true, 0.25, 0.05),
            new Answer("c04", false, 0.2, 0.1));
    assertThat(probabilities(diagnostic, session))
        .containsExactly(exact(scope, 0.05, List.of()), within(0.03));
    for (int n = 1; n <= answers.size(); n++) {
      session = diagnostic.answer(session, answers.get(n - 1));
      assertThat(probabilities(diagnostic, session))
          .as("after %d answers", n)
          .containsExactly(exact(scope, 0.05, answers.subList(0, n)), within(0.03));
    }
  }

  @Test
  void start_earlierMastery_isExactToo() {
    KnowledgeGraph graph = graph(4, "c00 c01", "c01 c02", "c00 c03");
    GraphDiagnostic diagnostic =
        diagnostic(graph, new DiagnosticSettings(0.2, 0.1, 0.02, 0.99, 9, 3, 4096));
    // Mastery of .9 is evidence of 9 to 1: as an answer with guess .1 and slip .1.
    DiagnosticSession session = diagnostic.start(1, Map.of("c02", 0.9));
    assertThat(probabilities(diagnostic, session))
        .containsExactly(
            exact(
                new ConceptScope(graph, diagnostic.concepts()),
                0.02,
                List.of(new Answer("c02", true, 0.1, 0.1))),
            within(0.03));
  }

  @Test
  void answers_spreadAlongPrerequisites() {
    KnowledgeGraph graph = graph(6, "c00 c01", "c01 c02", "c02 c03", "c03 c04", "c04 c05");
    GraphDiagnostic diagnostic = diagnostic(graph, STANDARD);
    DiagnosticSession start = diagnostic.start(2);
    double[] before = probabilities(diagnostic, start);
    double[] right =
        probabilities(diagnostic, diagnostic.answer(start, new Answer("c03", true, 0.2, 0.1)));
    double[] wrong =
        probabilities(diagnostic, diagnostic.answer(start, new Answer("c03", false, 0.2, 0.1)));
    for (int c = 0; c < 6; c++) {
      assertThat(right[c]).as("c%02d", c).isGreaterThan(before[c]);
      assertThat(wrong[c]).as("c%02d", c).isLessThan(before[c]);
    }
    assertThat(((DiagnosticStep.Ask) diagnostic.next(start)).concept()).isIn("c01", "c02", "c03");
  }

  @Test
  void diagnostic_simulatedLearners_findsMostFromFewItems() {
    RandomGenerator random = SeededDraw.generator(11);
    KnowledgeGraph graph = random(30, random);
    GraphDiagnostic diagnostic = diagnostic(graph, STANDARD.ending(0.999, 15));
    double right = 0;
    for (int learner = 0; learner < 24; learner++) {
      TreeSet<String> mastered = wandered(graph, random);
      DiagnosticSession session = diagnostic.start(learner);
      while (diagnostic.next(session) instanceof DiagnosticStep.Ask ask) {
        double chance = mastered.contains(ask.concept()) ? 0.9 : 0.2;
        session =
            diagnostic.answer(
                session, new Answer(ask.concept(), random.nextDouble() < chance, 0.2, 0.1));
      }
      assertThat(session.answers()).hasSize(15);
      for (ConceptBelief belief : diagnostic.beliefs(session)) {
        right += belief.likelyMastered() == mastered.contains(belief.concept()) ? 1 : 0;
      }
    }
    assertThat(right / 24 / 30).isGreaterThan(0.87);
  }

  /** A set that a walk along the prerequisites reaches; not how the diagnostic draws its own. */
  private static TreeSet<String> wandered(KnowledgeGraph graph, RandomGenerator random) {
    TreeSet<String> mastered = new TreeSet<>();
    for (int steps = random.nextInt(31); steps > 0; steps--) {
      List<String> open =
          graph.order().stream()
              .filter(id -> !mastered.contains(id))
              .filter(
                  id ->
                      graph.prerequisitesOf(id).stream()
                          .allMatch(e -> mastered.contains(e.before())))
              .toList();
      mastered.add(open.get(random.nextInt(open.size())));
    }
    return mastered;
  }

  @Test
  void session_sameSeedAndAnswers_sameBits_andPromisesHold() {
    for (long seed = 0; seed < 3; seed++) {
      RandomGenerator random = SeededDraw.generator(seed);
      KnowledgeGraph graph = random(20, random);
      GraphDiagnostic diagnostic = diagnostic(graph, STANDARD.ending(0.999, 30));
      DiagnosticSession session = diagnostic.start(seed);
      DiagnosticSession again = diagnostic.start(seed);
      int[] asked = new int[20];
      while (diagnostic.next(session) instanceof DiagnosticStep.Ask ask) {
        assertThat(ask.explanation().value()).as("seed %d", seed).isGreaterThanOrEqualTo(0);
        assertThat(++asked[Integer.parseInt(ask.concept().substring(1))])
            .as("answers to %s, seed %d", ask.concept(), seed)
            .isLessThanOrEqualTo(STANDARD.perConcept());
        assertThat(diagnostic.next(again)).isEqualTo(ask);
        Answer answer = new Answer(ask.concept(), random.nextBoolean(), 0.2, 0.1);
        session = diagnostic.answer(session, answer);
        again = diagnostic.answer(again, answer);
        for (double p : probabilities(diagnostic, session)) {
          assertThat(p).as("seed %d", seed).isGreaterThan(0).isLessThan(1);
        }
        assertThat(probabilities(diagnostic, again)).isEqualTo(probabilities(diagnostic, session));
      }
    }
  }

  @Test
  void next_ends_whenSureOrAfterEnoughItems() {
    KnowledgeGraph chain = graph(3, "c00 c01", "c01 c02");
    GraphDiagnostic diagnostic = diagnostic(chain, STANDARD.ending(0.8, 20));
    DiagnosticSession session = diagnostic.start(1);
    for (int i = 0; i < 4; i++) {
      session = diagnostic.answer(session, new Answer("c02", true, 0.1, 0.1));
    }
    DiagnosticStep.Finished sure = (DiagnosticStep.Finished) diagnostic.next(session);
    assertThat(sure.reason()).isEqualTo(DiagnosticStep.Reason.SURE_OF_EACH);
    assertThat(sure.beliefs()).allMatch(ConceptBelief::likelyMastered);
    assertThat(sure.beliefs().get(0).answers()).isZero();
    GraphDiagnostic shorter = diagnostic(chain, STANDARD.ending(0.999, 1));
    DiagnosticSession one = shorter.answer(shorter.start(1), new Answer("c01", true, 0.2, 0.1));
    assertThat(((DiagnosticStep.Finished) shorter.next(one)).reason())
        .isEqualTo(DiagnosticStep.Reason.ENOUGH_ITEMS);
    assertThat(diagnostic.next(diagnostic.start(1), concept -> false))
        .isInstanceOf(DiagnosticStep.NoEligibleConcept.class);
    DiagnosticStep only = diagnostic.next(diagnostic.start(1), "c00"::equals);
    assertThat(((DiagnosticStep.Ask) only).concept()).isEqualTo("c00");
  }

  @Test
  void scope_chainThroughAConceptOutside_countsAsPrerequisite() {
    KnowledgeGraph graph = graph(4, "c00 c01", "c01 c02", "c02 c03");
    ConceptScope scope = new ConceptScope(graph, List.of("c03", "c00"));
    assertThat(scope.concepts).containsExactly("c00", "c03");
    assertThat(scope.before[1]).containsExactly(0);
    assertThat(scope.after[0]).containsExactly(1);
  }

  @Test
  void badInput_refusedWithANextStep() {
    KnowledgeGraph graph = graph(3, "c00 c01");
    GraphDiagnostic diagnostic = diagnostic(graph, STANDARD);
    assertCode(ErrorCode.UNKNOWN_CONCEPT, () -> new GraphDiagnostic(graph, List.of("x"), STANDARD));
    assertCode(ErrorCode.INVALID_INPUT, () -> new GraphDiagnostic(graph, List.of(), STANDARD));
    assertCode(
        ErrorCode.UNKNOWN_CONCEPT,
        () -> diagnostic.answer(diagnostic.start(1), new Answer("x", true, 0.2, 0.1)));
    assertCode(ErrorCode.UNKNOWN_CONCEPT, () -> diagnostic.start(1, Map.of("x", 0.5)));
    assertThatThrownBy(() -> diagnostic.start(1, Map.of("c00", Double.NaN)))
        .hasMessageContaining("NaN of c00");
    assertThatThrownBy(() -> new Answer("c00", true, 0.7, 0.4))
        .hasMessageContaining("guess (0.7) + slip (0.4) must be below 1");
    assertThatThrownBy(() -> new Answer("c00", true, Double.NaN, 0)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new DiagnosticSettings(0.2, 0.1, 0, 0.9, 9, 1, 512))
        .hasMessageContaining("leap");
    assertThatThrownBy(() -> new DiagnosticSettings(0.2, 0.1, 0.1, 0.5, 9, 1, 512))
        .hasMessageContaining("sure");
    assertThatThrownBy(() -> new DiagnosticSettings(0.2, 0.1, 0.1, 0.9, 0, 1, 512))
        .hasMessageContaining("maxItems (0)");
    assertThatThrownBy(() -> new DiagnosticSettings(0.2, 0.1, 0.1, 0.9, 9, 1, 100))
        .hasMessageContaining("100 must be a multiple of 64");
  }

  private static void assertCode(ErrorCode code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(XuebanException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
