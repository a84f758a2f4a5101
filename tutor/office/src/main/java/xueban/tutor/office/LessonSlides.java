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

  /**
   * A slide that is not full is set in the largest of these that fits: a class reads it from afar.
   */
  private static final List<Double> LARGER_POINTS = List.of(28.0, 24.0);

  private static final double TEXT_TOP = 96;
  private static final double TEXT_HEIGHT = HEIGHT - TEXT_TOP - 24;
  private static final double POINTS_BETWEEN_ENTRIES = 8;

  /** Height of a line as a multiple of its letters, with the space that the layout puts before. */
  private static final double LINE_HEIGHT = 1.45;

  /** Chinese characters that fit a line of 20 points, and lines that fit a slide, with some air. */
  private static final int CHARACTERS_A_LINE = 41;

  private static final int LINES_A_SLIDE = 13;

  private LessonSlides() {}

  static void write(LessonPack pack, OutputStream out) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.setPageSize(new Dimension((int) WIDTH, (int) HEIGHT));
      XSLFSlideLayout cover = layout(show, SlideLayout.TITLE);
      XSLFSlide first = show.createSlide(cover);
      fill(first.getPlaceholder(0), 170, 90, one(pack.concept().name()), 44);
      fill(first.getPlaceholder(1), 280, 60, one(under(pack)), POINTS);
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
    fill(slide.getPlaceholder(0), 24, 60, one(title), TITLE_POINTS);
    fill(slide.getPlaceholder(1), TEXT_TOP, TEXT_HEIGHT, entries, points(entries));
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

  private static List<LessonPart.Entry> one(String line) {
    return List.of(LessonPart.Entry.of(line));
  }

  /** Returns the largest letters, in points, in which a slide holds these entries. */
  static double points(List<LessonPart.Entry> entries) {
    for (double points : LARGER_POINTS) {
      int characters = (int) (CHARACTERS_A_LINE * POINTS / points);
      int lines = entries.stream().mapToInt(e -> height(e.lines(), characters)).sum();
      double height = lines * points * LINE_HEIGHT + (entries.size() - 1) * POINTS_BETWEEN_ENTRIES;
      if (height <= TEXT_HEIGHT) {
        return points;
      }
    }
    return POINTS;
  }

  private static void fill(
      XSLFTextShape shape,
      double top,
      double height,
      List<LessonPart.Entry> entries,
      double points) {
    shape.setAnchor(new Rectangle2D.Double(MARGIN, top, WIDTH - 2 * MARGIN, height));
    shape.clearText();
    for (int i = 0; i < entries.size(); i++) {
      List<String> lines = entries.get(i).lines();
      for (int k = 0; k < lines.size(); k++) {
        XSLFTextParagraph paragraph = paragraph(shape, lines.get(k), points);
        if (i > 0 && k == 0) {
          paragraph.setSpaceBefore(-POINTS_BETWEEN_ENTRIES); // POI: below 0 is in points
        }
      }
    }
  }

  private static XSLFTextParagraph paragraph(XSLFTextShape shape, String line, double points) {
    XSLFTextParagraph paragraph = shape.addNewTextParagraph();
    paragraph.setBullet(false);
    paragraph.setLeftMargin(0.0);
    paragraph.setIndent(0.0);
    XSLFTextRun run = paragraph.addNewTextRun();
    run.setText(line);
    run.setFontSize(points);
    run.setFontFamily(FONT, FontGroup.LATIN);
    run.setFontFamily(FONT, FontGroup.EAST_ASIAN);
    return paragraph;
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
    return height(lines, CHARACTERS_A_LINE);
  }

  private static int height(List<String> lines, int charactersALine) {
    return lines.stream()
        .mapToInt(l -> Math.max(1, (l.length() + charactersALine - 1) / charactersALine))
        .sum();
  }
}
