package xueban.nlp.math;

import java.util.regex.Pattern;

/**
 * Words with which things are counted: 个, 只, 名学生. A closed list of measure words, each with at most
 * four characters of what is counted after it; a word that says more or less than the number (半, 多,
 * 以上, 左右, 不到, 倍, 成, 双, 对) is none.
 */
public final class CountWords {
  private static final String MEASURE =
      "[个只条张本支枝把台辆架艘列棵株朵颗粒块片根头匹峰尾羽位名人件套副组排行层页册篇首节课门座间所家户口栋幢扇面杯瓶盒袋箱包筐篮桶罐碗盘盆碟串束捆"
          + "堆叠沓卷圈枚次回遍趟场步级段处份题道种类岁盏桌笔幅滴号楼站局轮]";
  private static final String MORE =
      "半多余不非没无未几成折倍分以上下左右内外错或整零〇一二三四五六七八九十百千万亿两少超约近差来欠缺减加乘除比每各至到又和与方次根率的平立吗呢";
  private static final Pattern HARMLESS =
      Pattern.compile(MEASURE + "[\\p{IsHan}&&[^" + MORE + "]]{0,4}");

  private CountWords() {}

  /** Returns whether a word after a number only says what is counted. */
  public static boolean isHarmless(String word) {
    return HARMLESS.matcher(word).matches();
  }

  /** Returns whether a word after a number is a longer form of one that is expected: 个苹果 for 个. */
  public static boolean isLonger(String word, String expected) {
    return word.startsWith(expected)
        && word.substring(expected.length()).matches("[\\p{IsHan}&&[^" + MORE + "]]{0,4}");
  }
}
