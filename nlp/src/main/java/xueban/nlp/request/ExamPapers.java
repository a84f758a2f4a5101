package xueban.nlp.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.request.Found.Meaning;
import xueban.nlp.request.Found.Role;
import xueban.nlp.request.Found.Source;

/**
 * Papers of exams: 试题 is one where its clause names an exam before it (五年级下册期末数学试题), and an item
 * else.
 */
final class ExamPapers {
  private static final String ITEMS = "试题";
  private static final Meaning PAPER = Meaning.of(SlotKind.TYPE, "TEST_PAPER", "试卷");

  private final RequestReading reading;
  private final List<Found> all;

  private ExamPapers(RequestReading reading, List<Found> all) {
    this.reading = reading;
    this.all = all;
  }

  /**
   * Returns what is found.
   *
   * @param all what else is found in the request
   */
  static List<Found> find(RequestReading reading, List<Found> all) {
    ExamPapers papers = new ExamPapers(reading, all);
    RequestMarks marks = new RequestMarks(reading);
    String text = reading.text();
    List<Found> found = new ArrayList<>();
    for (int at = text.indexOf(ITEMS); at >= 0; at = text.indexOf(ITEMS, at + 1)) {
      if (papers.namesExam(marks.start(at, false), at)) {
        found.add(Found.slot(at, at + ITEMS.length(), PAPER, Source.GRAMMAR));
      }
    }
    return found;
  }

  private boolean namesExam(int start, int end) {
    for (Pattern pattern : reading.words().patterns("EXAM")) {
      Matcher exam = pattern.matcher(reading.text()).region(start, end);
      exam.useTransparentBounds(true);
      while (exam.find()) {
        if (exam.end() == end || !isCircumstance(exam.start(), exam.end())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether an exam is only told around: 明天考试 before 浮力试题. */
  private boolean isCircumstance(int start, int end) {
    return all.stream()
        .anyMatch(f -> f.role() == Role.DROP && f.start() <= start && f.end() >= end);
  }
}
