package xueban.tutor.grading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes from an answer the words that change nothing: 答案是, 我觉得是, 一共, 吧. A word that could change
 * the meaning (不, 或, 负, 比, 约) stays.
 */
final class Wording {
  private static final int MAX_ROUNDS = 6;
  private static final Pattern NO_ANSWER =
      Pattern.compile(
          "[?!.,。？！…*/\\\\_~\\-]*|.{0,4}(?:不会|不知道|不懂|不晓得|没学|不清楚|忘了|忘记|没做|不想写|看不懂|想不出).{0,6}"
              + "|没有?时间.*|空着?|略|idk|help");
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:答案?|解|我|觉得|认为|想|算出?来?|应该|应当|大概|就|所以|因此|故|则|那么|得到?|等于|结果|一共|总共|共计?|合计|现在|时间|时刻"
              + "|有|是|为|=|:|,|∴|列式|列?方程组?|原式|原方程|方程的?|的解|解集|解得|解为|坐标|点|填|写|选|这个数|数|它们?|他|她|值|约分|化简后?"
              + "|分别|由题意|所求|那就|很明显|正确答案|本题|此题|还剩|剩下?|要|需要|最后|求得|可得|可以|能)");
  private static final Pattern LABEL =
      Pattern.compile(
          "[a-z]?\\p{IsHan}{1,12}?[a-z]?(?:是|为|有|在|等于|得|:|=)"
              + "(?=[^\\p{IsHan}]|负|根号|[零一二三四五六七八九十两百])");

  /** A noun right before a number: 面积24平方厘米. */
  private static final Pattern NOUN =
      Pattern.compile("[\\p{IsHan}&&[^第下上点号根差早晚中午加减乘向东西南北左右速增升降涨跌夜里傍凌晨清半]]{1,8}(?=\\d)");

  private static final Pattern CHANGES =
      Pattern.compile("不(?!等式)|[非没无未或比多少余负每至约几反除倍零一二三四五六七八九十百千万]|超过|大于|小于|还是");
  private static final Pattern AFTER = Pattern.compile("(?:吧|呢|啊|呀|哦|噢|哈|嘛|[!~.。;,])$");

  private Wording() {}

  /** Returns whether the answer says that there is none. */
  static boolean isNoAnswer(String text) {
    return text.isEmpty() || NO_ANSWER.matcher(text).matches();
  }

  /** Returns the text without harmless words at its ends; never empty if the text is not. */
  static String core(String text) {
    String core = text;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      String before = core;
      core = without(core, AFTER.matcher(core));
      Matcher start = BEFORE.matcher(core);
      if (start.lookingAt() && !core.startsWith("有余") && !core.startsWith("点半")) {
        core = rest(core, start.end());
      }
      Matcher label = LABEL.matcher(core);
      if (label.lookingAt() && !CHANGES.matcher(label.group()).find() && label.end() > 1) {
        core = rest(core, label.end());
      }
      Matcher noun = NOUN.matcher(core);
      if (noun.lookingAt() && !CHANGES.matcher(noun.group()).find()) {
        core = rest(core, noun.end());
      }
      if (core.equals(before)) {
        break;
      }
    }
    return core;
  }

  private static String without(String text, Matcher end) {
    return end.find() && end.start() > 0 ? text.substring(0, end.start()) : text;
  }

  private static String rest(String text, int from) {
    return from < text.length() ? text.substring(from) : text;
  }
}
