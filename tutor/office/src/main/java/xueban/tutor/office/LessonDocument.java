package xueban.tutor.office;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import xueban.tutor.lesson.LessonPack;

/**
 * Writes a lesson pack as a document with headings, so that it can be navigated and restyled;
 * answers stand together at its end.
 */
final class LessonDocument {
  static final String TITLE = "Title";
  static final String HEADING = "Heading1";
  private static final String SUBHEADING = "Heading2";
  private static final String LATIN = "Times New Roman";
  private static final String CHINESE = "SimSun";
  private static final String CHINESE_HEADING = "SimHei";
  private static final int POINTS = 12;

  private LessonDocument() {}

  static void write(LessonPack pack, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      styles(document);
      paragraph(document, pack.concept().name() + " 备课包", TITLE);
      List<LessonPart> parts = LessonPart.of(pack);
      for (LessonPart part : parts) {
        paragraph(document, part.title(), HEADING);
        part.entries().forEach(e -> e.lines().forEach(line -> paragraph(document, line, "")));
      }
      List<LessonPart> answered =
          parts.stream()
              .filter(p -> p.entries().stream().anyMatch(e -> !e.answer().isEmpty()))
              .toList();
      if (!answered.isEmpty()) {
        paragraph(document, "参考答案", HEADING);
        for (LessonPart part : answered) {
          paragraph(document, part.title(), SUBHEADING);
          for (int i = 0; i < part.entries().size(); i++) {
            String answer = part.entries().get(i).answer();
            List<String> lines = answer.lines().toList();
            for (int k = 0; k < lines.size(); k++) {
              paragraph(document, (k == 0 ? i + 1 + ". " : "") + lines.get(k), "");
            }
          }
        }
      }
      document.write(out);
    }
  }

  static void paragraph(XWPFDocument document, String text, String style) {
    XWPFParagraph paragraph = document.createParagraph();
    if (!style.isEmpty()) {
      paragraph.setStyle(style);
    }
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    if (style.isEmpty()) {
      run.setFontSize(POINTS);
    }
    run.setFontFamily(LATIN, XWPFRun.FontCharRange.ascii);
    run.setFontFamily(LATIN, XWPFRun.FontCharRange.hAnsi);
    run.setFontFamily(style.isEmpty() ? CHINESE : CHINESE_HEADING, XWPFRun.FontCharRange.eastAsia);
  }

  /** An empty document of POI has no styles, so headings would be plain text. */
  static void styles(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    style(styles, TITLE, "Title", -1, 22);
    style(styles, HEADING, "heading 1", 0, 16);
    style(styles, SUBHEADING, "heading 2", 1, 14);
  }

  private static void style(XWPFStyles styles, String id, String name, int outline, int points) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.addNewQFormat();
    if (outline >= 0) {
      style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    CTRPr run = style.addNewRPr();
    run.addNewB();
    run.addNewSz().setVal(BigInteger.valueOf(2L * points)); // in half points
    styles.addStyle(new XWPFStyle(style));
  }
}
