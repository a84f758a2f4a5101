package xueban.tutor.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import xueban.nlp.QuestionAnalysis;
import xueban.nlp.TextAnalysis;
import xueban.nlp.Token;

/**
 * The words of a question that its answer must share, each with a weight: longer words say more.
 *
 * <p>Weight by characters of Chinese: 1 is .3, 2 is 1, 3 is 1.5, 4 and more 2; other words 1,
 * single letters and digits .3. Words that only ask (什么, 怎么, how) have none.
 */
final class QuestionTerms {
  private static final Set<String> ASKING =
      Set.of(
          "什么", "怎么", "怎样", "如何", "为什么", "为何", "哪", "哪些", "哪个", "多少", "几", "吗", "呢", "吧", "啊", "的",
          "了", "是", "在", "和", "与", "有", "就", "都", "要", "会", "能", "可以", "可", "请", "问", "请问", "一下",
          "我", "你", "他", "它", "这", "那", "这个", "那个", "一个", "个", "把", "被", "给", "到", "对", "用", "去",
          "来", "做", "叫", "应该", "需要", "知道", "告诉", "讲", "说", "么", "怎", "样", "为", "题", "老师", "同学",
          "怎么办", "意思", "时候", "区别", "不同", "差别", "异同", "表示", "含义", "不", "没", "没有", "啥", "咋", "得", "着",
          "过", "也", "还", "又", "让", "想", "之", "其", "及", "或", "the", "a", "an", "is", "are", "what",
          "how", "why", "do", "doe", "i", "of", "to", "in", "can", "it", "you", "we", "that", "thi",
          "when", "which", "who", "my", "me", "for", "and", "or", "be", "with");

  private final Map<String, Double> weights = new TreeMap<>();
  private final double total;

  private QuestionTerms(Set<String> terms) {
    for (String term : terms) {
      double weight = weight(term);
      if (weight > 0) {
        weights.put(term, weight);
      }
    }
    total = weights.values().stream().mapToDouble(w -> w).sum();
  }

  /** Returns the terms of a question: those of its content words, or of all if it has none. */
  static QuestionTerms of(String question, QuestionAnalysis analysis, TextAnalysis words) {
    Set<String> terms = new TreeSet<>();
    for (String lemma : analysis.lemmas()) {
      words.tokens(lemma).forEach(t -> terms.add(t.term()));
    }
    if (terms.stream().allMatch(t -> weight(t) == 0)) {
      words.tokens(question).forEach(t -> terms.add(t.term()));
    }
    return new QuestionTerms(terms);
  }

  static Set<String> termsOf(String text, TextAnalysis words) {
    Set<String> terms = new TreeSet<>();
    for (Token token : words.tokens(text)) {
      terms.add(token.term());
    }
    return terms;
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  /** Returns the share of the question's weight that the terms cover, in [0, 1]. */
  double coveredBy(Set<String> terms) {
    if (total == 0) {
      return 0;
    }
    double covered = 0;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      if (terms.contains(entry.getKey())) {
        covered += entry.getValue();
      }
    }
    return covered / total;
  }

  /** Returns the share covered where a term counts the more, the fewer of the texts have it. */
  double coveredBy(Set<String> terms, List<Set<String>> texts) {
    double sum = 0;
    double covered = 0;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      long having = texts.stream().filter(t -> t.contains(entry.getKey())).count();
      double rarity = Math.log(1 + (texts.size() + 1.0) / (having + 1.0));
      sum += entry.getValue() * rarity;
      if (terms.contains(entry.getKey())) {
        covered += entry.getValue() * rarity;
      }
    }
    return sum == 0 ? 0 : covered / sum;
  }

  static double weight(String term) {
    if (ASKING.contains(term)) {
      return 0;
    }
    boolean han = term.codePoints().anyMatch(Character::isIdeographic);
    int length = term.codePointCount(0, term.length());
    if (han) {
      return length == 1 ? 0.3 : length == 2 ? 1 : length == 3 ? 1.5 : 2;
    }
    return length == 1 ? 0.3 : 1;
  }
}
