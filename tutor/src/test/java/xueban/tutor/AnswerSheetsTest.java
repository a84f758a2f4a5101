package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.model.ResponseEvent;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;
import xueban.recommend.CatalogEntry;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.recommend.Option;
import xueban.tutor.grading.Grade;
import xueban.tutor.grading.GradedText;
import xueban.tutor.grading.ItemAnswer;
import xueban.tutor.paper.AnswerSheet;
import xueban.tutor.paper.Blueprint;
import xueban.tutor.paper.BlueprintRow;
import xueban.tutor.paper.DifficultyBand;
import xueban.tutor.paper.Paper;
import xueban.tutor.paper.PaperItem;
import xueban.tutor.paper.PaperRequest;
import xueban.tutor.paper.PaperVersion;
import xueban.tutor.paper.SheetAnswer;

/** Answers on paper, where the second version has its options in another order. */
class AnswerSheetsTest extends PapersTestCase {
  private Paper paper;

  @BeforeEach
  void make() {
    fill();
    xueban.put(List.of(open("open-1"), open("open-2")), false);
    Blueprint blueprint =
        Blueprint.of(
            BlueprintRow.of("add", ItemKind.SINGLE_CHOICE, DifficultyBand.ANY, 4, 3),
            BlueprintRow.of("add", ItemKind.FILL_IN, DifficultyBand.ANY, 1, 5),
            BlueprintRow.of("add", ItemKind.OPEN, DifficultyBand.ANY, 1, 8));
    paper =
        xueban.papers().create(PaperRequest.of("", blueprint.withVersions(2)).withId("mid-term"));
  }

  private static CatalogEntry open(String id) {
    return new Item(
        id,
        1,
        ItemKind.OPEN,
        Metadata.titled(id, "zh").withConcepts(List.of("add")),
        "说明 " + id + "：为什么可以交换？",
        List.of(),
        List.of(List.of("合起来的总数不变")),
        "",
        List.of(),
        .5);
  }

