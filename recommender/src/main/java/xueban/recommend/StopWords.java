package xueban.recommend;

import java.util.Set;

/**
 * Chinese words that say nothing about what is looked for. English ones the analysis leaves out.
 */
final class StopWords {
  private static final Set<String> WORDS =
      Set.of(
          "的", "了", "和", "是", "在", "有", "与", "及", "或", "吗", "呢", "吧", "啊", "么", "着", "过", "得", "地",
          "什么", "怎么", "怎样", "如何", "为什么", "为何", "哪", "哪些", "哪个", "谁", "几", "多少", "请", "请问", "一下",
          "一个", "这", "那", "这个", "那个", "我", "你", "您", "他", "她", "它", "我们", "你们", "他们", "要", "想", "会",
          "能", "可以", "应该", "把", "被", "给", "对", "从", "到", "就", "都", "也", "还", "又", "很", "关于", "有关",
          "找", "给我", "帮", "帮我", "告诉", "the", "what", "how", "why", "which", "do", "doe", "can", "i",
          "me", "my");

  private StopWords() {}

  static boolean contains(String term) {
    return WORDS.contains(term);
  }
}
