package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.XuebanException;
import xueban.model.ModelPurpose;
import xueban.model.ModelRegistry;
import xueban.nlp.Embedder;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;
import xueban.tutor.answer.Answer;
import xueban.tutor.answer.AnswerFolder;
import xueban.tutor.answer.AnswerWeights;
import xueban.tutor.answer.Question;
import xueban.tutor.answer.SourceTraining;
import xueban.tutor.answer.SourcedQuestion;

/** Weights of answers: learnt from judged questions, activated, served, and taken back. */
class ServedAnswersTest {
  private static final Embedder CHINESE = new CharacterCounts("characters-a");
  private static final String HAN = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈";

  @TempDir private Path folder;

  /** A name of two characters that no other number has. */
  private static String name(int i) {
    return "" + HAN.charAt(i % HAN.length()) + HAN.charAt((i * 7 + i / HAN.length() + 1) % 43);
  }

  private static List<Resource> resources(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                new Resource(
                    "r" + i,
                    ResourceType.READING,
                    Metadata.titled("文" + i, "zh"),
                    "%s镇的特产是%s茶叶。镇上的人很多。".formatted(name(i), name(i + 9))))
        .toList();
  }

  private static List<SourcedQuestion> questions(int many) {
    List<SourcedQuestion> questions = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      questions.add(new SourcedQuestion(name(i) + "镇的特产是什么茶叶？", Set.of("r" + i)));
      if (i % 5 == 0) {
        questions.add(new SourcedQuestion(name(i + 20) + "河什么时候修了大坝？", Set.of()));
      }
    }
    return questions;
  }

  private Xueban open(Embedder embedder) {
    Xueban xueban = Xueban.builder(new FolderStores(folder)).embedder(embedder).open();
    xueban.put(resources(60), false);
    return xueban;
  }

  private ModelRegistry registry() {
    return ModelRegistry.at(
        folder.resolve("models"),
        Clock.systemUTC(),
        ModelPurpose.ANSWERS,
        AnswerFolder.shipped(),
        AnswerFolder::read);
  }

  @Test
  void learntWeights_serveOnceActivated_untilTakenBack_andOnlyWithTheirEmbedder() {
    Question question = Question.of(name(3) + "镇的特产是什么茶叶？");
    String version;
    try (Xueban xueban = open(CHINESE)) {
      SourceTraining training = xueban.trainingOfAnswers(questions(60), 1, line -> {});
      assertThat(training.data()).contains("72 questions, 60 of them");
      SourceTraining.Comparison comparison = training.compare(AnswerWeights.shipped());
      assertThat(comparison.learnt().answerable()).isEqualTo(60);
      assertThat(comparison.learnt().unanswerable()).isEqualTo(72);
      assertThat(comparison.learnt().quoted()).isGreaterThan(.9);
      assertThat(comparison.learnt().toldApart())
          .isGreaterThan(comparison.control().toldApart() + .2);
      version = registry().add(training.train(comparison, "60 resources")).card().name();
      assertThat(xueban.model(version).card().orElseThrow().figures())
          .containsKeys("right_entry_quoted", "serving_refused_rightly", "control_told_apart");
      assertThat(registry().list()).hasSize(2);

      xueban.activateModel(version, "tester");
      assertThat(served(xueban).active()).isEqualTo(version);
      assertThat(served(xueban).warning()).isEmpty();
      assertThat(xueban.ask(question)).isInstanceOf(Answer.Cited.class);
      double learnt = ((Answer.Cited) xueban.ask(question)).confidence();
      xueban.rollbackModel(ModelPurpose.ANSWERS, "tester");
      assertThat(confidence(xueban.ask(question))).isNotEqualTo(learnt);
      xueban.activateModel(version, "tester");
      assertThat(confidence(xueban.ask(question))).isEqualTo(learnt);
    }
    try (Xueban other = open(new CharacterCounts("characters-b"))) {
      assertThat(served(other).warning())
          .contains("words alone", "characters-a", "characters-b", "do not fit either");
      assertThat(other.info().warnings()).hasSize(1);
    }
    Embedder bge = new CharacterCounts("bge-small-zh-by-counts");
    try (Xueban other = open(bge);
        Xueban shipped = Xueban.builder(new InMemoryStores()).embedder(bge).open()) {
      shipped.put(resources(60), false);
      assertThat(served(other).warning()).contains("weights that ship", "characters-a", bge.id());
      assertThat(other.ask(question)).isEqualTo(shipped.ask(question));
    }
    try (Xueban none = Xueban.open(new FolderStores(folder))) {
      assertThat(served(none).warning())
          .contains("words alone", "characters-a", "makes none")
          .doesNotContain("weights that ship");
    }
  }

  private static ServingModel served(Xueban xueban) {
    return xueban.servingModels().stream()
        .filter(serving -> serving.purpose() == ModelPurpose.ANSWERS)
        .findFirst()
        .orElseThrow();
  }

  private static double confidence(Answer answer) {
    return switch (answer) {
      case Answer.Cited cited -> cited.confidence();
      case Answer.NotKnown notKnown -> notKnown.confidence();
      default -> throw new AssertionError(answer);
    };
  }

  @Test
  void weightsOfTheBuilder_serveForGood() {
    AnswerWeights never = new AnswerWeights("characters", 0, 0, 0, 0, 0, -50, 0);
    try (Xueban xueban =
        Xueban.builder(new FolderStores(folder)).embedder(CHINESE).answerWeights(never).open()) {
      xueban.put(resources(10), false);
      assertThat(xueban.ask(Question.of(name(3) + "镇的特产是什么茶叶？")))
          .isInstanceOf(Answer.NotKnown.class);
      assertThat(xueban.servingModels())
          .extracting(ServingModel::purpose)
          .doesNotContain(ModelPurpose.ANSWERS);
    }
  }

  @Test
  void tooFew_orNoEmbedder_saysWhatIsNeeded() {
    try (Xueban xueban = open(CHINESE)) {
      assertThatThrownBy(() -> xueban.trainingOfAnswers(questions(49), 1, line -> {}))
          .isInstanceOf(XuebanException.class)
          .hasMessageContaining("49 have an entry")
          .hasMessageContaining("at least 50");
    }
    try (Xueban words = Xueban.open(new InMemoryStores())) {
      assertThatThrownBy(() -> words.trainingOfAnswers(questions(60), 1, line -> {}))
          .hasMessageContaining("embedder");
    }
  }
}
