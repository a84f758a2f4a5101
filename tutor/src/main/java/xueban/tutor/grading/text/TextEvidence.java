package xueban.tutor.grading.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an answer before it is scored.
 *
 * @param columns {@code [COUNT]}: {@link WordingEvidence} of the best wording of each part, as a
 *     mean by points; then the parts and the answer as a whole; then {@link JudgedAnswers}
 * @param parts evidence on each part's best wording
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and stays in the package
record TextEvidence(float[] columns, List<WordingEvidence> parts) {
  private static final List<String> WHOLE =
      List.of(
          "best cosine of any wording beyond the question",
          "mean cosine of all wordings",
          "wordings, log",
          "parts",
          "words of the reference in the poorest part",
          "cosine in the poorest part",
          "words of the answer, log",
          "words of the answer in the question",
          "answer and question",
          "English");

  static final List<String> NAMES =
      Stream.of(WordingEvidence.NAMES, WHOLE, JudgedAnswers.NAMES).flatMap(List::stream).toList();

  static final int COUNT = NAMES.size();

  /** Where what graded answers say begins. */
  static final int JUDGED = WordingEvidence.COUNT + WHOLE.size();

  private static final int COSINE = 0;
  private static final int BEYOND = 1;
  private static final int WORDS = 5;

  /** A question as it is read: its parts' wordings in order. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and stays in the package
  record ReadQuestion(ReadText stem, List<List<ReadText>> wordings, double[] points) {}

  static TextEvidence of(ReadQuestion question, ReadText answer, @Nullable JudgedAnswers judged) {
    float[] columns = new float[COUNT];
    List<WordingEvidence> parts = new ArrayList<>();
    double all = 0;
    for (double points : question.points()) {
      all += points;
    }
    int at = WordingEvidence.COUNT;
    double wordings = 0;
    double poorestWords = 1;
    double poorestCosine = 1;
    for (int part = 0; part < question.wordings().size(); part++) {
      double share = question.points()[part] / all;
      List<WordingEvidence> each =
          question.wordings().get(part).stream()
              .map(wording -> WordingEvidence.of(question.stem(), wording, answer))
              .toList();
      WordingEvidence best = each.getFirst();
      double beyond = -1;
      double cosine = 0;
      for (WordingEvidence one : each) {
        best = fit(one) > fit(best) ? one : best;
        beyond = Math.max(beyond, one.columns()[BEYOND]);
        cosine += one.columns()[COSINE] / each.size();
      }
      for (int c = 0; c < WordingEvidence.COUNT; c++) {
        columns[c] += (float) (share * best.columns()[c]);
      }
      columns[at] += (float) (share * beyond);
      columns[at + 1] += (float) (share * cosine);
      wordings += each.size();
      poorestWords = Math.min(poorestWords, best.columns()[WORDS]);
      poorestCosine = Math.min(poorestCosine, best.columns()[COSINE]);
      parts.add(best);
    }
    columns[at + 2] = (float) StrictMath.log(wordings);
    columns[at + 3] = question.wordings().size();
    columns[at + 4] = (float) poorestWords;
    columns[at + 5] = (float) poorestCosine;
    columns[at + 6] = (float) StrictMath.log(answer.words().size() + 1.0);
    columns[at + 7] = asked(question.stem(), answer);
    columns[at + 8] = (float) answer.cosine(question.stem());
    columns[at + 9] = answer.isEnglish() ? 1 : 0;
    if (judged != null) {
      System.arraycopy(judged.columns(answer), 0, columns, JUDGED, JudgedAnswers.COUNT);
    }
    return new TextEvidence(columns, parts);
  }

  private static double fit(WordingEvidence one) {
    return one.columns()[COSINE] + one.columns()[BEYOND] + one.columns()[WORDS];
  }

  private static float asked(ReadText stem, ReadText answer) {
    Set<String> terms = new HashSet<>();
    stem.words().forEach(word -> terms.add(word.term()));
    long hits = answer.words().stream().filter(word -> terms.contains(word.term())).count();
    return (float) hits / Math.max(1, answer.words().size());
  }
}
