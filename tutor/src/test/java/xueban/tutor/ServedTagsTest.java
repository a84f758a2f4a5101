package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.graph.Concept;
import xueban.model.ModelCard;
import xueban.model.ModelPurpose;
import xueban.model.ModelRegistry;
import xueban.nlp.Embedder;
import xueban.nlp.embed.LongTextEmbedder;
import xueban.nlp.tag.LabelModel;
import xueban.nlp.tag.LabelTrainer;
import xueban.nlp.tag.LabelledText;
import xueban.nlp.tag.LearntTexts;
import xueban.nlp.tag.TagFolder;
import xueban.nlp.tag.TagModel;
import xueban.nlp.tag.TagTrainer;
import xueban.nlp.tag.TextLabel;
import xueban.nlp.tag.TextMeanings;
import xueban.recommend.Inferred;
import xueban.recommend.Item;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;
import xueban.recommend.SearchRequest;

/** A model of the tenant's own entries: what it does to imports, to the catalog and to search. */
class ServedTagsTest {
  private static final String ANGLE = "量角器的顶点与两条边";

  @TempDir Path folder;

  private FolderStores stores;
  private Xueban xueban;

  @BeforeEach
  void open() {
    stores = new FolderStores(folder);
    xueban = Xueban.open(stores);
    xueban.changeGraph(
        graph ->
            graph.toBuilder()
                .put(Concept.named("m.angle", "角", "mathematics"))
                .put(Concept.named("m.fraction", "分数", "mathematics"))
                .build());
  }

  @AfterEach
  void close() {
    xueban.close();
  }

  private static TagModel model() {
    return new TagTrainer(id -> List.of(), 1).train(texts());
  }

