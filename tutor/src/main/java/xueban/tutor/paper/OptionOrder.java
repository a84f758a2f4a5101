package xueban.tutor.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import xueban.recommend.Item;
import xueban.recommend.Option;

/**
 * Another order of an item's options, where nothing speaks of the order there is: no option refers
 * to others (以上都对), no stem, hint or solution to a letter but for 故选 B at the end, no figure stands
 * by, and the options are no rising or falling numbers. In doubt they stay: a wrong key costs more
 * than a neighbour's glance.
 */
final class OptionOrder {
  private static final Pattern REFERS =
      Pattern.compile(
          "以上|上述|前面|前者|后者|其余|其他|都对|都不对|都是|都不是|都正确|都错|均|全部|全对|选项"
              + "|(?i)\\b(all|none|both|neither|either|above|below|other|others|previous)\\b"
              + "|^\\s*[A-J]([、,，和与及或/ ]*[A-J])*\\s*[。.]?\\s*$");

  private static final Pattern NAMES_LETTER =
      Pattern.compile(
          "选|答案|选项|(?<![A-Za-z])[A-J]\\s*(项|选项|正确|错误|对|错|不对|符合|不符合)"
              + "|[(（]\\s*[A-J]\\s*[)）]|(?m)^\\s*[A-J]\\s*[.．、:：]"
              + "|(?i)\\b(option|choice|answer|choose)s?\\b");

  /** How a solution ends: 故选 A. Its letters move along with the options. */
  private static final Pattern CONCLUSION =
      Pattern.compile("(故选|应选|所以选|因此选)(\\s*[:：]?\\s*)([A-J](?:[、，, ]*[A-J])*)(?![A-Za-z])");

  private static final Pattern STEM_NAMES_OPTIONS =
      Pattern.compile("选项\\s*[A-J]|[A-J]\\s*选项|[A-J]\\s*项|如图|下图|(?i)\\boptions? [A-J]\\b|figure");

  private static final Pattern NUMBER = Pattern.compile("\\$?\\s*([-+−]?\\d+(?:\\.\\d+)?)\\D*");

  private OptionOrder() {}

  /** Returns the item's option keys in another order, or nothing if they must stay. */
  static List<String> mixed(Item item, Random random) {
    if (!isFree(item)) {
      return List.of();
    }
    List<String> keys = new ArrayList<>(item.options().stream().map(Option::key).toList());
    List<String> before = List.copyOf(keys);
    Collections.shuffle(keys, random);
    return keys.equals(before) ? List.of() : keys;
  }

  /** Returns whether the options may stand in any order. */
  static boolean isFree(Item item) {
    List<Option> options = item.options();
    if (!item.kind().isChoice()
        || options.size() < 2
        || item.answers().size() != 1
        || !item.figure().isEmpty()) {
      return false;
    }
    List<String> keys = options.stream().map(Option::key).toList();
    return keys.containsAll(item.answers().getFirst())
        && options.stream().noneMatch(o -> o.text().isBlank())
        && options.stream().noneMatch(o -> REFERS.matcher(o.text()).find())
        && !STEM_NAMES_OPTIONS.matcher(item.stem()).find()
        && concludes(item.solution(), item.answers().getFirst())
        && !NAMES_LETTER.matcher(CONCLUSION.matcher(item.solution()).replaceAll("")).find()
        && item.hints().stream().noneMatch(h -> NAMES_LETTER.matcher(h).find())
        && !inOrder(options);
  }

  /** Returns whether a solution that names letters in the end names those that are right. */
  private static boolean concludes(String solution, List<String> keys) {
    String right = String.join("", keys.stream().sorted().toList());
    return CONCLUSION
        .matcher(solution)
        .results()
        .allMatch(r -> r.group(3).replaceAll("[^A-J]", "").equals(right));
  }

  /** Returns a solution of an item that {@link #isFree}, with the letters of the keys given. */
  static String concluding(String solution, List<String> keys) {
    return CONCLUSION
        .matcher(solution)
        .replaceAll(r -> r.group(1) + r.group(2) + String.join("", keys));
  }

  private static boolean inOrder(List<Option> options) {
    List<Double> numbers = new ArrayList<>();
    for (Option option : options) {
      var number = NUMBER.matcher(option.text().strip());
      if (!number.matches()) {
        return false;
      }
      numbers.add(Double.valueOf(number.group(1).replace('−', '-')));
    }
    List<Double> rising = numbers.stream().sorted().toList();
    return numbers.equals(rising) || numbers.equals(rising.reversed());
  }
}
