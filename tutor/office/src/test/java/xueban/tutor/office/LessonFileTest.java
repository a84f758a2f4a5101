package xueban.tutor.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.recommend.Option;
import xueban.tutor.lesson.LessonPack;

/** Opens what was written, as a teacher's program would. */
class LessonFileTest {
  private static final Concept CONCEPT =
      new Concept(
          "math.pythagoras",
          "勾股定理",
          "",
          List.of(),
          "直角三角形两条直角边的平方和等于斜边的平方：a²+b²=c²。",
          "mathematics",
          null,
          8,
          2,
          "",
          "");

  private static Item item(String id, String stem, String solution) {
    return new Item(
        id,
        1,
        ItemKind.SINGLE_CHOICE,
        Metadata.titled("练习 " + id, "zh").withConcepts(List.of(CONCEPT.id())),
        stem,
        List.of(new Option("A", "5", ""), new Option("B", "√7", "把斜边当直角边")),
        List.of(List.of("A")),
        solution,
        List.of(),
        0.2);
  }

  private static LessonPack pack(List<Item> exercises, List<String> explanation) {
    return new LessonPack(
        CONCEPT,
        "8-2",
        List.of(new LessonPack.PrerequisiteCheck(named("平方根"), "要会开方", 12, 30, 40)),
        List.of(new LessonPack.QuizItem(item("q1", "√9 等于多少？", ""), "平方根", Duration.ofSeconds(70))),
        explanation,
        new LessonPack.Layered(
            List.of(item("e1", "两条直角边是 3 和 4，斜边是多少？", "3²+4²=25\n√25=5")), List.of(), List.of()),
        new LessonPack.Layered(exercises, List.of(), List.of()),
        List.of(new LessonPack.Material("m1", "勾股定理动画", "", "讲得清楚")),
        List.of(new LessonPack.TypicalError("把斜边当直角边", "算出 √7", "先找直角", 3)),
        List.of());
  }

  private static Concept named(String name) {
    return Concept.named("math.root", name, "mathematics");
  }

