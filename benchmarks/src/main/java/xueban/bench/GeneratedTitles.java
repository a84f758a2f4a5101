package xueban.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;

/**
 * Titles as catalogs have them, made of the graph's names and words around them, as frequent as
 * Zipf has it: the n-th title comes with a probability that is proportional to 1/n.
 */
final class GeneratedTitles {
  private static final List<String> BEFORE =
      List.of(
          "", "", "", "", "人教版", "北师大版", "苏科版", "七年级", "八年级", "九年级", "初中数学", "小学数学", "中考复习", "期末复习",
          "名师", "优质课", "微课：", "【同步】", "专题：", "探究");

  private static final List<String> AFTER =
      List.of(
          "", "", "教案", "课件", "练习", "练习题", "精讲", "微课", "的应用", "的证明", "的性质", "单元测试", "课后作业", "同步训练",
          "知识点总结", "易错题", "培优", "复习", "说课稿", "导学案", "典型例题", "动画演示", "实验视频", "专项训练", "教学设计", "第一课时",
          "第二课时", "第三课时", "拓展阅读", "期中试卷", "真题解析", "思维导图", "板书设计", "预习单", "探究活动", "错题本", "口算", "应用题",
          "综合题", "压轴题");

  private static final int PARTS = 12;

  private final List<String> names;

  GeneratedTitles(KnowledgeGraph graph) {
    List<String> all = new ArrayList<>();
    for (Concept concept : graph.concepts()) {
      all.add(concept.name());
      all.addAll(concept.aliases());
    }
    names = all.stream().distinct().toList();
  }

  /** Returns how many different titles there can be. */
  long different() {
    return (long) names.size() * BEFORE.size() * AFTER.size() * PARTS;
  }

  /** Draws a title. */
  String draw(Random random) {
    // The inverse of the distribution function of 1/x on [1, N].
    long rank = (long) Math.pow((double) different(), random.nextDouble()) - 1;
    return title(rank);
  }

  /** Returns the title of a rank; neighbours in rank have nothing in common. */
  private String title(long rank) {
    long mixed = Math.floorMod(rank * 2_654_435_761L, different());
    int part = (int) (mixed % PARTS);
    long rest = mixed / PARTS;
    String after = AFTER.get((int) (rest % AFTER.size()));
    rest /= AFTER.size();
    String before = BEFORE.get((int) (rest % BEFORE.size()));
    String name = names.get((int) (rest / BEFORE.size()));
    return before + name + after + (part == 0 ? "" : "（" + part + "）");
  }
}
