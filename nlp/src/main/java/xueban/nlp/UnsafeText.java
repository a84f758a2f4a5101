package xueban.nlp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds personal data and words of distress in what a pupil writes.
 *
 * <p>Rules, on folded text (so full-width digits and traditional characters count too):
 *
 * <ul>
 *   <li>mobile number: 11 digits from 13 to 19, also in groups 3-4-4, not part of a longer number,
 *       not ending in five zeros, no unit behind it (1.5 亿千米 is an exercise); landline with area
 *       code and hyphen
 *   <li>identity number: 18 characters with a real birth date and the right check digit (GB
 *       11643-1999, ISO 7064 MOD 11-2)
 *   <li>e-mail address
 *   <li>self-harm and harm by others: two short lists of phrases in Chinese and English, where the
 *       writer speaks of himself or herself
 * </ul>
 *
 * <p>Stateless. It sees phrases, not meaning: what it finds goes to a person, and what it does not
 * find is not thereby safe.
 */
public final class UnsafeText {
  /** What a finding is. */
  public enum Kind {
    MOBILE_NUMBER,
    LANDLINE_NUMBER,
    IDENTITY_NUMBER,
    EMAIL_ADDRESS,
    SELF_HARM,
    HARM_BY_OTHERS;

    boolean isDistress() {
      return this == SELF_HARM || this == HARM_BY_OTHERS;
    }
  }

  /**
   * A place in a text.
   *
   * @param start offset of its first UTF-16 unit in the original text
   * @param end offset after its last
   */
  public record Finding(Kind kind, int start, int end) {
    public Finding {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("0 <= start (%d) < end (%d)".formatted(start, end));
      }
    }
  }

  private record Rule(Kind kind, Pattern pattern, Predicate<String> holds) {}

  private static final String UNIT =
      "(?! ?(米|千米|公里|厘米|毫米|人|元|吨|克|千克|个|平方|立方|秒|年|天|光年|次|焦|牛|帕|瓦|%|km|m\\b|cm|kg|j\\b|pa\\b|w\\b|×|\\*))";

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10x98765432";

  private static final List<Rule> RULES =
      List.of(
          rule(
              Kind.IDENTITY_NUMBER,
              "(?<![0-9a-z])[1-9]\\d{16}[0-9x](?![0-9a-z])",
              UnsafeText::isIdentity),
          rule(
              Kind.MOBILE_NUMBER,
              "(?<![0-9.])(\\+?86[ -]?)?1[3-9]\\d([ -]?)\\d{4}\\2\\d{4}(?![0-9]|\\.\\d)" + UNIT,
              digits -> !digits.endsWith("00000")),
          rule(Kind.LANDLINE_NUMBER, "(?<!\\d)0\\d{2,3}-[2-9]\\d{6,7}(?!\\d)", digits -> true),
          rule(
              Kind.EMAIL_ADDRESS,
              "(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@[a-z0-9][a-z0-9-]{0,62}(\\.[a-z0-9-]{1,63}){0,4}\\.[a-z]{2,24}(?![a-z])",
              address -> true),
          rule(
              Kind.SELF_HARM,
              "(我|自己)[^.,?!]{0,6}(想死|不想活|想自杀|要自杀|想轻生|自残|割腕|跳楼|结束生命)"
                  + "|不想活(了|下去|啦|咯|勒|惹|le)|活[着著]没(有)?意思|活不下去|想(要)?(自杀|轻生)|想死了算了|伤害(我)?自己|\\b(kill|killing|hurt|hurting|cut|cutting|harm|harming)"
                  + " (myself|me self)\\b|\\b(want|going|wish|like) to die\\b|\\bend my (own"
                  + " )?life\\b|\\bsuicid(e|al)\\b",
              words -> true),
          rule(
              Kind.HARM_BY_OTHERS,
              "(打我|欺负我|霸凌我|威胁我|勒索我|骚扰我|猥亵我|摸我(下面|隐私)|逼我脱|家暴)"
                  + "|我[^.,?!]{0,4}被[^.,?!]{0,8}(打了|欺负|霸凌|威胁|勒索|骚扰|猥亵|性侵)|\\b(hits|beats|bullies|threatens|touches|is"
                  + " bullying|are bullying|keeps hitting) me\\b",
              words -> true));

  private UnsafeText() {}

  private static Rule rule(Kind kind, String pattern, Predicate<String> holds) {
    return new Rule(kind, Pattern.compile(pattern), holds);
  }

  /** Returns what a text of any length and content holds. */
  public static TextSafety check(String text) {
    List<Finding> findings = findings(text);
    if (findings.isEmpty()) {
      return new TextSafety.Safe();
    }
    return findings.stream().anyMatch(f -> f.kind().isDistress())
        ? new TextSafety.Distress(findings)
        : new TextSafety.PersonalData(findings);
  }

  /** Returns the text with every character of personal data replaced by {@code *}. */
  public static String masked(String text) {
    StringBuilder masked = new StringBuilder(text);
    for (Finding finding : findings(text)) {
      if (!finding.kind().isDistress()) {
        for (int i = finding.start(); i < finding.end(); i++) {
          masked.setCharAt(i, '*');
        }
      }
    }
    return masked.toString();
  }

  private static List<Finding> findings(String text) {
    FoldedText folded = TextFolding.of(text);
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(folded.text());
      while (matcher.find()) {
        if (rule.holds().test(matcher.group())) {
          int start = folded.originalStart(matcher.start());
          findings.add(new Finding(rule.kind(), start, folded.originalEnd(matcher.end())));
        }
      }
    }
    findings.sort(Comparator.comparingInt(Finding::start).thenComparing(Finding::kind));
    return findings;
  }

  private static boolean isIdentity(String number) {
    try {
      LocalDate.of(
          Integer.parseInt(number.substring(6, 10)),
          Integer.parseInt(number.substring(10, 12)),
          Integer.parseInt(number.substring(12, 14)));
    } catch (DateTimeException e) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECK.charAt(sum % 11) == number.charAt(17);
  }
}
