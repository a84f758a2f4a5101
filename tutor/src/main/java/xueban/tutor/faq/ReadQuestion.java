package xueban.tutor.faq;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xueban.nlp.TextFolding;

/**
 * A question as it is compared with others: what is left once the words by which anybody asks are
 * gone, and what turns its meaning.
 *
 * @param units characters of Chinese, words and numbers of other scripts, in order
 * @param pairs neighbouring units
 * @param kinds what kinds of thing are asked for
 * @param vector of the whole text, or null if nothing embeds it
 */
@SuppressWarnings("ArrayRecordComponent") // read by this package alone, which changes nothing
record ReadQuestion(
    List<String> units,
    Set<String> pairs,
    Set<String> numbers,
    Set<String> kinds,
    boolean negated,
    float @Nullable [] vector) {
  private static final Pattern COURTESY =
      Pattern.compile("请问(?:一下)?|你好|您好|老师好|谢谢|求助|麻烦(?:问)?一下|想(?:问|知道)一下|[啊呀呢吧嘛哦]|please|thanks");
  private static final Pattern UNIT =
      Pattern.compile("\\p{IsHan}|[\\p{L}&&[^\\p{IsHan}]]+|\\d+(?:\\.\\d+)?");
  private static final Pattern NUMBER =
      Pattern.compile("\\d+(?:\\.\\d+)?|第?[一二三四五六七八九十百千两]+(?=[年月天个次岁级班元号点节章册周人名篇秒])");
  private static final Pattern NEGATION =
      Pattern.compile("[不没无非未别]|\\b(?:not|no|never|cannot|can't|don't|won't|isn't|without)\\b");

  /** Where 不 and 没 ask, they deny nothing: 能不能, 有没有. */
  private static final Pattern ASKING_NEGATION =
      Pattern.compile("(.)[不没]\\1|有没有|是不是|能否|是否|不同|差不多|要不要|不错|不断");

  private static final Map<String, Pattern> KINDS = kindWords();

  private static Map<String, Pattern> kindWords() {
    Map<String, Pattern> kinds = new LinkedHashMap<>();
    kinds.put("why", Pattern.compile("为什么|为啥|为何|什么原因|怎么回事|怎么会|\\bwhy\\b"));
    kinds.put("when", Pattern.compile("什么时候|何时|几点|哪天|哪一年|哪年|多久|多长时间|几号|\\bwhen\\b|how long"));
    kinds.put("where", Pattern.compile("哪里|哪儿|在哪|什么地方|何处|\\bwhere\\b"));
    kinds.put("who", Pattern.compile("谁|哪位|什么人|\\bwho\\b"));
    kinds.put("many", Pattern.compile("多少|几[个次天岁年人张页]|多大|多高|多远|how (?:many|much)"));
    kinds.put("how", Pattern.compile("怎么(?!回事|会)|怎样|如何|咋|怎么办|\\bhow (?!many|much|long)"));
    kinds.put("mean", Pattern.compile("什么意思|啥意思|是什么|什么是|含义|what is|\\bmeans?\\b"));
    kinds.put("whether", Pattern.compile("吗|能不能|是否|能否|可以不|有没有|是不是|可不可以|么$|\\b(?:can|does|is|do) "));
    return kinds;
  }

  /** Returns the cosine of the two vectors, in [-1, 1]; 0 if there are none. */
  double cosine(ReadQuestion other) {
    float[] one = vector;
    float[] two = other.vector;
    if (one == null || two == null) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * two[i];
    }
    return sum;
  }

  ReadQuestion withoutVector() {
    return new ReadQuestion(units, pairs, numbers, kinds, negated, null);
  }

  /** Reads a question, with its vector if there is one. */
  static ReadQuestion of(String text, float @Nullable [] vector) {
    String folded = COURTESY.matcher(TextFolding.fold(text).strip()).replaceAll("");
    List<String> units = new ArrayList<>();
    Matcher unit = UNIT.matcher(folded);
    while (unit.find()) {
      units.add(unit.group());
    }
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < units.size(); i++) {
      pairs.add(units.get(i) + ' ' + units.get(i + 1));
    }
    Set<String> numbers = new TreeSet<>();
    NUMBER.matcher(folded).results().forEach(found -> numbers.add(found.group()));
    Set<String> kinds = new TreeSet<>();
    KINDS.forEach(
        (kind, pattern) -> {
          if (pattern.matcher(folded).find()) {
            kinds.add(kind);
          }
        });
    String denying = ASKING_NEGATION.matcher(folded).replaceAll("");
    long negations = NEGATION.matcher(denying).results().count();
    return new ReadQuestion(units, pairs, numbers, kinds, negations % 2 == 1, vector);
  }
}
