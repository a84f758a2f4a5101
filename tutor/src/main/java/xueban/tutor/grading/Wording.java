package xueban.tutor.grading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes from an answer the words that change nothing: 答案是, 我觉得是, 一共, 面积, 吧. Right before a number
 * only words of a closed list go; before 是, 为, = and the like also a name that holds nothing that
 * could change the meaning (不, 或, 负, 比, 约, 欠, 半).
 */
final class Wording {
  private static final int MAX_ROUNDS = 6;
  private static final Pattern NO_ANSWER =
      Pattern.compile(
          "[?!.,;。？！…*/\\\\_~\\-]*|(?:我|我们|真的?|实在|这题?|题|还|都|也|太难|,)*"
              + "(?:不会|不知道|不懂|不晓得|没学|不清楚|忘了|忘记|没做|不想写|看不懂|想不出)"
              + "(?:做|写|算|来|过|了|怎么.{1,3}|这题?|题|啊|呀|吧|呢|,|!|\\.)*|没有?时间.*|空着?|略|idk|help");
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:答案?|ans(?:wer)?(?=[:=])|解|我|觉得|认为|想|算出?来?|应该|应当|就|所以|因此|故|则|那么|得到?|等于|结果|一共|总共|共计?|合计|现在|时间|时刻"
              + "|有|是|为|=|:|,|;|∴|列式|列?方程组?|原式|原方程|方程的?|的解|解集|解得|解为|坐标|点(?=[a-z(])|填|写|选|这个数|数|它们?|他|她|值|约分|化简后?"
              + "|分别|由题意|所求|那就|很明显|正确答案|本题|此题|还剩|剩下?|要|需要|最后|求得|可得|可以|能|(?:[应需]?付|[应需]?找回?|花费?了?|收费|卖了?|买了?|用了?|做了?|走了?|跑了?|看了?|读了?|种了?|摘了?|分[得到]|得到|运了?|修了?)(?=[\\d一二三四五六七八九十两]))");
  private static final Pattern LABEL =
      Pattern.compile(
          "[a-z]?\\p{IsHan}{1,12}?[a-z]?(?:是|为|有|在|等于|得|:|=)"
              + "(?=[^\\p{IsHan}>]|负|根号|[零一二三四五六七八九十两百])");

  /** What is measured or asked for, whichever value it has. */
  private static final String NOUNS =
      "(?:(?:表|侧|底|总|阴影)?面积|(?:底面)?周长|[体容]积|边长|棱长|弧长|弦长|对角线|斜边|直角边|第[一二三四]边|[中高]线|半径|直径|底面|底边|腰"
          + "|(?<!最)[长宽高深厚底]度?(?!于)|[内外顶底]?角|圆心角|圆周角|度数|[时流]?速度?|时间|路程|距离|全程|[单总售进原标现定]价|价格|利润|成本|本金|利息|费用|钱数?"
          + "|工作效率|[总人个只棵件次天页份]数|数量|总量|质量|体重|身高|重量|年龄|[水气体]?温度?|[和积商]|得数|结果|答案|平均[数分值]|均值|中位数|众数|极差|方差|标准差"
          + "|概率|频[率数]|斜率|系数|指数|最大值|最小值|函数值|比值|[横纵]?坐标|三角形|[四五六平]边形|平行四边形|[长正]方[形体]|梯形|菱形|矩形|扇形"
          + "|圆[柱锥]?|小[红明华刚丽军芳强亮兰东林]|甲|乙|丙|丁|同学|全班|班级?|学校|老师|妈妈|爸爸|爷爷|奶奶|它们?|[他她]们?)";

  /** A speed by its name, which holds a part of its unit. */
  private static final Pattern SPEED =
      Pattern.compile("^((?:\\p{IsHan}{1,6}?的?)?)时速[是为:达]?(?=[\\d.]+(?:千米|公里|米|km|m)$)");

  /** A change of a speed is none. */
  private static final Pattern GROWS = Pattern.compile("[增提加升涨快慢]");

  private static final Pattern NOUN = Pattern.compile("(?:" + NOUNS + "|的|共)+(?=\\d)");

  private static final Pattern CHANGES =
      Pattern.compile(
          "不(?!等式)|[非没无未或比多少余负每至约几反倒除倍半亏欠缺退缩降减损支似估近假错误另以零一二三四五六七八九十百千万]"
              + "|超过|大[概致体]|[大小高低]于|最[大小多少高低长短深浅宽厚早晚快慢]|还是|误差");
  private static final Pattern AFTER = Pattern.compile("(?:吧|呢|啊|呀|哦|噢|哈|嘛|[!~.。;,])$");

  private Wording() {}

  /** Returns whether the answer says that there is none. */
  static boolean isNoAnswer(String text) {
    return text.isEmpty() || NO_ANSWER.matcher(text).matches();
  }

  /** Returns whether a name before a value could change what the value says: 不, 它的一半, 大于. */
  static boolean changes(String name) {
    return CHANGES.matcher(name.replaceAll(NOUNS, "")).find();
  }

  /** Returns the text without harmless words at its ends; never empty if the text is not. */
  static String core(String text) {
    Matcher speed = SPEED.matcher(text);
    boolean sure = speed.lookingAt() && !changes(speed.group(1)) && !GROWS.matcher(text).find();
    String core = sure ? "每小时" + text.substring(speed.end()) : text;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      String before = core;
      core = without(core, AFTER.matcher(core));
      Matcher start = BEFORE.matcher(core);
      if (start.lookingAt() && !core.startsWith("有余") && !core.startsWith("点半")) {
        core = rest(core, start.end());
      }
      Matcher label = LABEL.matcher(core);
      if (label.lookingAt() && !changes(label.group()) && label.end() > 1) {
        core = rest(core, label.end());
      }
      Matcher noun = NOUN.matcher(core);
      if (noun.lookingAt()) {
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
