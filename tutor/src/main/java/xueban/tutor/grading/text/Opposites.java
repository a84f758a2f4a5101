package xueban.tutor.grading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What turns the meaning of a text around: negation, words of opposite meaning, yes or no. Closed
 * lists of common words, so an opposite that is in none goes unseen.
 */
public final class Opposites {
  private static final Pattern NEGATION =
      Pattern.compile(
          "[不没无非未]|\\b(?:not|no|never|none|nothing|cannot|without|neither|nor|isnt|doesnt|dont|wont"
              + "|cant|didnt|wasnt|arent|isn|doesn|don|won|can't|didn|wasn|aren|couldn)\\b");

  private static final Pattern YES =
      Pattern.compile("^\\W*(?:对|是|正确|能|可以|会|会的|相等|yes|true|right|agree)");
  private static final Pattern NO =
      Pattern.compile("^\\W*(?:不|错|否|没有|no\\b|not\\b|false|wrong|disagree)");

  private static final List<List<Pattern>> PAIRS =
      pairs(
          "大|小",
          "高|低",
          "增|减",
          "升|降",
          "快|慢",
          "多|少",
          "长|短",
          "吸热|放热",
          "吸收|放出",
          "液化|汽化",
          "凝固|熔化",
          "凝华|升华",
          "会聚|发散",
          "导体|绝缘体",
          "串联|并联",
          "反射|折射",
          "相同|不同",
          "相吸|相斥",
          "吸引|排斥",
          "奇数|偶数",
          "正数|负数",
          "先|后",
          "远|近",
          "强|弱",
          "粗|细",
          "厚|薄",
          "上浮|下沉",
          "闭合|断开",
          "链式|顺序",
          "入|出",
          "左|右",
          "more|less",
          "more|fewer",
          "(?:larg|bigg|great)\\w*|small\\w*",
          "high\\w*|low\\w*",
          "increas\\w*|decreas\\w*",
          "bright\\w*|dim\\w*",
          "fast\\w*|slow\\w*",
          "hot\\w*|cold\\w*",
          "warm\\w*|cool\\w*",
          "heav\\w*|light(?:er|est)?",
          "open\\w*|clos\\w*",
          "series|parallel",
          "conduct\\w*|insulat\\w*",
          "absorb\\w*|reflect\\w*",
          "same|different",
          "positive|negative",
          "connected|separated|disconnected",
          "on|off",
          "up|down",
          "before|after",
          "near\\w*|far\\w*",
          "expand\\w*|contract\\w*",
          "attract\\w*|repel\\w*",
          "push\\w*|pull\\w*",
          "gain\\w*|los\\w*",
          "start\\w*|stop\\w*",
          "odd|even",
          "long\\w*|short\\w*",
          "thick\\w*|thin\\w*",
          "hard\\w*|soft\\w*",
          "strong\\w*|weak\\w*",
          "melt\\w*|freez\\w*",
          "evaporat\\w*|condens\\w*",
          "rough\\w*|smooth\\w*",
          "complete|incomplete|broken");

  private Opposites() {}

  private static List<List<Pattern>> pairs(String... written) {
    List<List<Pattern>> pairs = new ArrayList<>();
    for (String pair : written) {
      List<Pattern> sides = new ArrayList<>();
      for (String side : pair.split("\\|(?![^(]*\\))")) {
        boolean latin = side.charAt(0) < 0x80;
        sides.add(Pattern.compile(latin ? "\\b(?:" + side + ")\\b" : side));
      }
      pairs.add(sides);
    }
    return List.copyOf(pairs);
  }

  /** Returns how many negations a folded text has. */
  static int negations(String folded) {
    return (int) NEGATION.matcher(folded.replace("'", "")).results().count();
  }

  /** Returns 1 if the text begins with yes, -1 with no, 0 with neither. */
  static int stance(String folded) {
    return NO.matcher(folded).find() ? -1 : YES.matcher(folded).find() ? 1 : 0;
  }

  /**
   * Returns a word of the answer for each pair of which it has the one and the reference the other.
   */
  public static List<String> clashes(String answer, String reference) {
    List<String> clashes = new ArrayList<>();
    for (List<Pattern> pair : PAIRS) {
      for (Pattern side : pair) {
        Optional<String> said = first(side, answer);
        if (said.isPresent() && first(side, reference).isEmpty()) {
          boolean other =
              pair.stream()
                  .filter(p -> p != side)
                  .anyMatch(p -> first(p, reference).isPresent() && first(p, answer).isEmpty());
          if (other) {
            clashes.add(said.get());
          }
        }
      }
    }
    return clashes;
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