  private static List<LabelledText> texts() {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      texts.add(
          i % 2 == 0
              ? new LabelledText("mathematics", ANGLE + i, "", List.of("m.angle"))
              : new LabelledText("mathematics", "通分、约分和分母" + i, "", List.of("m.fraction")));
    }
    return texts;
  }

  private static Map<TextLabel, LabelModel> labels() {
    List<LabelledText> types = new ArrayList<>();
    List<LabelledText> levels = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean even = i % 2 == 0;
      String text = even ? "看一看视频播放" + i : "教案设计与教学目标" + i;
      types.add(new LabelledText("mathematics", text, "", List.of(even ? "VIDEO" : "LESSON_PLAN")));
      String asked = even ? "口算下列各题" + i : "综合探究并证明" + i;
      levels.add(new LabelledText("mathematics", asked, "", List.of(even ? "0.1" : "0.9")));
    }
    return Map.of(
        TextLabel.RESOURCE_TYPE,
        new LabelTrainer(List.of(), 1).train(types).orElseThrow(),
        TextLabel.DIFFICULTY,
        new LabelTrainer(TextLabel.DIFFICULTY.order(), 1).train(levels).orElseThrow());
  }

  @Test
  void import_tellsTypeAndDifficulty_whereNobodySaid() throws IOException {
    xueban.activateModel(add(), "tester");
    Path file =
        Files.writeString(
            folder.resolve("rows.jsonl"),
            """
            {"id": "v", "title": "看一看视频播放", "subject": "数学"}
            {"id": "own", "title": "看一看视频播放吧", "subject": "数学", "type": "其他"}
            {"id": "odd", "title": "zzz", "subject": "数学"}
            {"id": "hard", "stem": "综合探究并证明", "subject": "数学", "answer": "1"}
            {"id": "said", "stem": "综合探究并证明二", "subject": "数学", "answer": "1", "difficulty": 0.4}
            """);
    xueban.importResources(file);
    assertThat(xueban.find("v").orElseThrow().type()).isEqualTo(ResourceType.VIDEO);
    assertThat(probability("v", Inferred.Field.TYPE)).isGreaterThan(.5);
    assertThat(xueban.find("own").orElseThrow().type()).isEqualTo(ResourceType.OTHER);
    assertThat(probability("own", Inferred.Field.TYPE)).isNaN();
    assertThat(xueban.find("odd").orElseThrow().type()).isEqualTo(ResourceType.OTHER);
    assertThat(probability("odd", Inferred.Field.TYPE)).isZero();
    Item hard = (Item) xueban.find("hard").orElseThrow();
    assertThat(hard.difficulty()).isEqualTo(.9);
    assertThat(hard.ref().difficulty()).as("no author's estimate").isNaN();
    assertThat(probability("hard", Inferred.Field.DIFFICULTY)).isGreaterThan(.5);
    assertThat(((Item) xueban.find("said").orElseThrow()).difficulty()).isEqualTo(.4);

    xueban.rollbackModel(ModelPurpose.TAGS, "tester");
    await(() -> xueban.find("v").orElseThrow().type() == ResourceType.OTHER);
    await(() -> Double.isNaN(((Item) xueban.find("hard").orElseThrow()).difficulty()));
    assertThat(probability("hard", Inferred.Field.DIFFICULTY)).isNaN();
    assertThat(((Item) xueban.find("said").orElseThrow()).difficulty()).isEqualTo(.4);
  }

  private double probability(String id, Inferred.Field field) {
    return xueban
        .find(id)
        .orElseThrow()
        .metadata()
        .inferred()
        .probabilities()
        .getOrDefault(field, Double.NaN);
  }

  private String add() {
    return registry()
        .add(TagFolder.of(card(), new LearntTexts(model(), labels(), Optional.empty())))
        .card()
        .name();
  }

  private static ModelCard card() {
    return new ModelCard("tags", "x", "a trial", "none", "none", "", 1, Map.of(), new TreeMap<>());
  }

  private ModelRegistry registry() {
    return ModelRegistry.at(
        folder.resolve("models"), Clock.systemUTC(), ModelPurpose.TAGS, TagFolder.names(), m -> {});
  }

  private static Resource lesson(String id, String title, String... concepts) {
    Metadata metadata =
        Metadata.titled(title, "zh").withSubject("mathematics").withConcepts(List.of(concepts));
    return new Resource(id, ResourceType.LESSON, metadata, "");
  }

  private List<String> concepts(String id) {
    return xueban.find(id).orElseThrow().metadata().concepts();
  }

  private static void await(BooleanSupplier reached) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!reached.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(reached.getAsBoolean()).isTrue();
  }

  @Test
  void activate_tagsImportsAtOnce_andTheCatalogInTheBackground() {
    xueban.put(List.of(lesson("old", ANGLE), lesson("given", ANGLE, "m.fraction")), false);
    assertThat(concepts("old")).isEmpty();
    String version = add();
    assertThat(xueban.servingModels()).extracting(ServingModel::active).contains("tags-names");

    ServingModel serving = xueban.activateModel(version, "tester");
    assertThat(serving.purpose()).isEqualTo(ModelPurpose.TAGS);
    assertThat(serving.tracer()).startsWith(version + ":");
    assertThat(serving.warning()).isEmpty();
    assertThat(xueban.servingModel().active()).as("learners' model stays").isEqualTo("logistic-1");

    xueban.put(List.of(lesson("new", ANGLE + "！")), false);
    assertThat(concepts("new")).containsExactly("m.angle");
    await(() -> concepts("old").equals(List.of("m.angle")));
    assertThat(xueban.find("old").orElseThrow().metadata().inferred().has(Inferred.Field.CONCEPTS))
        .isTrue();
    assertThat(concepts("given")).containsExactly("m.fraction");

    xueban.rollbackModel(ModelPurpose.TAGS, "tester");
    await(() -> concepts("old").isEmpty() && concepts("new").isEmpty());
    assertThat(concepts("given")).containsExactly("m.fraction");
  }

  @Test
  void start_goesOnWithTheActiveModel_alsoOneThatAnotherProcessActivated() {
    xueban.put(List.of(lesson("old", ANGLE)), false);
    registry().activate(add(), "another process");
    assertThat(xueban.words().version()).contains("+tags-");
    await(() -> concepts("old").equals(List.of("m.angle")));
    xueban.close();
    stores.catalog().put(List.of(lesson("missed", ANGLE)));
    xueban = Xueban.open(stores);
    assertThat(xueban.words().version()).contains("+tags-");
    xueban.put(List.of(lesson("new", ANGLE)), false);
    assertThat(concepts("new")).containsExactly("m.angle");
  }

  @Test
  void searches_areThoseOfTheActiveModel_alsoWhereItsTagsAreTheSame() {
    xueban.put(List.of(lesson("angle", "几何", "m.angle"), lesson("other", "几何")), false);
    TagModel tags = model();
    String without = addWith(tags, Optional.empty());
    String with = addWith(tags, TextMeanings.of(texts()));
    xueban.activateModel(without, "tester");
    await(() -> xueban.words().version().contains("+tags-"));
    assertThat(found()).isEmpty();

    xueban.activateModel(with, "tester");
    await(() -> found().equals(List.of("angle")));
    xueban.rollbackModel(ModelPurpose.TAGS, "tester");
    await(() -> found().isEmpty());
  }

  private String addWith(TagModel tags, Optional<TextMeanings> searches) {
    return registry()
        .add(TagFolder.of(card(), new LearntTexts(tags, Map.of(), searches)))
        .card()
        .name();
  }

  private List<String> found() {
    return xueban.search(SearchRequest.of("顶点与两条边")).hits().stream()
        .map(hit -> hit.entry().id())
        .toList();
  }

  @Test
  void modelOfVectors_servesWithItsEmbedder_orByCharacters_alsoWithAnother() {
    Embedder counts = new CharacterCounts("counts");
    TagModel learnt =
        new TagTrainer(id -> List.of(), 1).with(LongTextEmbedder.over(counts)).train(texts());
    String version =
        registry()
            .add(TagFolder.of(card(), new LearntTexts(learnt, Map.of(), Optional.empty())))
            .card()
            .name();
    registry().activate(version, "tester");
    assertThat(xueban.words().version()).endsWith("-characters");
    xueban.close();

    xueban = Xueban.builder(stores).embedder(counts).open();
    assertThat(xueban.words().version()).contains("+tags-").doesNotContain("-characters");
    xueban.put(List.of(lesson("new", ANGLE + "！")), false);
    assertThat(concepts("new")).containsExactly("m.angle");
    assertThat(xueban.servingModels().get(1).warning()).isEmpty();
    xueban.close();

    xueban = Xueban.builder(stores).embedder(new CharacterCounts("others")).open();
    ServingModel serving = xueban.servingModels().get(1);
    assertThat(serving.tracer()).startsWith(version + ":");
    assertThat(serving.warning()).contains("by characters alone", "others/", "counts/");
    assertThat(xueban.info().warnings()).containsExactly(serving.warning());
    assertThat(xueban.words().version()).contains("+tags-").endsWith("-characters");
    xueban.put(List.of(lesson("newer", ANGLE + "。")), false);
    assertThat(concepts("newer")).containsExactly("m.angle");
  }

  @Test
  void damagedModel_isNotServed_andSaidSo() throws IOException {
    String version = add();
    xueban.activateModel(version, "tester");
    xueban.close();
    Path numbers = folder.resolve("models").resolve(version).resolve("concepts.tags");
    Files.write(numbers, new byte[] {1, 2, 3});

    xueban = Xueban.open(stores);
    ServingModel serving = xueban.servingModels().get(1);
    assertThat(serving.active()).isEqualTo(version);
    assertThat(serving.tracer()).startsWith("tags-names:");
    assertThat(serving.warning()).contains("does not serve", "concepts.tags");
    assertThat(xueban.info().warnings()).containsExactly(serving.warning());
    xueban.put(List.of(lesson("named", "分数与分数的意义")), false);
    assertThat(concepts("named")).containsExactly("m.fraction");
    assertThat(xueban.models()).anyMatch(m -> m.version().equals(version) && !m.error().isEmpty());
  }
}
