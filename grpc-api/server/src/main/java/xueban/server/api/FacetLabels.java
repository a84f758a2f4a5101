package xueban.server.api;

import java.util.Map;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.Facet;

/** Values of facets in words for people; what has none is shown as it is. */
final class FacetLabels {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("STAGE_PRIMARY", "小学"),
          Map.entry("STAGE_JUNIOR", "初中"),
          Map.entry("STAGE_SENIOR", "高中"),
          Map.entry("RESOURCE_TYPE_ITEM", "题目"),
          Map.entry("RESOURCE_TYPE_LESSON", "微课讲义"),
          Map.entry("RESOURCE_TYPE_VIDEO", "视频"),
          Map.entry("RESOURCE_TYPE_ANIMATION", "动画"),
          Map.entry("RESOURCE_TYPE_AUDIO", "音频"),
          Map.entry("RESOURCE_TYPE_SLIDES", "课件"),
          Map.entry("RESOURCE_TYPE_LESSON_PLAN", "教案"),
          Map.entry("RESOURCE_TYPE_EXERCISE_SET", "习题集"),
          Map.entry("RESOURCE_TYPE_TEST_PAPER", "试卷"),
          Map.entry("RESOURCE_TYPE_READING", "阅读材料"),
          Map.entry("RESOURCE_TYPE_EXPERIMENT", "实验"),
          Map.entry("RESOURCE_TYPE_OTHER", "其他"),
          Map.entry("mathematics", "数学"),
          Map.entry("zh", "中文"),
          Map.entry("en", "英文"));

  private FacetLabels() {}

  static String label(KnowledgeGraph graph, Facet facet, String value) {
    return switch (facet) {
      case CONCEPT -> graph.find(value).map(concept -> concept.name()).orElse(value);
      case EDITION ->
          graph.editions().stream()
              .filter(edition -> edition.id().equals(value))
              .findFirst()
              .map(edition -> edition.name())
              .orElse(value);
      case GRADE -> value + " 年级";
      case STAGE, TYPE, SUBJECT, LANGUAGE -> WORDS.getOrDefault(value, value);
      case PROVIDER -> value;
    };
  }
}
