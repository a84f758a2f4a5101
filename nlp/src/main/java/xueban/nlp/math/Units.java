package xueban.nlp.math;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units of school, by the words that learners write for them. 分 is a minute of time, a
 * hundredth of 元, or a sixtieth of a degree: which, the dimension that is asked for tells.
 */
public final class Units {
  private static final Map<String, List<Unit>> BY_WORD = new LinkedHashMap<>();

  /** Words by their first character, longest first. */
  private static final Map<Character, List<String>> BY_START = new HashMap<>();

  static {
    String[][] prefixes = {
      {"k", "千", "1000"},
      {"d", "分", "1/10"},
      {"c", "厘", "1/100"},
      {"m", "毫", "1/1000"},
      {"μ", "微", "1/1000000"},
      {"n", "纳", "1/1000000000"}
    };
    power("", "m", "米", "1");
    for (String[] p : prefixes) {
      power(p[0] + "m", p[0] + "m", p[1] + "米", p[2]);
    }
    power("", "", "公里", "1000");
    all("length", "1/100", "公分");
    all("length", "500", "里", "华里");
    all("area", "10000", "公顷", "ha", "hm^2", "hm2");
    all("area", "2000/3", "亩");
    all("area", "1", "平米");
    all("volume", "1/1000", "l", "升", "公升");
    all("volume", "1/1000000", "ml", "毫升", "cc");
    all("mass", "1000", "t", "吨");
    all("mass", "1", "kg", "千克", "公斤");
    all("mass", "1/1000", "g", "克");
    all("mass", "1/1000000", "mg", "毫克");
    all("mass", "1/2", "斤", "市斤");
    all("mass", "1/20", "两");
    all("time", "604800", "周", "星期", "个星期", "礼拜");
    all("time", "86400", "天", "日", "d");
    all("time", "3600", "小时", "个小时", "h", "时", "钟头", "个钟头", "hour", "hours");
    all("time", "900", "刻钟");
    all("time", "60", "分钟", "分", "min", "mins", "分種");
    all("time", "1", "秒", "秒钟", "s", "sec");
    all("month", "1", "个月", "月");
    all("month", "12", "年");
    all("month", "1200", "世纪", "个世纪");
    all("money", "1", "元", "块", "圆", "元钱", "块钱", "人民币");
    all("money", "10000", "万元");
    all("money", "1/10", "角", "毛", "毛钱", "角钱");
    all("money", "1/100", "分", "分钱");
    all("angle", "1", "°", "度");
    all("angle", "1/60", "'", "分");
    all("angle", "1/3600", "''", "\"", "秒");
    all("temperature", "1", "℃", "°c", "摄氏度", "度", "°");
    all("force", "1", "n", "牛", "牛顿");
    all("pressure", "1", "pa", "帕", "帕斯卡");
    all("pressure", "1000", "kpa", "千帕");
    all("energy", "1", "j", "焦", "焦耳");
    all("power", "1", "w", "瓦", "瓦特");
    all("power", "1000", "kw", "千瓦");
    all("voltage", "1", "v", "伏", "伏特");
    all("current", "1", "a", "安", "安培");
    all("current", "1/1000", "ma", "毫安");
    all("resistance", "1", "ω", "欧", "欧姆");
    BY_WORD.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(w -> BY_START.computeIfAbsent(w.charAt(0), c -> new ArrayList<>()).add(w));
  }

  private Units() {}

  /** Adds a length with its square and cube. */
  private static void power(String latin, String word, String han, String factor) {
    String sign = word.isEmpty() ? latin : word;
    Rational one = rational(factor);
    if (!sign.isEmpty()) {
      add(new Unit(sign, "length", one));
      for (String mark : new String[] {"^", ""}) {
        add(new Unit(sign + mark + "2", "area", one.power(2)));
        add(new Unit(sign + mark + "3", "volume", one.power(3)));
      }
      add(new Unit("平方" + sign, "area", one.power(2)));
      add(new Unit("立方" + sign, "volume", one.power(3)));
    }
    add(new Unit(han, "length", one));
    add(new Unit("平方" + han, "area", one.power(2)));
    add(new Unit("立方" + han, "volume", one.power(3)));
    add(new Unit(han + "^2", "area", one.power(2)));
    add(new Unit(han + "^3", "volume", one.power(3)));
  }

  private static void all(String dimension, String factor, String... words) {
    for (String word : words) {
      add(new Unit(word, dimension, rational(factor)));
    }
  }

  private static void add(Unit unit) {
    BY_WORD.computeIfAbsent(unit.word(), w -> new ArrayList<>()).add(unit);
  }

  private static Rational rational(String text) {
    int line = text.indexOf('/');
    return line < 0
        ? Rational.ofDecimal(text)
        : Rational.ofDecimal(text.substring(0, line))
            .over(Rational.ofDecimal(text.substring(line + 1)));
  }

  /**
   * Returns the unit that a word is; of several the one that measures {@code dimension}, else the
   * first. A word with a stroke is a quotient: {@code km/h}.
   *
   * @param dimension what is asked for, or empty
   */
  public static Optional<Unit> find(String word, String dimension) {
    List<Unit> units = BY_WORD.getOrDefault(word, List.of());
    if (!units.isEmpty()) {
      return units.stream()
          .filter(u -> u.dimension().equals(dimension))
          .findFirst()
          .or(() -> Optional.of(units.getFirst()));
    }
    int line = word.indexOf('/');
    if (line <= 0) {
      return Optional.empty();
    }
    int over = dimension.indexOf('/');
    Optional<Unit> top =
        findOrCount(word.substring(0, line), over < 0 ? "" : dimension.substring(0, over));
    Optional<Unit> bottom =
        find(word.substring(line + 1), over < 0 ? "time" : dimension.substring(over + 1));
    return top.isPresent() && bottom.isPresent()
        ? Optional.of(
            new Unit(
                word,
                top.get().dimension() + "/" + bottom.get().dimension(),
                top.get().factor().over(bottom.get().factor())))
        : Optional.empty();
  }

  /** Returns the unit that a word is; a word that is none counts things. */
  public static Optional<Unit> findOrCount(String word, String dimension) {
    return find(word, dimension)
        .or(
            () ->
                word.matches("[\\p{IsHan}]{1,6}")
                    ? Optional.of(new Unit(word, Unit.COUNT + word, Rational.ONE))
                    : Optional.empty());
  }

  /** Returns the longest unit word that stands at a place of the text; empty if none does. */
  static Optional<String> at(String text, int start) {
    if (start >= text.length()) {
      return Optional.empty();
    }
    for (String word : BY_START.getOrDefault(text.charAt(start), List.of())) {
      if (text.startsWith(word, start) && !cutsLetters(text, start, word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** Returns whether a 2 or 3 ends a unit: m2, but not the 2 of 3m2dm. */
  private static boolean isPower(String text, int at) {
    boolean ends = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    return ends && (text.charAt(at) == '2' || text.charAt(at) == '3');
  }

  private static boolean cutsLetters(String text, int start, String word) {
    int end = start + word.length();
    char last = word.charAt(word.length() - 1);
    boolean latin = (last >= 'a' && last <= 'z') || last == 'ω' || last == 'μ';
    if (word.endsWith("分") && text.startsWith("之", end)) {
      return true;
    }
    if (end < text.length() && latin) {
      char next = text.charAt(end);
      return (next >= 'a' && next <= 'z') || next == '^' || isPower(text, end);
    }
    return false;
  }
}
