package xueban.tutor.generator;

import java.util.List;

/** Children and things that the stories of the primary grades are about. */
final class PrimaryScenes {
  private static final List<String> CHILDREN =
      List.of("小明", "小红", "小刚", "小丽", "小华", "小军", "乐乐", "欢欢", "丁丁", "兰兰");

  private static final List<Goods> GOODS =
      List.of(
          new Goods("苹果", "个"),
          new Goods("气球", "个"),
          new Goods("铅笔", "支"),
          new Goods("贴纸", "张"),
          new Goods("图书", "本"),
          new Goods("糖果", "颗"),
          new Goods("邮票", "张"),
          new Goods("红枣", "颗"));

  private PrimaryScenes() {}

  /**
   * A countable thing.
   *
   * @param measure its measure word, such as 个
   */
  record Goods(String name, String measure) {}

  /** Returns names of different children. */
  static List<String> children(Draw draw, int count) {
    return draw.shuffled(CHILDREN).subList(0, count);
  }

  static String child(Draw draw) {
    return draw.pick(CHILDREN);
  }

  static Goods goods(Draw draw) {
    return draw.pick(GOODS);
  }
}
