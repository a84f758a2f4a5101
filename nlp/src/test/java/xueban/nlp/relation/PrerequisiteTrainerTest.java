package xueban.nlp.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.model.trees.BoostedTrees;
import xueban.nlp.relation.KnownPair.Judgement;

/** On a made-up order of concepts, in which whatever has the smaller number comes first. */
class PrerequisiteTrainerTest {
  private static final int CONCEPTS = 40;

  private final PrerequisiteTrainer trainer = PrerequisiteTrainer.of(RelationSources.of(graph()));

  private static KnowledgeGraph graph() {
    KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
    for (int i = 0; i < CONCEPTS; i++) {
      graph.put(Concept.named(id(i), "第" + (char) ('一' + 7 * i) + "课", "s"));
    }
    return graph.build();
  }

  private static String id(int i) {
    return "c%02d".formatted(i);
  }

  /** Returns each pair of two concepts once, in an order drawn by seed. */
  private static List<KnownPair> pairs(long seed) {
    Random random = new Random(seed);
    List<KnownPair> pairs = new ArrayList<>();
    for (int i = 0; i < CONCEPTS; i++) {
      for (int j = i + 1; j < CONCEPTS; j++) {
        boolean forward = random.nextBoolean();
        pairs.add(
            forward
                ? new KnownPair(id(i), id(j), Judgement.PREREQUISITE)
                : new KnownPair(id(j), id(i), Judgement.REJECTED));
      }
    }
    return pairs;
  }

  @Test
  void train_order_holdsForPairsHeldOut() {
    List<KnownPair> all = pairs(1);
    List<KnownPair> known = new ArrayList<>();
    List<KnownPair> held = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      (i % 5 == 0 ? held : known).add(all.get(i));
    }
    PrerequisiteModel model = trainer.train(known, RelationOptions.standard(1));
    long right =
        held.stream()
            .filter(p -> model.probability(p.before(), p.after()) >= .5 == p.isPrerequisite())
            .count();

    assertThat((double) right / held.size()).isGreaterThan(.9);
  }

  @Test
  void train_equalSeed_givesEqualModels() {
    List<KnownPair> known = pairs(2);
    PrerequisiteModel one = trainer.train(known, RelationOptions.standard(7));
    PrerequisiteModel two =
        PrerequisiteTrainer.of(RelationSources.of(graph()))
            .train(known, RelationOptions.standard(7));
    for (KnownPair pair : known) {
      assertThat(one.probability(pair.before(), pair.after()))
          .isEqualTo(two.probability(pair.before(), pair.after()));
      assertThat(BoostedTrees.probability(one.explain(pair.before(), pair.after()).value()))
          .isEqualTo(one.probability(pair.before(), pair.after()));
    }
  }

  @Test
  void train_oneKindOnly_isRefused() {
    List<KnownPair> known = List.of(new KnownPair(id(0), id(1), Judgement.PREREQUISITE));

    assertThatThrownBy(() -> trainer.train(known, RelationOptions.standard(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both kinds");
  }

  @Test
  void train_otherSubjectsOfOneSubject_isRefused() {
    RelationOptions options =
        RelationOptions.standard(1).withScope(RelationOptions.Scope.OTHER_SUBJECTS);

    assertThatThrownBy(() -> trainer.train(pairs(3), options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two subjects");
  }

  @Test
  void train_unknownConcept_isNamed() {
    List<KnownPair> known = new ArrayList<>(pairs(4));
    known.add(new KnownPair("nowhere", id(1), Judgement.PREREQUISITE));

    assertThatThrownBy(() -> trainer.train(known, RelationOptions.standard(1)))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("nowhere");
  }
}
