package xueban.tutor.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.recommend.Option;
import xueban.tutor.paper.Basis;
import xueban.tutor.paper.Blueprint;
import xueban.tutor.paper.BlueprintRow;
import xueban.tutor.paper.DifficultyBand;
import xueban.tutor.paper.Paper;
import xueban.tutor.paper.PaperItem;
import xueban.tutor.paper.PaperVersion;
import xueban.tutor.paper.TableCell;

/** Opens what was written, as a teacher's program would. */
class PaperDocumentTest {
  private static final Item CHOICE =
      new Item(
          "c",
          1,
          ItemKind.SINGLE_CHOICE,
          Metadata.titled("题", "zh").withConcepts(List.of("add")),
          "加法是什么？",
          List.of(new Option("A", "合起来", ""), new Option("B", "拿走", "")),
          List.of(List.of("A")),
          "合并。故选 A。",
          List.of(),
          .2);
  private static final Item BLANKS =
      new Item(
          "b",
          1,
          ItemKind.FILL_IN,
          Metadata.titled("题", "zh").withConcepts(List.of("add")),
          "1+1=＿＿，1+2=＿＿。",
          List.of(),
          List.of(List.of("2"), List.of("3")),
          "",
          List.of(),
          .2);

  private static PaperItem placed(int number, String item, ItemKind kind, List<String> options) {
    return new PaperItem(
        number, item, 1, 0, "add", kind, 5, .8, .8, Duration.ofMinutes(1), options);
  }

  private static Paper paper(List<PaperItem> items) {
    PaperVersion version =
        new PaperVersion(
            "B",
            items,
            List.of(new TableCell("add", "加法", DifficultyBand.EASY, 15, 15)),
            15,
            Duration.ofMinutes(3),
            12,
            Double.NaN,
            Double.NaN);
    return new Paper(
        "p",
        "",
        "期中 测试",
        Instant.EPOCH,
        Blueprint.of(BlueprintRow.of("add", ItemKind.OPEN, DifficultyBand.EASY, 3, 5))
            .withMinutes(40),
        Basis.TYPICAL_LEARNER,
        0,
        List.of(version, version),
        0,
        List.of(),
        List.of(),
        List.of("备注一"),
        "m",
        "g",
        1);
  }

  private static List<String> paragraphs(byte[] file) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }
  }

  private static Optional<Item> catalog(String id) {
    return switch (id) {
      case "c" -> Optional.of(CHOICE);
      case "b" -> Optional.of(BLANKS);
      default -> Optional.empty();
    };
  }

  @Test
  void write_forLearners_hasNoKey_andTheOptionsOfTheVersion() throws IOException {
    Paper paper =
        paper(
            List.of(
                placed(1, "c", ItemKind.SINGLE_CHOICE, List.of("B", "A")),
                placed(2, "b", ItemKind.FILL_IN, List.of()),
                placed(3, "gone", ItemKind.OPEN, List.of())));
    PaperDocument document =
        new PaperDocument(paper, paper.versions().getFirst(), PaperDocumentTest::catalog);
    List<String> learners = paragraphs(document.write(false));
    assertThat(learners.getFirst()).isEqualTo("期中 测试（B 卷）");
    assertThat(learners.get(1)).contains("满分 15 分").contains("40 分钟");
    assertThat(learners)
        .containsSubsequence(
            "一、单项选择题（共 1 题，5 分）",
            "1. （5 分）加法是什么？",
            "A. 拿走",
            "B. 合起来",
            "二、填空题（共 1 题，5 分）",
            "2. （5 分）1+1=＿＿，1+2=＿＿。",
            "三、解答题（共 1 题，5 分）");
    assertThat(learners).anyMatch(p -> p.contains("已没有题目 gone"));
    assertThat(String.join("\n", learners)).doesNotContain("答案", "故选", "备注一");
    assertThat(document.name(false)).isEqualTo("试卷-期中_测试-B.docx");
  }

  @Test
  void write_withKey_hasAnswersMarksAndTable() throws IOException {
    Paper paper =
        paper(
            List.of(
                placed(1, "c", ItemKind.SINGLE_CHOICE, List.of("B", "A")),
                placed(2, "b", ItemKind.FILL_IN, List.of())));
    PaperDocument document =
        new PaperDocument(paper, paper.versions().getFirst(), PaperDocumentTest::catalog);
    byte[] file = document.write(true);
    List<String> key = paragraphs(file);
    assertThat(key)
        .containsSubsequence(
            "参考答案与评分", "1. （5 分）答案：B。解：合并。故选 B。", "2. （5 分，每空 2.5 分）答案：2；3。", "双向细目表", "备注一");
    try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(file))) {
      assertThat(opened.getTables().getFirst().getRow(1).getCell(3).getText()).isEqualTo("15");
    }
    assertThat(document.name(true)).startsWith("答案-");
  }

  @Test
  void write_withoutItems_opens() throws IOException {
    Paper paper = paper(List.of());
    assertThat(
            paragraphs(
                new PaperDocument(paper, paper.versions().getFirst(), id -> Optional.empty())
                    .write(false)))
        .hasSize(2);
  }
}
