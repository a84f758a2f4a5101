package xueban.tutor.grading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.TextFolding;

/** The names that stand with a ratio, 男生与女生的比是, and whether an item asks in their order. */
final class RatioNames {
  private static final Pattern SILENT =
      Pattern.compile(
          "(?:所以|因此|答案?|它们|他们|两者|二者|之|化成?|化简|成|后|结果|所求|最简|单|整数|这个|的|是|为|得|到|比|值|[:=,])*");
  private static final String NOUN = "(?:生|同学)?的?(?:人数|数量|个数|面积|周长|体积|速度|时间|质量|年龄)?";
  private static final String JOINED = "(?:与|和|跟|同|:|比)";
  private static final String RATIO = "的?(?:人数)?的?(?:最简|单|整数)*(?:比|=)";
  private static final Pattern TWO =
      Pattern.compile(
          "([\\p{IsHan}a-z]+?)%s%s([\\p{IsHan}a-z]+?)%s(?:的?(?:最简|整数)*比值?)?(?:是|为|[:=])*"
              .formatted(NOUN, JOINED, NOUN));

  /** What a scale is: the distance on the map comes first. */
  private static final Pattern SCALE =
      Pattern.compile("图上(?:距离)?[:与和比]实际(?:距离)?(?:的?比)?(?:是|为|[:=])*");

  private RatioNames() {}

  /** Returns whether words before a ratio name nothing whose number it could be. */
  static boolean isSilent(String words) {
    return SILENT.matcher(words).matches();
  }

  /**
   * Returns whether an item asks for a ratio in the order of the names, and nowhere in the other.
   *
   * @param names folded, such as 男生与女生的比是
   */
  static boolean areAsked(String names, String stem) {
    String asked = TextFolding.fold(stem).replace(" ", "");
    if (SCALE.matcher(names).matches()) {
      return !stands("实际距离", "图上距离", asked);
    }
    Matcher two = TWO.matcher(names);
    return two.matches()
        && stands(two.group(1), two.group(2), asked)
        && !stands(two.group(2), two.group(1), asked);
  }

  private static boolean stands(String first, String second, String stem) {
    return Pattern.compile(
            "(?<![\\da-z])%s%s%s%s%s%s"
                .formatted(Pattern.quote(first), NOUN, JOINED, Pattern.quote(second), NOUN, RATIO))
        .matcher(stem)
        .find();
  }
}
