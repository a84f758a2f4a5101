package xueban.tutor.grading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.TextFolding;

/** The names that stand with a ratio, 男生与女生的比是, and whether an item asks in their order. */
final class RatioNames {
  private static final String HARMLESS =
      "(?:所以|因此|那么|则|就|答案?|解|我|觉得|认为|应该|应当|可以|可得|求得|等于|它们|他们|两者|二者|两个数|两数|之|化|化简|约分|成|后|结果|最后|所求|原式"
          + "|本题|此题|最简|单|整数|这个|这[幅张]图|比例尺|的|是|为|得|到|比|值|∴|[:=,;])*";
  private static final String MEASURE =
      "(?:人数|数量|个数|面积|表面积|周长|体积|边长|棱长|半径|直径|速度|时间|路程|质量|年龄|相似|工作效率)?";

  /** At most one measure: two of them would be two names. */
  private static final Pattern SILENT = Pattern.compile(HARMLESS + MEASURE + HARMLESS);

  private static final String NOUN = "(?:生|同学|数)?的?(?:人数|数量|个数|面积|周长|体积|速度|时间|质量|年龄)?";
  private static final String JOINED = "(?:与|和|跟|同|:|比)";

  /** A ratio that is left to be filled in; one that is followed by digits is given. */
  private static final String LEFT_OPEN =
      "[的之]?(?:人数)?[的之]?(?:最简|单|整数)*(?:比值?|=)(?:是|为|等于|=|:|化简|后|的|最简|单|整数|比|,)*"
          + "(?:_|\\(_*\\)|\\[_*]|\\?|多少|几|什么|[.;]|$)";

  private static final Pattern TWO =
      Pattern.compile(
          "([\\p{IsHan}a-z]+?)%s%s([\\p{IsHan}a-z]+?)%s(?:[的之]?(?:最简|整数)*比值?)?(?:是|为|[:=])*"
              .formatted(NOUN, JOINED, NOUN));

  /** What a scale is: the distance on the map comes first. */
  private static final Pattern SCALE =
      Pattern.compile("图上(?:距离)?[:与和比]实际(?:距离)?(?:[的之]?比)?(?:是|为|[:=])*");

  private static final Pattern TURNED_SCALE = Pattern.compile("实际[^\\d;._]{0,10}图上");

  private RatioNames() {}

  /** Returns whether words before a ratio name nothing whose number it could be. */
  static boolean isSilent(String words) {
    return SILENT.matcher(words).matches();
  }

  /** Returns an answer without the words before it, if they are all silent; else the answer. */
  static String core(String answer) {
    String core = Wording.core(answer);
    int start = answer.indexOf(core);
    return start >= 0 && isSilent(answer.substring(0, start)) ? core : answer;
  }

  /**
   * Returns whether an item asks for a ratio in the order of the names, and names them nowhere in
   * the other order.
   *
   * @param names folded, such as 男生与女生的比是
   */
  static boolean areAsked(String names, String stem) {
    String asked = TextFolding.fold(stem).replace(" ", "");
    if (SCALE.matcher(names).matches()) {
      return !TURNED_SCALE.matcher(asked).find();
    }
    Matcher two = TWO.matcher(names);
    return two.matches()
        && isLeftOpen(two.group(1), two.group(2), asked)
        && !stand(two.group(2), two.group(1), asked);
  }

  private static boolean isLeftOpen(String first, String second, String stem) {
    return Pattern.compile(
            "(?<![\\da-z])%s%s%s%s%s%s"
                .formatted(
                    Pattern.quote(first), NOUN, JOINED, Pattern.quote(second), NOUN, LEFT_OPEN))
        .matcher(stem)
        .find();
  }

  /** Returns whether two names stand together in this order, given or asked. */
  private static boolean stand(String first, String second, String stem) {
    return Pattern.compile(
            "(?<![\\da-z])%s(?:[^\\d,;._:]{0,6}?%s|%s,?)%s"
                .formatted(Pattern.quote(first), JOINED, NOUN, Pattern.quote(second)))
        .matcher(stem)
        .find();
  }
}