  private static List<List<String>> slides(byte[] file) throws IOException {
    List<List<String>> slides = new ArrayList<>();
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file))) {
      for (XSLFSlide slide : show.getSlides()) {
        List<String> texts = new ArrayList<>();
        for (XSLFTextShape shape : slide.getPlaceholders()) {
          texts.add(shape.getText());
        }
        slides.add(texts);
      }
    }
    return slides;
  }

  @Test
  void slides_openWithTitlesTextsAndAnswersInTheNotes() throws IOException {
    byte[] file = LessonFile.PPTX.write(pack(List.of(item("x1", "求斜边。", "略")), List.of("先画图。")));

    List<List<String>> slides = slides(file);
    assertThat(slides)
        .extracting(s -> s.getFirst().replace("\n", ""))
        .containsExactly(
            "勾股定理", "学什么", "先修检查", "课前小测（约 2 分钟）", "讲解", "例题·基础", "练习·基础", "易错点", "可用资料");
    assertThat(slides.get(1).get(1)).contains("a²+b²=c²");
    assertThat(slides.get(2).get(1)).contains("平方根：要会开方").contains("全班 40 人，12 人已掌握，10 人还没有独立做过");
    assertThat(slides.get(3).get(1)).contains("1. √9 等于多少？").contains("B. √7").doesNotContain("答案");
    assertThat(slides.get(7).get(1)).contains("班上出现 3 次").contains("对策：先找直角");
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file))) {
      XSLFSlide example = show.getSlides().get(5);
      assertThat(example.getPlaceholder(1).getTextParagraphs().getFirst().getTextRuns().getFirst())
          .satisfies(run -> assertThat(run.getFontFamily()).isEqualTo("Microsoft YaHei"));
      String notes = "";
      for (XSLFTextShape shape : example.getNotes().getPlaceholders()) {
        notes += shape.getTextType() == Placeholder.BODY ? shape.getText() : "";
      }
      assertThat(notes).contains("答案：A").contains("√25=5");
    }
  }

  @Test
  void slides_longPartsGoOnOverleaf_nothingIsLost() throws IOException {
    List<Item> many = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      many.add(item("x" + i, "第 " + i + " 题：" + "很长的题目".repeat(30), "解" + i));
    }
    String paragraph = "一段很长很长的讲解。".repeat(200);
    List<List<String>> slides = slides(LessonFile.PPTX.write(pack(many, List.of(paragraph))));

    String all = String.join("", slides.stream().flatMap(List::stream).toList());
    for (Item item : many) {
      assertThat(all).contains(item.stem());
    }
    String explained =
        String.join(
            "",
            slides.stream()
                .filter(s -> s.getFirst().startsWith("讲解（"))
                .map(s -> s.get(1))
                .toList());
    assertThat(explained.replace("\n", "")).isEqualTo(paragraph);
    assertThat(slides).allMatch(s -> s.size() < 2 || s.get(1).length() <= 41 * 13 + 20);
  }

  @Test
  void slides_notFull_areSetInLargerLetters() {
    LessonPart.Entry line = LessonPart.Entry.of("先画图，再写已知。");
    assertThat(LessonSlides.points(List.of(line))).isEqualTo(28);
    assertThat(LessonSlides.points(Collections.nCopies(9, line))).isEqualTo(24);
    assertThat(LessonSlides.points(Collections.nCopies(13, line))).isEqualTo(20);
    assertThat(LessonSlides.points(List.of(LessonPart.Entry.of("长".repeat(29 * 10 + 1)))))
        .isEqualTo(24);
  }

  @Test
  void document_opensWithHeadingsAndAnswersAtTheEnd() throws IOException {
    byte[] file = LessonFile.DOCX.write(pack(List.of(item("x1", "求斜边。", "略")), List.of("先画图。")));

    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      List<String> headings = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        lines.add(paragraph.getText());
        if ("Heading1".equals(paragraph.getStyle())) {
          headings.add(paragraph.getText());
        }
      }
      assertThat(lines.getFirst()).isEqualTo("勾股定理 备课包");
      assertThat(headings)
          .containsExactly(
              "学什么", "先修检查", "课前小测（约 2 分钟）", "讲解", "例题·基础", "练习·基础", "易错点", "可用资料", "参考答案");
      assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
      assertThat(lines.indexOf("参考答案")).isGreaterThan(lines.indexOf("可用资料"));
      assertThat(lines.subList(lines.indexOf("参考答案"), lines.size()))
          .contains("√25=5")
          .anyMatch(l -> l.startsWith("1. 查「平方根」。答案：A。"));
    }
  }

  @Test
  void emptyPack_isAFileThatSaysWhatIsMissing() throws IOException {
    LessonPack.Layered none = new LessonPack.Layered(List.of(), List.of(), List.of());
    LessonPack empty =
        new LessonPack(
            named("平方根"),
            "",
            List.of(),
            List.of(),
            List.of(),
            none,
            none,
            List.of(),
            List.of(),
            List.of("题库里没有题。"));
    assertThat(slides(LessonFile.PPTX.write(empty)))
        .extracting(List::getFirst)
        .containsExactly("平方根", "还缺什么");
    assertThat(LessonFile.DOCX.write(empty)).hasSizeGreaterThan(1_000);
  }

  @Test
  void names_areSafeForFileSystems() {
    LessonPack.Layered none = new LessonPack.Layered(List.of(), List.of(), List.of());
    LessonPack odd =
        new LessonPack(
            named("加/减 法?"),
            "",
            List.of(),
            List.of(),
            List.of(),
            none,
            none,
            List.of(),
            List.of(),
            List.of());
    assertThat(LessonFile.PPTX.name(odd)).isEqualTo("备课-加_减_法_.pptx");
    assertThat(LessonFile.DOCX.name(odd)).endsWith(".docx");
  }
}
