package xueban.tutor.grading.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.FoldedText;
import xueban.nlp.Language;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextFolding;
import xueban.nlp.Token;

/**
 * A text as it is compared: its words without those that carry no meaning, its character n-grams,
 * its numbers and its vector.
 *
 * @param words stems, in order; repeats stay
 * @param vector of norm 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and stays in the package
record ReadText(
    String text,
    String folded,
    List<Word> words,
    GramCounts grams,
    SortedSet<String> numbers,
    float[] vector) {

  /**
   * A word.
   *
   * @param term what is compared
   * @param written as it stands in the text
   */
  record Word(String term, String written) {}

  private static final TextAnalysis WORDS = TextAnalysis.of(KnowledgeGraph.empty());
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Set<String> EMPTY =
      Set.of(
          ("的 了 是 在 和 与 及 就 都 而 也 会 能 可以 把 被 让 使 从 到 对 对于 这 那 这个 那个 它 它们 他 她 我 我们 你 有 个 一个 种 一种 中 里"
                  + " 上 等 着 过 地 得 之 其 所 以 为 因为 所以 由于 因此 如果 那么 则 时 的话 吗 呢 吧 啊 即 或 或者 并 并且 还 又 才 很 要")
              .split(" "));

  private static final Set<String> EMPTY_ENGLISH =
      Set.of(
          ("becaus do doe did ha have had can could would should will i you we he she my your our"
                  + " it its so when what why how which who where were been am from than then also"
                  + " just them")
              .split(" "));

  /** Returns the text with its vector. */
  static ReadText of(String text, float[] vector) {
    FoldedText folded = TextFolding.of(text);
    SortedSet<String> numbers = new TreeSet<>();
    NUMBER.matcher(folded.text()).results().forEach(m -> numbers.add(m.group()));
    return new ReadText(
        text, folded.text(), words(text, folded), GramCounts.of(folded.text()), numbers, vector);
  }

  boolean isEnglish() {
    return Language.of(text) == Language.ENGLISH;
  }

  private record Placed(int start, Word word) {}

  private static List<Word> words(String text, FoldedText folded) {
    List<Placed> placed = new ArrayList<>();
    for (xueban.nlp.Word word : TextAnalysis.words(folded)) {
      if (!EMPTY.contains(word.text())) {
        placed.add(
            new Placed(folded.originalStart(word.start()), new Word(word.text(), word.text())));
      }
    }
    for (Token token : WORDS.tokens(text)) {
      String term = token.term();
      if (!HAN.matcher(term).find() && !EMPTY_ENGLISH.contains(term)) {
        String written = text.substring(token.start(), token.end());
        placed.add(new Placed(token.start(), new Word(term, written.toLowerCase(Locale.ROOT))));
      }
    }
    placed.sort(Comparator.comparingInt(Placed::start));
    return placed.stream().map(Placed::word).toList();
  }

  /** Returns the cosine of the vectors of both, -1 to 1. */
  double cosine(ReadText other) {
    return dot(vector, other.vector);
  }

  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
