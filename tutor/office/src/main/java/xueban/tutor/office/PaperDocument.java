package xueban.tutor.office;

import static xueban.tutor.paper.Blueprint.plain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.tutor.paper.Paper;
import xueban.tutor.paper.PaperItem;
import xueban.tutor.paper.PaperVersion;
import xueban.tutor.paper.TableCell;

/**
 * A version of a test paper as a document (DOCX): as learners get it, by kinds with room for what
 * is written, or for the teacher, with the key, the marks and the two-way table behind it.
 */
public final class PaperDocument {
  /** The media type of such files (RFC 2046). */
  public static final String MEDIA_TYPE = LessonFile.DOCX.mediaType();

  private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五");
  private static final int LINES_TO_WRITE = 6;

  private final Paper paper;
  private final PaperVersion version;
  private final Function<String, Optional<Item>> catalog;

  /**
   * Prepares to write.
   *
   * @param version one of the paper's
   * @param catalog finds an item by its id; one that is gone leaves a line that says so
   */
  public PaperDocument(
      Paper paper, PaperVersion version, Function<String, Optional<Item>> catalog) {
    this.paper = paper;
    this.version = version;
    this.catalog = catalog;
  }

  /** Returns a name for the file, such as {@code 试卷-勾股定理测试-A.docx}. */
  public String name(boolean withKey) {
    return "%s-%s-%s.docx"
        .formatted(
            withKey ? "答案" : "试卷",
            paper.title().replaceAll("[\\\\/:*?\"<>|\\s]+", "_"),
            version.name());
  }

  /** Returns the bytes of the file. */
  public byte[] write(boolean withKey) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      LessonDocument.styles(document);
      head(document);
      Map<ItemKind, List<PaperItem>> sections = sections();
      int number = 0;
      for (Map.Entry<ItemKind, List<PaperItem>> section : sections.entrySet()) {
        section(document, NUMERALS.get(number++), section.getKey(), section.getValue());
      }
      if (withKey) {
        key(document);
        table(document);
      }
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array cannot fail", e);
    }
    return out.toByteArray();
  }

  private void head(XWPFDocument document) {
    String name = paper.versions().size() > 1 ? "（%s 卷）".formatted(version.name()) : "";
    LessonDocument.paragraph(document, paper.title() + name, LessonDocument.TITLE);
    int minutes = paper.blueprint().minutes();
    LessonDocument.paragraph(
        document,
        "满分 %s 分%s　　班级＿＿＿＿＿＿　姓名＿＿＿＿＿＿　得分＿＿＿＿"
            .formatted(plain(version.points()), minutes == 0 ? "" : "　时间 " + minutes + " 分钟"),
        "");
  }

  private Map<ItemKind, List<PaperItem>> sections() {
    Map<ItemKind, List<PaperItem>> sections = new EnumMap<>(ItemKind.class);
    version.items().forEach(i -> sections.computeIfAbsent(i.kind(), k -> new ArrayList<>()).add(i));
    return sections;
  }

  private void section(
      XWPFDocument document, String numeral, ItemKind kind, List<PaperItem> items) {
    double points = items.stream().mapToDouble(PaperItem::points).sum();
    LessonDocument.paragraph(
        document,
        "%s、%s（共 %d 题，%s 分）".formatted(numeral, name(kind), items.size(), plain(points)),
        LessonDocument.HEADING);
    for (PaperItem item : items) {
      Optional<Item> printed = catalog.apply(item.item()).map(item::printed);
      if (printed.isEmpty()) {
        LessonDocument.paragraph(document, gone(item), "");
        continue;
      }
      List<String> lines = LessonPart.item(item.number(), printed.get()).lines();
      for (int i = 0; i < lines.size(); i++) {
        String line =
            i == 0
                ? lines.get(0).replaceFirst("\\. ", ". （%s 分）".formatted(plain(item.points())))
                : lines.get(i);
        LessonDocument.paragraph(document, line, "");
      }
      for (int i = 0; kind == ItemKind.OPEN && i < LINES_TO_WRITE; i++) {
        LessonDocument.paragraph(document, "", "");
      }
    }
  }

  private void key(XWPFDocument document) {
    LessonDocument.paragraph(document, "参考答案与评分", LessonDocument.HEADING);
    for (PaperItem item : version.items()) {
      Optional<Item> printed = catalog.apply(item.item()).map(item::printed);
      if (printed.isEmpty()) {
        LessonDocument.paragraph(document, gone(item), "");
        continue;
      }
      List<Double> blanks = item.blankPoints(printed.get());
      String marks =
          blanks.isEmpty()
              ? "（%s 分）".formatted(plain(item.points()))
              : "（%s 分，每空 %s 分）".formatted(plain(item.points()), plain(blanks.getFirst()));
      String answer = LessonPart.item(item.number(), printed.get()).answer();
      List<String> lines = answer.lines().toList();
      String first = item.number() + ". " + marks;
      LessonDocument.paragraph(document, lines.isEmpty() ? first : first + lines.getFirst(), "");
      lines.stream().skip(1).forEach(line -> LessonDocument.paragraph(document, line, ""));
    }
  }

  private void table(XWPFDocument document) {
    LessonDocument.paragraph(document, "双向细目表", LessonDocument.HEADING);
    XWPFTable table = document.createTable(version.table().size() + 1, 4);
    row(table, 0, List.of("知识点", "难度", "计划分值", "实际分值"));
    for (int i = 0; i < version.table().size(); i++) {
      TableCell cell = version.table().get(i);
      row(
          table,
          i + 1,
          List.of(cell.title(), cell.band().chinese(), plain(cell.planned()), plain(cell.got())));
    }
    paper.notes().forEach(note -> LessonDocument.paragraph(document, note, ""));
  }

  private static void row(XWPFTable table, int row, List<String> texts) {
    for (int c = 0; c < texts.size(); c++) {
      table.getRow(row).getCell(c).setText(texts.get(c));
    }
  }

  private static String gone(PaperItem item) {
    return "%d. （%s 分）题库里已没有题目 %s。".formatted(item.number(), plain(item.points()), item.item());
  }

  private static String name(ItemKind kind) {
    return switch (kind) {
      case SINGLE_CHOICE -> "单项选择题";
      case MULTIPLE_CHOICE -> "多项选择题";
      case TRUE_FALSE -> "判断题";
      case FILL_IN -> "填空题";
      case OPEN -> "解答题";
    };
  }
}
