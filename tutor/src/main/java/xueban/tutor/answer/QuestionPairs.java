package xueban.tutor.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import xueban.nlp.TextFolding;

/**
 * What a question and its source must share, without cutting it into words: pairs of neighbouring
 * Chinese characters, and whole words and numbers of other scripts. A name that no dictionary has
 * (白尾雀鲷) is cut one way in the question and another in the source; its pairs are the same.
 */
final class QuestionPairs {
  private static final Set<String> ASKING =
      Set.of(
          "什么", "怎么", "怎样", "如何", "为什", "么时", "时候", "哪些", "哪个", "多少", "是什", "么是", "有什", "是谁", "谁的",
          "几年", "哪一", "一年", "何时", "的是", "是由", "有哪", "在什", "是哪", "哪里", "位于", "属于", "于什", "为啥", "是啥",
          "区别", "意思", "么意", "思是", "老师", "请问", "what", "how", "why", "the", "a", "an", "is", "are",
          "do", "does", "i", "of", "to", "in", "can", "it", "you", "we", "when", "which", "who",
          "my", "me", "for", "and", "or", "be", "with");

  /** Added to counts, so that what no source has weighs most, but not without end. */
  private static final double SMOOTHING = .5;

  private final Set<String> grams;

  private QuestionPairs(Set<String> grams) {
    this.grams = grams;
  }

  static QuestionPairs of(String question) {
    Set<String> grams = new TreeSet<>(gramsOf(question));
    grams.removeAll(ASKING);
    return new QuestionPairs(grams);
  }

  /**
   * Returns for each text what share of the question it has, in [0, 1], where what is rare in these
   * texts counts more.
   *
   * @param power 2 to tell texts that are alike by what is rare in them, 1 for parts of one text
   */
  double[] sharesIn(List<String> texts, int power) {
    List<Set<String>> inTexts = texts.stream().map(QuestionPairs::gramsOf).toList();
    Weights weights = weightsIn(inTexts, power);
    return inTexts.stream().mapToDouble(weights::shareOf).toArray();
  }

  /**
   * Returns what each pair weighs beside these texts: {@code ln(1 + (n + .5) / (k + .5))} to a
   * power if {@code k} of the {@code n} have it.
   */
  Weights weightsIn(List<Set<String>> texts, int power) {
    Map<String, Double> weights = new TreeMap<>();
    for (String gram : grams) {
      long having = texts.stream().filter(text -> text.contains(gram)).count();
      double rarity = Math.log(1 + (texts.size() + SMOOTHING) / (having + SMOOTHING));
      weights.put(gram, Math.pow(rarity, power));
    }
    return new Weights(weights, weights.values().stream().mapToDouble(weight -> weight).sum());
  }

  /** What the pairs of a question weigh, each above 0. */
  record Weights(Map<String, Double> of, double all) {
    /** Returns what share of the question a text with these pairs has, in [0, 1]. */
    double shareOf(Set<String> text) {
      return of.entrySet().stream()
          .filter(weight -> text.contains(weight.getKey()))
          .mapToDouble(weight -> weight.getValue() / all)
          .sum();
    }
  }

  /** Returns whether a pair or a word only asks. */
  static boolean isAsking(String gram) {
    return ASKING.contains(gram);
  }

  static Set<String> gramsOf(String text) {
    String folded = TextFolding.fold(text);
    Set<String> grams = new HashSet<>();
    int i = 0;
    while (i < folded.length()) {
      int end = i + 1;
      if (isHan(folded.charAt(i))) {
        if (end < folded.length() && isHan(folded.charAt(end))) {
          grams.add(folded.substring(i, i + 2));
        }
      } else if (Character.isLetterOrDigit(folded.charAt(i))) {
        while (end < folded.length()
            && Character.isLetterOrDigit(folded.charAt(end))
            && !isHan(folded.charAt(end))) {
          end++;
        }
        grams.add(folded.substring(i, end));
      }
      i = end;
    }
    return grams;
  }

  private static boolean isHan(char c) {
    return Character.isIdeographic(c);
  }
}
