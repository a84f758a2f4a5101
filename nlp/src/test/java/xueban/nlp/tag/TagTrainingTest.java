package xueban.nlp.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.model.ModelFolder;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;
import xueban.nlp.tag.TagTraining.Comparison;

class TagTrainingTest {
  private static final KnowledgeGraph GRAPH = graph();

  private static final Embedder NONE =
      new Embedder() {
        @Override
        public String id() {
          return "none";
        }

        @Override
        public int dimension() {
          return 1;
        }

        @Override
        public float[] embed(String text, TextRole role) {
          return new float[] {1};
        }

        @Override
        public void close() {}
      };

  private static KnowledgeGraph graph() {
    KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
    for (String id : TagModelTest.CONCEPTS) {
      graph.put(Concept.named(id, "无关的名字" + id, "mathematics"));
    }
    return graph.build();
  }

  private static TextSample sample(List<LabelledText> texts) {
    TextSample sample = new TextSample(1);
    texts.forEach(sample::offer);
    return sample;
  }

  private static TagTraining training(List<LabelledText> texts) {
    return new TagTraining(GRAPH, sample(texts), Map.of(), 1, line -> {});
  }

  @Test
  void compare_learntIsAboveAllThatKnowLess_andTheFolderTags() {
    TagTraining training = training(TagModelTest.texts(200, 1));
    Comparison comparison = training.compare();
    assertThat(comparison.candidate().texts()).isEqualTo(40);
    assertThat(comparison.candidate().f1()).isGreaterThan(.8);
    assertThat(comparison.candidate().first()).isGreaterThan(.9);
    assertThat(comparison.names().f1()).isZero();
    assertThat(comparison.control().f1()).isLessThan(comparison.candidate().f1() - .2);
    assertThat(comparison.common().f1()).isLessThan(.5);
    assertThat(comparison.isWorse()).isFalse();

    ModelFolder folder = training.train(comparison);
    assertThat(folder.card().kind()).isEqualTo("tags");
    assertThat(folder.card().data())
        .contains("200 texts", "4 concepts", "1 subjects", "40 of them");
    assertThat(folder.card().figures())
        .containsEntry("f1", comparison.candidate().f1())
        .containsKeys("control_f1", "names_f1", "most_common_first_tag_precision");
    LearntTexts model = TagFolder.read(folder, GRAPH).orElseThrow();
    LabelledText asked = TagModelTest.texts(1, 7).getFirst();
    assertThat(model.tags("mathematics", asked.text(), "", .5).tags().getFirst().concept())
        .isIn(asked.concepts());
    assertThat(model.searches().orElseThrow().find(asked.text(), id -> true, 1))
        .singleElement()
        .satisfies(found -> assertThat(found.concept()).isIn(asked.concepts()));
    assertThat(TagFolder.read(folder, GRAPH, Optional.of(NONE)).orElseThrow().searches())
        .as("also with an embedder")
        .isPresent();
  }

  @Test
  void sameInputAndSeed_sameModel() {
    List<LabelledText> texts = TagModelTest.texts(60, 1);
    TagTraining training = training(texts);
    TagTraining other = training(texts.reversed());
    Comparison comparison = training.compare();
    assertThat(other.compare()).isEqualTo(comparison);
    assertThat(other.train(comparison).digest()).isEqualTo(training.train(comparison).digest());
  }

  @Test
  void labels_areKeptIfTheyTellMoreThanTheMostCommon() {
    TextSample told = new TextSample(1);
    TextSample chance = new TextSample(1);
    for (LabelledText text : TagModelTest.texts(200, 3)) {
      boolean angle = text.concepts().contains("angle");
      told.offer(labelled(text, angle ? "0.9" : "0.3"));
      chance.offer(labelled(text, text.text().hashCode() % 3 == 0 ? "VIDEO" : "AUDIO"));
    }
    TagTraining training =
        new TagTraining(
            GRAPH,
            sample(TagModelTest.texts(60, 1)),
            Map.of(TextLabel.DIFFICULTY, told, TextLabel.RESOURCE_TYPE, chance),
            1,
            line -> {});
    Comparison comparison = training.compare();
    LabelFigures figures = comparison.labels().get(TextLabel.DIFFICULTY);
    assertThat(figures.texts()).isEqualTo(40);
    assertThat(figures.right()).isGreaterThan(.9);
    assertThat(figures.isUseful()).isTrue();
    assertThat(figures.rightOfTold()).isGreaterThanOrEqualTo(figures.right() - .05);

    ModelFolder folder = training.train(comparison);
    assertThat(folder.card().figures()).containsEntry("difficulty_accuracy", figures.right());
    LearntTexts learnt = TagFolder.read(folder, GRAPH).orElseThrow();
    assertThat(learnt.version()).matches("tags-[0-9a-f]{12}\\.[0-9a-f]{8}");
    assertThat(learnt.label(TextLabel.DIFFICULTY, "mathematics", "顶点、锐角和量角器", ""))
        .hasValueSatisfying(likely -> assertThat(likely.label()).isEqualTo("0.9"));
    assertThat(learnt.label(TextLabel.DIFFICULTY, "physics", "顶点", "")).isEmpty();
    assertThat(learnt.label(TextLabel.ITEM_KIND, "mathematics", "顶点", "")).isEmpty();
  }

  private static LabelledText labelled(LabelledText text, String label) {
    return new LabelledText(text.subject(), text.text(), text.solution(), List.of(label));
  }

  @Test
  void tooLittleOrAllAlike_isRefusedWithTheReason() {
    assertRefused(List.of(), "0 is the most", "at least 30");
    assertRefused(TagModelTest.texts(29, 1), "29 is the most");
    assertRefused(
        TagModelTest.texts(50, 1).stream()
            .map(t -> new LabelledText(t.subject(), t.text(), t.solution(), List.of("angle")))
            .toList(),
        "same concepts");
    assertRefused(
        TagModelTest.texts(50, 1).stream()
            .map(t -> new LabelledText(t.subject(), "一样的题", t.solution(), t.concepts()))
            .toList(),
        "1 is the most");
  }

  private static void assertRefused(List<LabelledText> texts, String... words) {
    assertThatThrownBy(() -> training(texts))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
        .hasMessageContainingAll(words);
  }

  @Test
  void names_readAsNoModel_anotherKindIsRefused() {
    assertThat(TagFolder.read(TagFolder.names(), GRAPH)).isEmpty();
    assertThatThrownBy(() -> TagFolder.read(ModelFolder.shipped("logistic"), GRAPH))
        .hasMessageContaining("logistic");
  }

  @Test
  void sample_keepsAtMostSoManyOfASubject_andNoneWithoutConcepts() {
    TextSample sample = new TextSample(3);
    for (int i = 0; i < TextSample.MOST + 700; i++) {
      sample.offer(new LabelledText("a", "text number " + i, "", List.of("c")));
      sample.offer(new LabelledText("b", "text number " + i, "", List.of()));
    }
    assertThat(sample.texts()).hasSize(TextSample.MOST);
    assertThat(sample.offered()).isEqualTo(TextSample.MOST + 700);
    assertThat(sample.texts().stream().map(LabelledText::text))
        .as("late ones too")
        .anyMatch(text -> Integer.parseInt(text.substring(12)) >= TextSample.MOST);
  }
}
