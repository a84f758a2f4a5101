package xueban.tutor.grading;

import java.util.List;
import java.util.Set;
import xueban.nlp.pinyin.SoundAlike;

/**
 * Terms of mathematics of which no other term differs by a character that sounds or looks alike, so
 * that a slip of the pen, the keyboard or the scanner leaves the word clear: 园柱, 抛物钱, 拆线统计图.
 * Elsewhere the character may be what is asked: 氧化铝 and 氧化氯, 再接再厉.
 */
final class MathTerms {
  private static final Set<String> TERMS =
      Set.of(
          "圆柱", "圆锥", "圆柱体", "圆锥体", "长方体", "正方体", "长方形", "正方形", "三角形", "平行四边形", "四边形", "五边形", "六边形",
          "梯形", "菱形", "矩形", "扇形", "等腰三角形", "等边三角形", "直角三角形", "锐角三角形", "钝角三角形", "等腰梯形", "直角梯形", "锐角",
          "钝角", "直角", "闰年", "平年", "合数", "偶数", "倍数", "因数", "公因数", "公倍数", "最大公因数", "最小公倍数", "乘法分配律",
          "乘法结合律", "乘法交换律", "加法交换律", "加法结合律", "分配律", "结合律", "交换律", "抛物线", "双曲线", "对顶角", "同位角",
          "内错角", "同旁内角", "半径", "直径", "圆心角", "圆周角", "平行线", "垂线", "线段", "射线", "切线", "角平分线", "对角线",
          "对称轴", "轴对称", "轴对称图形", "中心对称", "中心对称图形", "平移", "旋转", "中位数", "平均数", "方差", "概率", "频率", "频数",
          "样本容量", "必然事件", "随机事件", "不可能事件", "一次函数", "二次函数", "正比例函数", "反比例函数", "反比例", "正比例", "比例尺",
          "有理数", "无理数", "相反数", "绝对值", "倒数", "百分数", "带分数", "假分数", "循环小数", "平方根", "立方根", "算术平方根",
          "单项式", "多项式", "同类项", "合并同类项", "不等式", "一元一次方程", "一元二次方程", "因式分解", "平方差公式", "完全平方公式",
          "科学记数法", "勾股定理", "垂线段最短", "条形统计图", "折线统计图", "扇形统计图", "条形图", "折线图", "扇形图", "统计图", "统计表",
          "主视图", "俯视图", "左视图");

  /** Characters that scanners and tired hands take for each other. */
  private static final List<String> LOOK_ALIKE =
      List.of(
          "折拆析", "线钱", "锥雉维", "钝纯", "锐税", "径经", "棱梭", "柱住拄桂", "扇扉", "弧孤狐", "余佘", "积枳", "矩拒", "菱萎",
          "轴铀", "旋施", "转砖", "概慨", "率串", "函涵", "例列", "数教", "式武", "直真", "底低", "倍陪", "合台", "偶隅", "顶项",
          "理埋", "律津", "勾勺", "圆园圃", "方万", "切初", "视祝", "未末", "倒到例", "垂乘", "频颇", "样祥", "射谢", "称你",
          "错借", "抛拋", "形彤", "差羞", "因困", "互亘", "曲由", "分公", "左在", "条务", "根恨", "绝绍", "值植");

  private MathTerms() {}

  /** Returns whether a text is a term with one character taken for another, and no other term. */
  static boolean isSlip(String written, String term) {
    return TERMS.contains(term)
        && !TERMS.contains(written)
        && (SoundAlike.isSlip(written, term) || looksAlike(written, term));
  }

  /** Returns whether one character looks like the other's, and the text is no word itself: 台数. */
  private static boolean looksAlike(String written, String term) {
    if (written.length() != term.length()) {
      return false;
    }
    int apart = 0;
    boolean alike = true;
    for (int i = 0; i < term.length(); i++) {
      char a = written.charAt(i);
      char b = term.charAt(i);
      if (a != b) {
        apart++;
        alike &= LOOK_ALIKE.stream().anyMatch(g -> g.indexOf(a) >= 0 && g.indexOf(b) >= 0);
      }
    }
    return apart == 1 && alike && !SoundAlike.isWord(written);
  }
}
