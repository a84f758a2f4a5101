package xueban.tutor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xueban.graph.BuiltInGraph;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Stage;
import xueban.recommend.CatalogRows;
import xueban.recommend.Resource;
import xueban.recommend.RowDraft;
import xueban.row.ImportOptions;
import xueban.row.RowFile;
import xueban.row.RowOutcome;

class BuiltInLessonsTest {
  private static final KnowledgeGraph GRAPH = BuiltInGraph.load();
  private static final List<Resource> LESSONS = lessons();

  private static List<Resource> lessons() {
    List<Resource> lessons = new ArrayList<>();
    for (String file : BuiltInContent.FILES) {
      RowFile.read(
          requireNonNull(BuiltInContent.class.getResourceAsStream("content/" + file)),
          file,
          ImportOptions.defaults(),
          100,
          rows -> {
            rows.forEach(
                row -> {
                  RowDraft.Accepted draft = (RowDraft.Accepted) CatalogRows.read(row);
                  if (draft.entry() instanceof Resource lesson) {
                    lessons.add(lesson.withConcepts(draft.labels()));
                  }
                });
            return rows.stream().map(row -> RowOutcome.ADDED).toList();
          });
    }
    return lessons;
  }

  private static Stream<Resource> in(String language) {
    return LESSONS.stream().filter(l -> l.metadata().language().equals(language));
  }

  @Test
  void lessons_coverEveryConceptOfTheGraph() {
    assertThat(in("zh").map(l -> l.metadata().concepts().get(0)))
        .containsAll(GRAPH.concepts().stream().map(Concept::id).toList());
  }

  @Test
  void lessons_ofPrimaryMathematics_areOneForEachConcept() {
    assertThat(in("zh").map(l -> GRAPH.concept(l.metadata().concepts().get(0))))
        .filteredOn(c -> c.stage() == Stage.PRIMARY)
        .doesNotHaveDuplicates();
  }

  @Test
  void lessons_inEnglish_areAtLeast60() {
    assertThat(in("en").map(l -> l.metadata().concepts().get(0)).distinct())
        .hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void lessons_haveOneIdAndOneTitleEach() {
    assertThat(LESSONS).extracting(Resource::id).doesNotHaveDuplicates();
    assertThat(LESSONS).extracting(l -> l.metadata().title()).doesNotHaveDuplicates();
  }

  @Test
  void lessons_inChinese_haveFourPartsAndARightLength() {
    assertThat(in("zh"))
        .allSatisfy(
            lesson -> {
              assertThat(lesson.body()).as(lesson.id()).contains("\n要点", "\n例题", "\n易错");
              assertThat(lesson.body().codePoints().filter(c -> c != '\n').count())
                  .as(lesson.id())
                  .isBetween(150L, 400L);
            });
  }

  @Test
  void lessons_nameConceptsOfTheirGradeOrBefore() {
    assertThat(LESSONS)
        .allSatisfy(
            lesson -> {
              int grade = lesson.metadata().grades().get(0);
              assertThat(lesson.metadata().concepts()).isNotEmpty();
              for (String concept : lesson.metadata().concepts()) {
                assertThat(GRAPH.concept(concept).grade())
                    .as("%s: %s", lesson.id(), concept)
                    .isLessThanOrEqualTo(grade);
              }
            });
  }
}
