package xueban.tutor.grading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.ChineseNumerals;

/**
 * Words and signs: 锐角, 平行, &gt;, 不能, SAS, △ABC≌△DEF. Equal up to harmless words around (是, 它们, 的)
 * and to names of the same thing; a negation or a second word makes another answer.
 */
final class WordRule implements KindRule {
  private static final List<Set<String>> SAME =
      List.of(
          Set.of(">", "大于", "大于号", "大"),
          Set.of("<", "小于", "小于号", "小"),
          Set.of("=", "等于", "等号", "等于号"),
          Set.of("≥", "大于等于", "大于或等于", "不小于"),
          Set.of("≤", "小于等于", "小于或等于", "不大于"),
          Set.of("≠", "不等于"),
          Set.of("对", "正确", "√", "✓", "真", "真命题", "t", "true", "没错"),
          Set.of("错", "错误", "×", "x", "*", "✗", "假", "假命题", "不对", "不正确", "f", "false"),
          Set.of("能", "可以", "会"),
          Set.of("不能", "不可以", "不行", "不会"),
          Set.of("是", "是的"),
          Set.of("不是", "否"),
          Set.of("一定", "必然", "一定会", "必定", "肯定"),
          Set.of("不可能", "一定不", "不会"),
          Set.of("可能", "有可能"),
          Set.of("sss", "边边边"),
          Set.of("sas", "边角边"),
          Set.of("asa", "角边角"),
          Set.of("aas", "角角边"),
          Set.of("hl", "斜边直角边", "斜边,直角边"),
          Set.of("质数", "素数"),
          Set.of("正方体", "立方体"),
          Set.of("全等", "≌"),
          Set.of("相似", "∽"),
          Set.of("垂直", "互相垂直", "⊥"),
          Set.of("平行", "互相平行", "∥", "//"),
          Set.of("正比例", "成正比例", "成正比", "正比"),
          Set.of("反比例", "成反比例", "成反比", "反比"),
          Set.of("不成比例", "不成正比例也不成反比例"),
          Set.of("轴对称", "轴对称图形"),
          Set.of("中心对称", "中心对称图形"),
          Set.of("相等", "一样大", "一样长", "一样多", "同样大", "一样"),
          Set.of("变大", "增大", "增加", "变多"),
          Set.of("变小", "减小", "减少", "变少"),
          Set.of("不变", "没变", "没有变", "没变化", "没有变化"),
          Set.of("等边三角形", "正三角形"),
          Set.of("长方形", "矩形"),
          Set.of("平均数", "平均值"),
          Set.of("乘法分配律", "分配律", "乘法的分配律"),
          Set.of("有两个不相等的实数根", "两个不相等的实数根", "有两个不等的实数根", "有两个不等实根", "有两个不相等的实根"),
          Set.of("有两个相等的实数根", "两个相等的实数根", "有两个相等实数根", "有两个相等的实根"),
          Set.of("没有实数根", "无实数根", "没有实根", "无实根"),
          Set.of("梯形", "梯型"),
          Set.of("无解", "没有解"));

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:在(?=[东南西北左右上下前后里外中])|我?觉得|我?认为|应该|应当|答案?|它们?(?:俩|两个?)?(?:之间)?|他们|这个?|这是|那个?|用的?|运用|利用|根据|属于|叫做?|称为|图形|所以|因为|结果|都|互为|互相(?=平行|垂直)"
              + "|一个|两个?|:|,|就|是|为|成|的|角(?=相等))");
  private static final Pattern AFTER = Pattern.compile("(?:关系|的|了|吧|呢|啊|呀|哦|号|会|[!~.。;,])$");

  /** Who or what a state is said of, from a closed list: 两个角, 它们的面积. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:[它他她]们?|[这那](?:两|些)?[个条组边]?|二者|两者|两[个条组边腰]?|[对邻]边|[对邻底内外余补]角|同位角|内错角|同旁内角|对顶角|角"
              + "|直?线段?|直线|边|腰|[半直]径|弦|弧|高|对角线|平行线|三角形|四边形|图形|圆|数|分数|比值?|[表侧底]?面积|周长|[体容]积|长度?|大小|距离"
              + "|速度|结果|[商积]|总数|函数值|[xy]|值|位置|关系|与|和|的|是|互|都|也)+");

  private static final Pattern STATE =
      Pattern.compile("相等|平行|垂直|互相平行|互相垂直|互补|互余|全等|相似|对称|重合|相交|相切|相离|变大|变小|不变|增大|减小");

  /** Where something is: the word after it says no more. */
  private static final Pattern DIRECTION =
      Pattern.compile("(?<!\\p{IsHan})(在?[东南西北]{1,2}|在?[左右上下前后])(?:面|边|方|方向|侧)$");

  private static final Pattern NEGATION = Pattern.compile("[不非没无未别莫]|否");
  private static final Pattern TWO = Pattern.compile("或|还是|和|与|又|也许");
  private static final Pattern MODAL = Pattern.compile("不?能|不?可以|不?会");

  /** A numeral that only numbers; elsewhere its wording may be what is asked: 307 读作, 十全十美. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<=第)[零一二三四五六七八九十百两]+(?=\\p{IsHan})" + "|[零一二三四五六七八九十百两]+(?=边形|角形|棱[柱锥]|面体)");

  /** How many there are, which no item asks to be written in characters: 2个根 is 两个根. */
  private static final Pattern COUNT = Pattern.compile("(?<![\\da-z./^])[1-9](?=[个条组种])");

  private static final String COUNTS = "一两三四五六七八九";
  private static final int LONGEST_VERB = 8;

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    return words(plain(answer), plain(key));
  }

  private static String plain(String text) {
    Matcher direction = DIRECTION.matcher(text.replace(';', ',').replace("相互", "互相"));
    return COUNT
        .matcher(direction.replaceAll("$1"))
        .replaceAll(m -> COUNTS.substring(m.group().charAt(0) - '1', m.group().charAt(0) - '0'));
  }

  private static Comparison words(String answer, String key) {
    if (isSame(answer, key)) {
      return Comparison.EQUAL;
    }
    Optional<FigureStatement> mine = FigureStatement.read(answer);
    Optional<FigureStatement> right = FigureStatement.read(key);
    if (mine.isPresent() && right.isPresent()) {
      if (mine.get().equals(right.get())) {
        return Comparison.EQUAL;
      }
      boolean relation = mine.get().relation().equals(right.get().relation());
      return Comparison.different(relation ? Slip.ORDER : Slip.NONE);
    }
    String core = core(answer);
    if (isSame(core, core(key)) || isSame(core.replace("的", ""), key)) {
      return Comparison.EQUAL;
    }
    if (numbered(core).equals(numbered(core(key)))) {
      return Comparison.EQUAL;
    }
    if (ChineseNumerals.whole(core).equals(ChineseNumerals.whole(core(key)))) {
      return Comparison.UNDECIDED;
    }
    if (isModal(core, key) || isStatedOfSubject(core, key)) {
      return Comparison.EQUAL;
    }
    if (MathTerms.isSlip(core, key)) {
      return Comparison.EQUAL;
    }
    if (key.contains(",") && listed(core).equals(listed(key))) {
      return Comparison.UNDECIDED;
    }
    if (core.contains(key)) {
      String rest = core.replace(key, "");
      if (NEGATION.matcher(rest).find()) {
        return Comparison.different(Slip.OPPOSITE);
      }
      return TWO.matcher(rest).find()
          ? Comparison.different(Slip.TWO_ANSWERS)
          : Comparison.UNDECIDED;
    }
    boolean contained = key.contains(core) && core.length() * 2 > key.length();
    return contained && !NEGATION.matcher(key.replace(core, "")).find()
        ? Comparison.UNDECIDED
        : Comparison.different(opposite(core, key));
  }

  /** Returns the text with digits where a numeral only numbers: 第3象限, 5边形. */
  private static String numbered(String text) {
    return NUMBERED.matcher(text).replaceAll(m -> ChineseNumerals.whole(m.group()));
  }

  /** Returns the words of a list in one order, whatever joins them. */
  private static List<String> listed(String text) {
    return Arrays.stream(text.split("[,和与且]+")).sorted().toList();
  }

  private static Slip opposite(String core, String key) {
    boolean negated = NEGATION.matcher(core).find() != NEGATION.matcher(key).find();
    return negated && (core.endsWith(key) || key.endsWith(core)) ? Slip.OPPOSITE : Slip.NONE;
  }

  private static boolean isSame(String left, String right) {
    return left.equals(right)
        || SAME.stream().anyMatch(same -> same.contains(left) && same.contains(right));
  }

  /** Returns whether 能 or 不能 is answered with a verb after it: 不能围成. */
  private static boolean isModal(String core, String key) {
    Matcher said = MODAL.matcher(core);
    if (!MODAL.matcher(key).matches() || !said.lookingAt()) {
      return false;
    }
    String verb = core.substring(said.end());
    return isSame(said.group(), key)
        && verb.length() <= LONGEST_VERB
        && !NEGATION.matcher(verb).find()
        && !TWO.matcher(verb).find();
  }

  /** Returns whether a state is said with its subject before it: 两个角相等. */
  private static boolean isStatedOfSubject(String core, String key) {
    if (!STATE.matcher(key).matches() || !core.endsWith(key)) {
      return false;
    }
    String subject = core.substring(0, core.length() - key.length());
    return SUBJECT.matcher(subject).matches();
  }

  static String core(String text) {
    String core = text;
    for (int round = 0; round < 6; round++) {
      String before = core;
      Matcher end = AFTER.matcher(core);
      if (end.find() && end.start() > 0) {
        core = core.substring(0, end.start());
      }
      Matcher start = BEFORE.matcher(core);
      if (start.lookingAt() && start.end() < core.length()) {
        core = core.substring(start.end());
      }
      if (core.equals(before)) {
        break;
      }
    }
    return core;
  }
}
