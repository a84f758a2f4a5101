package xueban.tutor.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.graph.Stage;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.LoggedEvent;
import xueban.model.ResponseEvent;
import xueban.model.logistic.LogisticTracer;
import xueban.recommend.Item;
import xueban.tutor.profile.LearnerView;
import xueban.tutor.profile.MasteryBounds;
import xueban.tutor.profile.Responses;

/**
 * What a placement makes of a log: two chains of concepts, a000 … and b000 …, beside each other.
 */
class PlacementOfLogTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final int CHAIN = 60;

  private final KnowledgeGraph graph = graph(CHAIN);
  private final List<LoggedEvent> log = new ArrayList<>();

  private static KnowledgeGraph graph(int chain) {
    KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
    for (String branch : List.of("a", "b")) {
      for (int i = 0; i < chain; i++) {
        graph.put(
            new Concept(id(branch, i), "概念", "", List.of(), "", "m", Stage.JUNIOR, 7, 1, "", ""));
        if (i > 0) {
          graph.put(new Prerequisite(id(branch, i - 1), id(branch, i), "前者是后者的基础。"));
        }
      }
    }
    return graph.build();
  }

  private static String id(String branch, int i) {
    return String.format(Locale.ROOT, "%s%03d", branch, i);
  }

  private void answer(double score, Help help, String... concepts) {
    int n = log.size() + 1;
    log.add(
        new LoggedEvent(
            n,
            new ResponseEvent(
                "e" + n, "ming", NOW, "item", 1, List.of(concepts), score, help, null, "")));
  }

  private void right(String branch, int concept) {
    answer(1, Help.NONE, id(branch, concept));
  }

  private void wrong(String branch, int concept) {
    answer(0, Help.NONE, id(branch, concept));
  }

  private Placement placement(KnowledgeGraph of) {
    return Placement.of(of, of.order(), view(of), Responses.among(log), new EveryConcept(of), 7);
  }

  private Placement placement() {
    return placement(graph);
  }

  private static LearnerView view(KnowledgeGraph graph) {
    LogisticTracer tracer = LogisticTracer.shipped();
    return new LearnerView(
        tracer.start(ConceptNames.of(graph.order())), tracer, graph, MasteryBounds.defaults(), NOW);
  }

  private record EveryConcept(KnowledgeGraph graph) implements PracticeItems {
    @Override
    public List<Item> itemsOf(String concept) {
      return List.of();
    }

    @Override
    public Optional<Item> findItem(String id) {
      return Optional.empty();
    }

    @Override
    public List<String> conceptsToAsk() {
      return graph.order();
    }
  }

  @Test
  void practiceElsewhere_hidesNothingThatWasFound() {
    for (int concept : new int[] {10, 20, 29, 30}) {
      right("b", concept);
      right("b", concept);
    }
    wrong("b", 40);
    assertThat(placement().inferred("b005")).isTrue();
    for (int i = 0; i < 200; i++) {
      right("a", i % 20);
    }
    assertThat(placement().inferred("b005")).isTrue();
    assertThat(placement().inferred("b025")).isTrue();
    assertThat(placement().inferred("b050")).isFalse();
  }

  @Test
  void aRunOnOneConcept_doesNotEndTheDiagnostic() {
    for (int i = 0; i < 40; i++) {
      right("a", 0);
    }
    assertThat(placement().ask(List.of())).isPresent();
    assertThat(placement().progress()).isEqualTo("可参考的作答 2 个，最多再问 22 题");
    for (int i = 0; i < 24; i++) {
      right("a", 2 * i + 1);
    }
    assertThat(placement().ask(List.of())).isEmpty();
  }

  @Test
  void help_tellsNothing() {
    answer(1, Help.HINT, "b030");
    assertThat(placement().progress()).startsWith("可参考的作答 0 个");
  }

  @Test
  void whoAlwaysTakesHelp_isNotAskedForEver() {
    List<String> asked = new ArrayList<>();
    for (var ask = placement().ask(List.of()); ask.isPresent(); ask = placement().ask(List.of())) {
      asked.add(ask.get().concept());
      answer(1, Help.HINT, ask.get().concept());
      assertThat(asked).hasSizeLessThan(30);
    }
    assertThat(asked).hasSize(24).doesNotHaveDuplicates();
    assertThat(placement().progress()).isEqualTo("可参考的作答 0 个，最多再问 0 题");
    assertThat(placement().inferred("b000")).isFalse();
  }

  @Test
  void anAnswer_speaksForTheDeepestOfItsConcepts() {
    PlacementEvidence evidence = PlacementEvidence.about(graph, graph.order());
    assertThat(evidence.concept(List.of("a005", "a009"))).contains("a009");
    assertThat(evidence.concept(List.of("a009", "a005", "unknown"))).contains("a009");
    assertThat(evidence.concept(List.of("b005", "a005"))).contains("b005");
    assertThat(evidence.concept(List.of("a005", "b001", "a009"))).contains("b001");
    assertThat(evidence.concept(List.of("unknown"))).isEmpty();

    answer(0, Help.NONE, "a015", "a020");
    answer(1, Help.SOLUTION, "a016");
    right("a", 19);
    answer(1, Help.NONE, "a019", "a018");
    right("a", 19);
    assertThat(evidence.of(Responses.among(log)))
        .extracting(PlacementEvidence.Spoken::concept, s -> s.response().position())
        .containsExactly(tuple("a020", 1L), tuple("a019", 4L), tuple("a019", 5L));
  }

  @Test
  void ofManyConcepts_noEvidenceIsThinnedOut_andOneMoreMovesOne() {
    KnowledgeGraph large = graph(300);
    PlacementEvidence evidence = PlacementEvidence.about(large, large.order());
    right("a", 3);
    right("a", 4);
    answer(1, Help.NONE, "b006", "b005");
    List<PlacementEvidence.Spoken> spoken = evidence.of(Responses.among(log));
    List<String> kept = PlacementEvidence.thinned(large.order(), spoken, 150);
    assertThat(kept).hasSize(150).contains("a003", "a004", "b006");
    assertThat(large.order().stream().filter(kept::contains).toList()).isEqualTo(kept);
    for (String branch : List.of("a0", "a1", "a2", "b0", "b1", "b2")) {
      assertThat(kept.stream().filter(c -> c.startsWith(branch)).count()).isBetween(10L, 45L);
    }
    List<String> more = Stream.concat(Stream.of("new"), large.order().stream()).toList();
    assertThat(PlacementEvidence.thinned(more, spoken, 150).stream().filter(kept::contains).count())
        .isGreaterThanOrEqualTo(149);

    log.clear();
    for (int concept : IntStream.rangeClosed(60, 63).toArray()) {
      right("a", concept);
      right("a", concept);
    }
    assertThat(placement(large).inferred("a010")).isTrue();
    assertThat(placement(large).progress()).startsWith("可参考的作答 8 个");
  }
}
