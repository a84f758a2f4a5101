package xueban.nlp.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads where an unknown lies: {@code -2≤x<5}, x大于3, {@code x<1或x>3}, {@code x≥-1且x≠2}, {@code
 * 10>x}, [-2,5), 全体实数.
 */
public final class RegionReader {
  private static final int MAX_PARTS = 12;
  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(])([^,;\\[\\]()]+|-?√?\\(.+?\\))[,;]([^,;\\[\\]()]+)([\\])])");
  private static final Pattern BUILT = Pattern.compile("\\{[a-z](?:∈r)?[|:;,]([^{}]+)}");
  private static final Pattern ALL_BUT =
      Pattern.compile(
          "(?:[a-z][是为]?)?除了?(-?[\\d./√π]+)(?:以外|之外|外),?的?(?:一切|所有|任意|全体|其他)?的?实?数(?:都可以|都行)?");
  private static final Pattern SPAN =
      Pattern.compile(
          "从?(?<from>%1$s)到(?<to>%1$s)(?:之间)?[,;(]?都?(?<with>不?(?:包括|包含|含))(?:(?<first>%1$s)[和与;](?<last>%1$s)|两端|两头|两?个?端点)[)]?(?:在内)?"
              .formatted("-?[\\d./√π]+"));
  private static final Pattern BRACKET = Pattern.compile("\\((\\p{IsHan}{1,8})\\)$");
  private static final Pattern RELATION = Pattern.compile("[<>≤≥≠=]");

  /**
   * A region and the letter of its unknown.
   *
   * @param letter 0 if none is written
   */
  public record Read(Region region, char letter) {}

  private char letter;

  private RegionReader() {}

  /** Returns the region that a folded text without blanks says; empty if it says none. */
  public static Optional<Read> read(String text) {
    if (text.isEmpty() || text.length() > WrittenMath.MAX_LENGTH) {
      return Optional.empty();
    }
    RegionReader reader = new RegionReader();
    try {
      @Nullable Region region = reader.union(signs(withoutUnit(inSigns(text))));
      return region == null ? Optional.empty() : Optional.of(new Read(region, reader.letter));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Writes {x|x>3}, 除了3以外的实数, 3到7,包括3和7 with signs alone. */
  private static String inSigns(String text) {
    Matcher built = BUILT.matcher(text);
    if (built.matches()) {
      return built.group(1);
    }
    Matcher but = ALL_BUT.matcher(text);
    if (but.matches()) {
      return "≠" + but.group(1);
    }
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      return text;
    }
    String from = span.group("from");
    String to = span.group("to");
    boolean ends =
        span.group("first") == null
            || (span.group("first").equals(from) && span.group("last").equals(to));
    boolean open = span.group("with").startsWith("不");
    return ends ? (open ? "(%s,%s)" : "[%s,%s]").formatted(from, to) : text;
  }

  /** Leaves out a unit in brackets at the end; other words there may say more. */
  private static String withoutUnit(String text) {
    Matcher bracket = BRACKET.matcher(text);
    if (!bracket.find()) {
      return text;
    }
    String word = bracket.group(1);
    boolean unit = Units.find(word, "").isPresent() || CountWords.isHarmless(word);
    return unit ? text.substring(0, bracket.start()) : text;
  }

  /** Returns the text with relations as signs. */
  public static String signs(String text) {
    return text.replaceAll("比([-\\d./√π()]+)大", ">$1")
        .replaceAll("比([-\\d./√π()]+)小", "<$1")
        .replaceAll("的(?:所有|全体|一切|任意)?实?数$", "")
        .replaceAll("最大(?:是|为)", "≤")
        .replaceAll("最小(?:是|为)", "≥")
        .replaceAll("[,;](?=[或且])", "")
        .replaceAll("不(?:能|可以|可)(?:等于|为|是|取)", "≠")
        .replaceAll("大于或等于|大于或者等于|大于等于|不小于|不低于|不少于|至少[是为]?|最少[是为]?|>=|=>", "≥")
        .replaceAll("小于或等于|小于或者等于|小于等于|不大于|不超过|不高于|不多于|至多[是为]?|最多[是为]?|<=|=<", "≤")
        .replaceAll("不等于|不为|不是|!=|<>|=/=", "≠")
        .replaceAll("大于|超过|高于|多于|>号", ">")
        .replaceAll("小于|低于|少于|不到|不足", "<")
        .replaceAll("等于", "=")
        .replaceAll("([<>≤≥≠])号", "$1")
        .replaceAll("或者|or|∪|并上", "或")
        .replaceAll("并且|而且|同时|and|∩|以及", "且");
  }

  private @Nullable Region union(String text) {
    Region all = Region.none();
    String[] parts = text.split("或", -1);
    if (parts.length > MAX_PARTS) {
      return null;
    }
    for (String part : parts) {
      @Nullable Region region = intersection(part);
      if (region == null) {
        return null;
      }
      all = all.or(region);
    }
    return all;
  }

  private @Nullable Region intersection(String text) {
    if (text.matches("(?:[a-z](?:为|是|取|=|∈)?)?(?:全体|任意|一切|所有|任何)实数|r|[a-z]∈r")) {
      return Region.all();
    }
    if (text.matches("无解|空集|∅|没有解")) {
      return Region.none();
    }
    Matcher interval = INTERVAL.matcher(text.replaceFirst("^[a-z]∈", ""));
    if (interval.matches()) {
      return interval(interval);
    }
    Region all = Region.all();
    String[] parts = text.split("[且,;]", -1);
    if (parts.length > MAX_PARTS) {
      return null;
    }
    for (String part : parts) {
      for (String one : bothSigns(part)) {
        @Nullable Region region = chain(one);
        if (region == null) {
          return null;
        }
        all = all.and(region);
      }
    }
    return all;
  }

  private static List<String> bothSigns(String part) {
    return part.contains("≠±")
        ? List.of(part.replace("≠±", "≠"), part.replace("≠±", "≠-"))
        : List.of(part);
  }

  private static @Nullable Region interval(Matcher m) {
    Region region = Region.all();
    if (!isInfinite(m.group(2))) {
      Optional<AlgebraicForm> low = number(m.group(2));
      if (low.isEmpty()) {
        return null;
      }
      region = region.and(Region.of(low.get(), false, m.group(1).equals("["), true));
    }
    if (!isInfinite(m.group(3))) {
      Optional<AlgebraicForm> high = number(m.group(3));
      if (high.isEmpty()) {
        return null;
      }
      region = region.and(Region.of(high.get(), true, m.group(4).equals("]"), false));
    }
    return region;
  }

  private static boolean isInfinite(String text) {
    return text.matches("[+-]?(?:∞|无穷大?|正无穷大?|负无穷大?)");
  }

  /** Reads relations one after another: {@code 1<x<7}, {@code x≠2}, {@code >3}. */
  private @Nullable Region chain(String text) {
    Matcher relation = RELATION.matcher(text);
    List<String> operands = new ArrayList<>();
    List<Character> signs = new ArrayList<>();
    int from = 0;
    while (relation.find()) {
      operands.add(text.substring(from, relation.start()));
      signs.add(text.charAt(relation.start()));
      from = relation.end();
    }
    operands.add(text.substring(from));
    if (signs.isEmpty() || signs.size() > 2) {
      return null;
    }
    Region all = Region.all();
    for (int i = 0; i < signs.size(); i++) {
      boolean first = i == 1 && isLetterOrNone(operands.getFirst());
      String left = first ? operands.getFirst() : operands.get(i);
      @Nullable Region region = pair(left, signs.get(i), operands.get(i + 1));
      if (region == null) {
        return null;
      }
      all = all.and(region);
    }
    return all;
  }

  private @Nullable Region pair(String left, char sign, String right) {
    if (isUnknown(left)) {
      return number(right).map(n -> region(n, sign)).orElse(null);
    }
    if (isUnknown(right) && !right.isEmpty()) {
      char turned = "<>≤≥≠=".charAt("><≥≤≠=".indexOf(sign));
      return number(left).map(n -> region(n, turned)).orElse(null);
    }
    return null;
  }

  private static boolean isLetterOrNone(String text) {
    return text.isEmpty() || text.matches("[a-z]");
  }

  private boolean isUnknown(String text) {
    if (text.isEmpty()) {
      return true;
    }
    if (text.length() == 1 && text.charAt(0) >= 'a' && text.charAt(0) <= 'z') {
      boolean same = letter == 0 || letter == text.charAt(0);
      letter = text.charAt(0);
      return same;
    }
    return false;
  }

  private static Region region(AlgebraicForm point, char sign) {
    return Region.of(
        point,
        sign == '<' || sign == '≤' || sign == '≠',
        sign == '≤' || sign == '≥' || sign == '=',
        sign == '>' || sign == '≥' || sign == '≠');
  }

  private static Optional<AlgebraicForm> number(String text) {
    return WrittenMath.value(text).filter(AlgebraicForm::isNumber);
  }
}
