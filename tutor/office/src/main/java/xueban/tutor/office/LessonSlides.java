package xueban.tutor.office;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import xueban.tutor.lesson.LessonPack;

/**
 * Writes a lesson pack as slides, 16 : 9. Titles and texts stand in the layout's placeholders, so
 * outline and design of the teacher's own work with them; answers stand in the notes.
 */
final class LessonSlides {
  private static final List<String> GRADES =
      List.of("一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级", "高一", "高二", "高三");

  private static final double WIDTH = 960;
  private static final double HEIGHT = 540;
  private static final double MARGIN = 48;
  private static final String FONT = "Microsoft YaHei";
  private static final double TITLE_POINTS = 30;
  private static final double POINTS = 20;

  /** Chinese characters that fit a line of 20 points, and lines that fit a slide, with some air. */
  private static final int CHARACTERS_A_LINE = 41;

  private static final int LINES_A_SLIDE = 13;

  private LessonSlides() {}

  static void write(LessonPack pack, OutputStream out) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.setPageSize(new Dimension((int) WIDTH, (int) HEIGHT));
      XSLFSlideLayout cover = layout(show, SlideLayout.TITLE);
      XSLFSlide first = show.createSlide(cover);
      fill(first.getPlaceholder(0), MARGIN, 170, 90, List.of(pack.concept().name()), 44);
      fill(first.getPlaceholder(1), MARGIN, 280, 60, List.of(under(pack)), POINTS);
      for (LessonPart part : LessonPart.of(pack)) {
        List<List<LessonPart.Entry>> slides = slides(part);
        for (int i = 0; i < slides.size(); i++) {
          String title =
              slides.size() == 1
                  ? part.title()
                  : "%s（%d/%d）".formatted(part.title(), i + 1, slides.size());
          add(show, title, slides.get(i));
        }
      }
      show.write(out);
    }
  }

  private static String under(LessonPack pack) {
    int number = pack.concept().grade();
    String grade = number == 0 ? "备课包" : GRADES.get(number - 1) + " · 备课包";
    return pack.classId().isEmpty() ? grade : grade + " · " + pack.classId();
  }

  private static XSLFSlideLayout layout(XMLSlideShow show, SlideLayout kind) {
    return show.getSlideMasters().getFirst().getLayout(kind);
  }

  private static void add(XMLSlideShow show, String title, List<LessonPart.Entry> entries) {
    XSLFSlide slide = show.createSlide(layout(show, SlideLayout.TITLE_AND_CONTENT));
    fill(slide.getPlaceholder(0), MARGIN, 24, 60, List.of(title), TITLE_POINTS);
    List<String> lines = entries.stream().flatMap(e -> e.lines().stream()).toList();
    fill(slide.getPlaceholder(1), MARGIN, 96, HEIGHT - 96 - 24, lines, POINTS);
    List<String> answers =
        entries.stream().map(LessonPart.Entry::answer).filter(a -> !a.isEmpty()).toList();
    if (!answers.isEmpty()) {
      for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
        if (shape.getTextType() == Placeholder.BODY) {
          shape.setText(String.join("\n", answers));
        }
      }
    }
  }

  private static void fill(
      XSLFTextShape shape,
      double left,
      double top,
      double height,
      List<String> lines,
      double size) {
    shape.setAnchor(new Rectangle2D.Double(left, top, WIDTH - 2 * left, height));
    shape.clearText();
    for (String line : lines) {
      XSLFTextParagraph paragraph = shape.addNewTextParagraph();
      paragraph.setBullet(false);
      paragraph.setLeftMargin(0.0);
      paragraph.setIndent(0.0);
      XSLFTextRun run = paragraph.addNewTextRun();
      run.setText(line);
      run.setFontSize(size);
      run.setFontFamily(FONT, FontGroup.LATIN);
      run.setFontFamily(FONT, FontGroup.EAST_ASIAN);
    }
  }

  /** Deals a part's entries to slides, none split unless it is longer than a slide by itself. */
  static List<List<LessonPart.Entry>> slides(LessonPart part) {
    List<List<LessonPart.Entry>> slides = new ArrayList<>();
    List<LessonPart.Entry> current = new ArrayList<>();
    int height = 0;
    for (LessonPart.Entry whole : part.entries()) {
      for (LessonPart.Entry entry : pieces(whole)) {
        int needs = height(entry.lines());
        if (!current.isEmpty() && height + needs > LINES_A_SLIDE) {
          slides.add(List.copyOf(current));
          current.clear();
          height = 0;
        }
        current.add(entry);
        height += needs;
      }
    }
    slides.add(List.copyOf(current));
    return slides;
  }

  /** An entry, or, of one that is longer than a slide, its lines a slide each at most. */
  private static List<LessonPart.Entry> pieces(LessonPart.Entry entry) {
    List<LessonPart.Entry> pieces = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : broken(entry.lines())) {
      lines.add(line);
      if (height(lines) > LINES_A_SLIDE) {
        lines.removeLast();
        pieces.add(new LessonPart.Entry(lines, ""));
        lines.clear();
        lines.add(line);
      }
    }
    pieces.add(new LessonPart.Entry(lines, entry.answer()));
    return pieces;
  }

  /** Lines, those longer than a slide by themselves in several. */
  private static List<String> broken(List<String> lines) {
    int most = CHARACTERS_A_LINE * LINES_A_SLIDE;
    List<String> result = new ArrayList<>();
    for (String line : lines) {
      int from = 0;
      while (line.length() - from > most) {
        int to = from + most;
        to -= Character.isLowSurrogate(line.charAt(to)) ? 1 : 0;
        result.add(line.substring(from, to));
        from = to;
      }
      result.add(line.substring(from));
    }
    return result;
  }

  private static int height(List<String> lines) {
    return lines.stream()
        .mapToInt(l -> Math.max(1, (l.length() + CHARACTERS_A_LINE - 1) / CHARACTERS_A_LINE))
        .sum();
  }
}
