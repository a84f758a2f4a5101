package xueban.recommend;

import java.util.Locale;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Language;

/** What recommendations say to people, in Chinese or English. */
final class RecommendationWords {
  private final KnowledgeGraph graph;
  private final Audience audience;
  private final boolean english;

  RecommendationWords(KnowledgeGraph graph, RecommendationRequest request) {
    this.graph = graph;
    audience = request.audience();
    english = request.language() == Language.ENGLISH;
  }

  String score() {
    return english ? "score" : "得分";
  }

  String fit(NeedFit fit) {
    String name = name(fit.need().concept());
    return switch (fit.way()) {
      case MAIN_CONCEPT -> english ? "it is about “" + name + "”" : "主讲“" + name + "”";
      case ALSO_ABOUT -> english ? "it also covers “" + name + "”" : "也讲到“" + name + "”";
      case PREREQUISITE ->
          english ? "it covers what “" + name + "” builds on" : "讲的是“" + name + "”的先修内容";
      case FOUND_BY_NAME, NONE ->
          english ? "a search for “" + name + "” finds it" : "按“" + name + "”检索到";
    };
  }

  String type(ResourceType type) {
    String reader =
        switch (audience) {
          case LEARNER -> english ? "a learner" : "学生";
          case TEACHER -> english ? "a teacher" : "教师";
        };
    return english
        ? "%s, for %s".formatted(typeName(type), reader)
        : "类型：%s，供%s使用".formatted(typeName(type), reader);
  }

  String quality(double quality) {
    if (Double.isNaN(quality)) {
      return english ? "quality not judged yet, taken as 0.50" : "质量尚未评价，按 0.50 计";
    }
    return String.format(Locale.ROOT, english ? "quality %.2f" : "质量 %.2f", quality);
  }

  String language() {
    return english ? "in the language wanted" : "语言合适";
  }

  String sameType(int before) {
    return english ? before + " of this type come before it" : "前面已有 " + before + " 个同类资源";
  }

  String sameNeed(int before) {
    return english ? before + " for this concept come before it" : "前面已有 " + before + " 个针对该知识点";
  }

  String reason(CatalogEntry entry, NeedFit fit) {
    StringBuilder reason = new StringBuilder(fit(fit));
    String why = fit.need().why();
    if (!why.isBlank()) {
      reason.append(english ? " (" : "（").append(why).append(english ? ")" : "）");
    }
    reason.append(english ? "; " : "；").append(typeName(entry.type()));
    if (!Double.isNaN(entry.metadata().quality())) {
      reason.append(english ? ", " : "，").append(quality(entry.metadata().quality()));
    }
    reason.append(english ? "." : "。");
    return english
        ? Character.toUpperCase(reason.charAt(0)) + reason.substring(1)
        : reason.toString();
  }

  private String name(String concept) {
    var found = graph.concept(concept);
    return english && !found.englishName().isEmpty() ? found.englishName() : found.name();
  }

  private String typeName(ResourceType type) {
    if (english) {
      return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    return switch (type) {
      case ITEM -> "题目";
      case LESSON -> "微课讲义";
      case VIDEO -> "视频";
      case ANIMATION -> "动画";
      case AUDIO -> "音频";
      case SLIDES -> "课件";
      case LESSON_PLAN -> "教案";
      case EXERCISE_SET -> "习题集";
      case TEST_PAPER -> "试卷";
      case READING -> "阅读材料";
      case EXPERIMENT -> "实验";
      case OTHER -> "其他资源";
    };
  }
}