  private PaperItem moved() {
    return paper.version("B").items().stream()
        .filter(i -> !i.options().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Returns the letter at which the text stands on this version. */
  private String letter(PaperItem item, String text) {
    return item.printed(xueban.item(item.item())).options().stream()
        .filter(option -> option.text().equals(text))
        .map(Option::key)
        .findFirst()
        .orElseThrow();
  }

  private SheetOutcome only(SheetAnswer answer) {
    return xueban.papers().record(AnswerSheet.of("mid-term", "B", "ming", answer)).getFirst();
  }

  private ResponseEvent logged() {
    return (ResponseEvent) xueban.events("ming").getFirst().event();
  }

  @Test
  void record_rightLetterOfAVersionWithMovedOptions_isRight_andLoggedByTheCatalogsKey() {
    int moved = 0;
    for (PaperItem item : paper.version("B").items()) {
      if (item.kind() != ItemKind.SINGLE_CHOICE) {
        continue;
      }
      String right = letter(item, "乘起来");
      moved += right.equals("B") ? 0 : 1;
      SheetOutcome outcome = only(SheetAnswer.of(item.number(), right));
      assertThat(outcome.points()).as(item.item()).hasValue(3);
      assertThat(outcome.item()).isEqualTo(item.item());
    }
    assertThat(moved).as("a paper that moves nothing tests nothing").isPositive();
    assertThat(xueban.events("ming"))
        .allSatisfy(view -> assertThat(((ResponseEvent) view.event()).answer()).isEqualTo("B"));
  }

  @Test
  void record_theCatalogsLetterOfAMovedOption_isWrong() {
    PaperItem item =
        paper.version("B").items().stream()
            .filter(i -> !i.options().isEmpty() && !letter(i, "乘起来").equals("B"))
            .findFirst()
            .orElseThrow();
    assertThat(only(SheetAnswer.of(item.number(), "B")).points()).hasValue(0);
    assertThat(logged().answer()).isEqualTo(item.options().get(1)).isNotEqualTo("B");
  }

  @Test
  void record_byTextOfAnOption_takesThatOption() {
    assertThat(only(SheetAnswer.of(moved().number(), "乘起来")).points()).hasValue(3);
    assertThat(logged().answer()).isEqualTo("B");
  }

  @Test
  void record_wholeSheet_gradesBlanks_openWaits_blankIsWrong_andScoresAreTaken() {
    PaperVersion version = paper.version("A");
    List<SheetAnswer> answers = new ArrayList<>();
    for (PaperItem item : version.items()) {
      answers.add(
          switch (item.kind()) {
            case FILL_IN -> SheetAnswer.of(item.number(), "12");
            case OPEN -> SheetAnswer.of(item.number(), "因为加起来一样多");
            default -> SheetAnswer.of(item.number());
          });
    }
    AnswerSheet sheet = new AnswerSheet("", "mid-term", "A", "ming", answers, SmallSchool.MONDAY);
    List<SheetOutcome> outcomes = xueban.papers().record(sheet);
    assertThat(outcomes).extracting(SheetOutcome::number).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(outcomes.stream().filter(o -> o.points().isPresent()))
        .extracting(o -> o.points().orElseThrow())
        .containsExactly(0.0, 0.0, 0.0, 0.0, 5.0);
    assertThat(outcomes.getLast().points()).as("waits for a teacher").isEmpty();
    assertThat(xueban.events("ming")).hasSize(6);
    assertThat(logged().eventId()).isEqualTo("paper.mid-term.A.1");
    assertThat(logged().itemRevision()).isEqualTo(version.items().getFirst().revision());
    assertThat(logged().at()).isEqualTo(SmallSchool.MONDAY);

    assertThat(xueban.papers().record(sheet))
        .allMatch(o -> ((Recorded.Acknowledged) o.recorded()).duplicate());
    assertThat(xueban.events("ming")).hasSize(6);

    SheetAnswer judged = SheetAnswer.of(6, "因为加起来一样多").withScore(.75);
    AnswerSheet marked = new AnswerSheet("marked", "mid-term", "A", "hong", List.of(judged), null);
    assertThat(xueban.papers().record(marked).getFirst().points()).hasValue(6);
    assertThat(xueban.events("hong").getFirst().event().eventId()).isEqualTo("marked.6");
  }

  @Test
  void record_scoresOfShortTexts_countForFurtherAnswers_andLaterGradesStay() {
    PaperItem printed = paper.version("A").items().getLast();
    Item open = (Item) open(printed.item());
    xueban.put(List.of(open.withRules(List.of(AnswerRule.of(AnswerKind.TEXT)))), false);
    String text = "因为无论怎样交换，加起来的总数都一样多";
    SheetAnswer judged = SheetAnswer.of(printed.number(), text).withScore(1);

    sheet("ming", judged);
    sheet("ming", judged);
    sheet("hong", SheetAnswer.of(printed.number(), "因为老师说的").withScore(0));
    sheet("lan", SheetAnswer.of(printed.number()).withScore(0));
    sheet("wei", SheetAnswer.of(printed.number(), "不会"));

    assertThat(kept(open)).extracting(GradedText::learner).containsExactly("hong", "ming");
    assertThat(kept(open)).extracting(GradedText::score).containsExactly(0.0, 1.0);
    assertThat(xueban.events("ming")).hasSize(2);
    Grade like = xueban.grade(open.id(), ItemAnswer.of(text + "。"));
    assertThat(((Grade.Graded) like).score()).isEqualTo(1);

    xueban.regrade("again", "ming", "paper.mid-term.A." + printed.number(), .5, "看错了");
    sheet("ming", judged);
    assertThat(kept(open))
        .filteredOn(g -> g.learner().equals("ming"))
        .extracting(GradedText::score)
        .containsExactly(.5);
    xueban.retract("r", "ming", "again", "还是原来的分");
    assertThat(kept(open)).extracting(GradedText::score).contains(1.0);
    xueban.retract("r2", "ming", "paper.mid-term.A." + printed.number(), "不是他写的");
    sheet("ming", judged);
    assertThat(kept(open)).extracting(GradedText::learner).containsExactly("hong");
  }

  @Test
  void record_sheetOnceMoreWithATeachersScore_keepsThatScore_butEndsNoContest() {
    PaperItem printed = paper.version("A").items().getLast();
    Item open = (Item) open(printed.item());
    xueban.put(List.of(open.withRules(List.of(AnswerRule.of(AnswerKind.TEXT)))), false);
    String response = "paper.mid-term.A." + printed.number();
    SheetAnswer waiting = SheetAnswer.of(printed.number(), "交换以后总数不变");

    sheet("wei", waiting);
    sheet("wei", waiting.withScore(1));
    assertThat(kept(open)).extracting(GradedText::score).containsExactly(1.0);

    xueban.contestResponse("c", "wei", response, "不对");
    int before = xueban.events("wei").size();
    sheet("wei", waiting.withScore(1));
    assertThat(xueban.events("wei")).hasSize(before);
    assertThat(xueban.events("wei").getFirst().contested()).isTrue();
  }

  private void sheet(String learner, SheetAnswer answer) {
    xueban.papers().record(AnswerSheet.of("mid-term", "A", learner, answer));
  }

  private List<GradedText> kept(Item item) {
    return school.stores.gradedTexts().ofItem(item.id());
  }

  @Test
  void record_whatIsNotPrinted_isRefused_namingItAndWhatThereIs_andStopsNoOther() {
    PaperItem item = moved();
    List<SheetOutcome> outcomes =
        xueban
            .papers()
            .record(
                AnswerSheet.of(
                    "mid-term",
                    "B",
                    "ming",
                    SheetAnswer.of(item.number(), "E"),
                    SheetAnswer.of(9, "A"),
                    SheetAnswer.of(5, "12")));
    assertThat(refusal(outcomes.get(0)))
        .contains("\"E\" is not an option of item " + item.item(), "[A, B, C, D]");
    assertThat(refusal(outcomes.get(1))).contains("9 is not on version B", "it has 1 to 6");
    assertThat(outcomes.get(2).points()).hasValue(5);
    assertThat(xueban.events("ming")).hasSize(1);
    assertThat(refusal(only(SheetAnswer.of(item.number(), "AB")))).contains("takes one");
  }

  private static String refusal(SheetOutcome outcome) {
    assertThat(outcome.points()).isEmpty();
    return ((Recorded.Refused) outcome.recorded()).error().getMessage();
  }

  @Test
  void record_optionsThatChangedOrAnItemThatIsGone_takeAScoreOnly() {
    PaperItem item = moved();
    Item before = xueban.item(item.item());
    xueban.put(List.of(SmallSchool.withOptions(before, before.options().subList(0, 3))), false);
    assertThat(refusal(only(SheetAnswer.of(item.number(), "A"))))
        .contains("other options now", "give a score");
    xueban.delete(item.item());
    assertThat(refusal(only(SheetAnswer.of(item.number(), "A")))).contains("give a score");
    assertThat(only(SheetAnswer.of(item.number(), "A").withScore(1)).points()).hasValue(3);
    assertThat(logged().concepts()).containsExactly("add");
    assertThat(logged().answer()).isEmpty();
  }

  @Test
  void record_unknownPaperOrVersion_orContradictorySheet_throws() {
    assertThatThrownBy(() -> xueban.papers().record(AnswerSheet.of("mid-term", "C", "ming")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("no version \"C\"; it has [A, B]");
    assertThatThrownBy(() -> xueban.papers().record(AnswerSheet.of("none", "A", "ming")))
        .hasMessageContaining("no paper \"none\"");
    assertThatThrownBy(
            () ->
                AnswerSheet.of(
                    "mid-term", "A", "ming", SheetAnswer.of(1, "A"), SheetAnswer.of(1, "B")))
        .hasMessageContaining("number 1 twice");
    assertThatThrownBy(() -> AnswerSheet.of("p".repeat(190), "A", "ming"))
        .hasMessageContaining("at most 188");
    assertThatThrownBy(() -> SheetAnswer.of(1).withScore(Double.NaN))
        .hasMessageContaining("[0, 1]");
    assertThat(xueban.papers().record(AnswerSheet.of("mid-term", "A", "ming"))).isEmpty();
  }
}
