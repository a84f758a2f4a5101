package xueban.tutor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.graph.GraphFiles;
import xueban.model.ResponseEvent;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextTagger;
import xueban.nlp.TextTags;
import xueban.recommend.ConceptPolicy;
import xueban.recommend.SearchRequest;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.row.Rejection;

class ImportTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;
  private final List<Rejection> rejections = new ArrayList<>();
  private final ImportOptions options =
      ImportOptions.defaults().withRejections((rejection, raw) -> rejections.add(rejection));

  @TempDir Path folder;

  @AfterEach
  void close() {
    school.close();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8);
  }

  @Test
  void resources_goodAreTaken_badAreRejectedWithLineAndReason_twiceChangesNothing()
      throws IOException {
    Path file =
        file(
            "lessons.jsonl",
            """
            {"id": "l-1", "type": "lesson", "title": "乘方的意义", "body": "乘方就是连乘。", "subject": "mathematics", "concepts": ["乘方"]}
            {"id": "l-2", "type": "lesson", "title": "开方", "body": "开方是乘方的逆运算。", "subject": "mathematics", "concepts": ["开方"]}
            not json
            {"id": "l-3", "type": "lesson", "title": "除法", "body": "平均分用除法。", "grade": 99}
            {"id": "l-4", "type": "lesson", "title": "乘法的故事", "body": "乘法是怎么来的？", "subject": "mathematics"}
            """);
    ImportReport first = xueban.importResources(file, options, ConceptPolicy.CREATE);
    assertThat(first.added()).isEqualTo(3);
    assertThat(first.rejected()).isEqualTo(2);
    assertThat(rejections).extracting(Rejection::line).containsExactly(3L, 4L);
    assertThat(rejections.get(1).reason()).contains("99");
    assertThat(xueban.find("l-1").orElseThrow().metadata().concepts()).containsExactly("power");
    assertThat(xueban.find("l-4").orElseThrow().metadata().concepts()).contains("multiply");
    assertThat(xueban.graph().find("mathematics/开方")).isPresent();
    assertThat(xueban.search(SearchRequest.of("逆运算")).hits().getFirst().entry().id())
        .isEqualTo("l-2");
    String graph = xueban.graph().version();
    ImportReport again = xueban.importResources(file, options, ConceptPolicy.CREATE);
    assertThat(again.unchanged()).isEqualTo(3);
    assertThat(again.added() + again.changed()).isZero();
    assertThat(xueban.graph().version()).isEqualTo(graph);
  }

  @Test
  void resources_areTaggedSideBySide_inTheirOrder() throws IOException {
    CountDownLatch two = new CountDownLatch(2);
    AtomicBoolean alone = new AtomicBoolean();
    TextTagger tagger =
        new TextTagger() {
          @Override
          public String version() {
            return "waiting";
          }

          @Override
          public TextTags tags(String subject, String text, String solution, double least) {
            two.countDown();
            try {
              alone.compareAndSet(false, !two.await(10, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            String concept = text.contains("单") ? "add" : "power";
            return new TextTags(List.of(new TaggedConcept(concept, .9, "")), Set.of());
          }
        };
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      rows.append(
          "{\"id\": \"p-%d\", \"title\": \"%s题%d\", \"subject\": \"mathematics\"}\n"
              .formatted(i, i % 2 == 0 ? "双" : "单", i));
    }
    try (Xueban waiting = Xueban.builder(new InMemoryStores()).tagger(tagger).open()) {
      waiting.changeGraph(graph -> SmallSchool.graph());
      waiting.importResources(
          file("many.jsonl", rows.toString()), ImportOptions.defaults(), ConceptPolicy.REJECT);
      assertThat(alone).as("waited in vain for another thread").isFalse();
      for (int i = 0; i < 40; i++) {
        assertThat(waiting.find("p-" + i).orElseThrow().metadata().concepts())
            .containsExactly(i % 2 == 0 ? "power" : "add");
      }
    }
  }

  @Test
  void resources_dryRun_storesNothing_rejectPolicyNamesTheConcept() throws IOException {
    Path file =
        file(
            "items.jsonl",
            """
            {"id": "x-1", "kind": "fill_in", "stem": "2³=____", "answers": [["8"]], "subject": "mathematics", "concepts": ["未知概念"]}
            """);
    ImportReport dry = xueban.importResources(file, options.withDryRun(true), ConceptPolicy.CREATE);
    assertThat(dry.added()).isEqualTo(1);
    assertThat(xueban.find("x-1")).isEmpty();
    assertThat(xueban.graph().find("mathematics/未知概念")).isEmpty();
    ImportReport strict = xueban.importResources(file, options, ConceptPolicy.REJECT);
    assertThat(strict.rejected()).isEqualTo(1);
    assertThat(rejections.getLast().reason()).contains("未知概念");
  }

  @Test
  void responses_twiceOrLonger_addNothingTwice() throws IOException {
    String text =
        """
        learner\titem\tconcepts\tcorrect\ttime
        ming\tadd-1\t\t1\t1772438400
        ming\tadd-1\t\t1\t1772438400
        hong\tadd-2\t\t0\t2026-03-02T08:00:00Z
        hong\tother\tadd;减法\t0.5\t
        hong\tother\t\t1\t
        hong\tadd-1\t\tmaybe\t
        \tadd-1\t\t1\t
        gang\tadd-1\t\t1\tyesterday
        """;
    Path file = file("responses.tsv", text);
    ImportReport first = xueban.importResponses(file, options, ConceptPolicy.CREATE);
    assertThat(first.read()).isEqualTo(8);
    assertThat(first.added()).isEqualTo(4);
    assertThat(rejections).extracting(Rejection::line).containsExactly(6L, 7L, 8L, 9L);
    assertThat(rejections.get(0).reason()).contains("other");
    assertThat(rejections.get(1).reason()).contains("maybe");
    assertThat(rejections.get(3).reason()).contains("yesterday");
    assertThat(xueban.events("ming")).hasSize(2);
    ResponseEvent other = (ResponseEvent) xueban.events("hong").getLast().event();
    assertThat(other.concepts()).containsExactly("add", "general/减法");
    assertThat(other.score()).isEqualTo(0.5);
    assertThat(other.itemRevision()).isZero();
    ResponseEvent ming = (ResponseEvent) xueban.events("ming").getFirst().event();
    assertThat(ming.at()).isEqualTo(Instant.ofEpochSecond(1_772_438_400));
    assertThat(ming.concepts()).containsExactly("add");

    assertThat(xueban.importResponses(file, options, ConceptPolicy.CREATE).unchanged())
        .isEqualTo(4);
    Path longer = file("responses2.tsv", text + "ming\tadd-1\t\t1\t1772438400\n");
    ImportReport more = xueban.importResponses(longer, options, ConceptPolicy.CREATE);
    assertThat(more.added()).isEqualTo(1);
    assertThat(more.unchanged()).isEqualTo(4);
    assertThat(xueban.events("ming")).hasSize(3);
  }

  @Test
  void responses_dryRun_storesNothing() throws IOException {
    Path file = file("r.csv", "student,problem_id,correct\nming,add-1,1\n");
    ImportReport dry = xueban.importResponses(file, options.withDryRun(true), ConceptPolicy.CREATE);
    assertThat(dry.added()).isEqualTo(1);
    assertThat(xueban.events("ming")).isEmpty();
  }

  @Test
  void roster_fillsClasses_twiceChangesNothing() throws IOException {
    Path file =
        file(
            "roster.csv",
            """
            class_id,class_name,grade,learner
            8-1,八年级一班,8,ming
            8-1,八年级一班,8,hong
            8-2,八年级二班,8,gang
            8-2,八年级二班,eight,li
            """);
    ImportReport first = xueban.importRoster(file, options);
    assertThat(first.added()).isEqualTo(3);
    assertThat(first.rejected()).isEqualTo(1);
    assertThat(rejections.getFirst().reason()).contains("eight");
    assertThat(xueban.classGroup("8-1").learners()).containsExactly("ming", "hong");
    assertThat(xueban.classes("", 10)).extracting(ClassGroup::id).containsExactly("8-1", "8-2");
    assertThat(xueban.importRoster(file, options).unchanged()).isEqualTo(3);
    Path mapped = file("other.csv", "班,学生号\n8-2,wang\n");
    ImportReport more =
        xueban.importRoster(
            mapped,
            options
                .withColumns(Map.of("class_id", "班", "learner", "学生号"))
                .withConstants(Map.of("grade", "8")));
    assertThat(more.added()).isEqualTo(1);
    assertThat(xueban.classGroup("8-2").name()).isEqualTo("八年级二班");
  }

  @Test
  void graph_outAndInAgain_isTheSame() throws IOException {
    Path json = folder.resolve("graph.json");
    xueban.exportGraph(json);
    assertThat(GraphFiles.read(json).version()).isEqualTo(xueban.graph().version());
    Path csv = folder.resolve("graph");
    xueban.exportGraph(csv);
    try (SmallSchool empty = new SmallSchool(s -> s, false)) {
      ImportReport report = empty.xueban.importGraph(csv, options);
      assertThat(report.rejected()).isZero();
      assertThat(empty.xueban.graph().version()).isEqualTo(xueban.graph().version());
    }
    ImportReport dry = xueban.importGraph(json, options.withDryRun(true));
    assertThat(dry.dryRun()).isTrue();
  }
}
