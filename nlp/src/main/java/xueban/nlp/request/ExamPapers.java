package xueban.nlp.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.Word;
import xueban.nlp.request.Found.Meaning;
import xueban.nlp.request.Found.Role;
import xueban.nlp.request.Found.Source;

/**
 * Papers of exams: 试题 is one where its clause names an exam before it (五年级下册期末数学试题), and an item
 * else. An exam is named by whole words, as 期末 is and 学考 of 数学考点 is not, or at once before 试题.
 */
final class ExamPapers {
  private static final String ITEMS = "试题";

  /** 题目 of 期末考试题目, but not of 试题目录. */
  private static final Pattern MORE = Pattern.compile("目(?![录标的])");

  private static final Meaning PAPER = Meaning.of(SlotKind.TYPE, "TEST_PAPER", "试卷");

  private final List<Exam> exams = new ArrayList<>();

  /**
   * Where an exam's name begins and ends.
   *
   * @param counts whether 试题 anywhere behind it is its paper, not only at once behind it
   */
  private record Exam(int start, int end, boolean counts) {}

  private ExamPapers(RequestReading reading, List<Found> all) {
    List<Found> told = all.stream().filter(found -> found.role() == Role.DROP).toList();
    Set<Integer> edges = edges(reading);
    for (Pattern pattern : reading.words().patterns("EXAM")) {
      for (Matcher m = pattern.matcher(reading.text()); m.find(); ) {
        boolean whole = edges.contains(m.start()) && edges.contains(m.end());
        exams.add(new Exam(m.start(), m.end(), whole && !isCircumstance(m, told)));
      }
    }
  }

  /**
   * Returns what is found.
   *
   * @param all what else is found in the request
   */
  static List<Found> find(RequestReading reading, List<Found> all) {
    String text = reading.text();
    List<Found> found = new ArrayList<>();
    int at = text.indexOf(ITEMS);
    if (at < 0) {
      return found;
    }
    ExamPapers papers = new ExamPapers(reading, all);
    RequestMarks marks = new RequestMarks(reading);
    for (; at >= 0; at = text.indexOf(ITEMS, at + 1)) {
      int end = at + ITEMS.length();
      // 题型 are kinds of items.
      if (!text.startsWith("型", end) && papers.namesExam(marks.start(at, false), at)) {
        boolean more = MORE.matcher(text).region(end, text.length()).lookingAt();
        found.add(Found.slot(at, more ? end + 1 : end, PAPER, Source.GRAMMAR));
      }
    }
    return found;
  }

  private boolean namesExam(int start, int end) {
    return exams.stream()
        .anyMatch(
            exam ->
                exam.start() >= start && exam.end() <= end && (exam.end() == end || exam.counts()));
  }

  /** Returns where the words of a request begin and end, and exams in longer ones: 期中|考试. */
  private static Set<Integer> edges(RequestReading reading) {
    Set<Integer> edges = new HashSet<>();
    for (Word word : reading.cut()) {
      edges.add(word.start());
      edges.add(word.end());
      for (Pattern pattern : reading.words().patterns("EXAM")) {
        Matcher m = pattern.matcher(word.text());
        for (int end = 0; m.find() && m.start() == end; end = m.end()) {
          edges.add(word.start() + m.end());
        }
      }
    }
    return edges;
  }

  /** Returns whether an exam is only told around: 明天考试 before 浮力试题. */
  private static boolean isCircumstance(Matcher exam, List<Found> told) {
    return told.stream().anyMatch(f -> f.start() <= exam.start() && f.end() >= exam.end());
  }
}
