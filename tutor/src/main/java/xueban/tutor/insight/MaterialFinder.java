package xueban.tutor.insight;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import xueban.Explanation;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogSearch;
import xueban.recommend.Metadata;
import xueban.recommend.ResourceType;
import xueban.recommend.SearchFilter;
import xueban.recommend.SearchHit;
import xueban.recommend.SearchRequest;

/**
 * Finds material on a concept for a teacher: what is mainly about it, suits the grade, is judged
 * good and is of a kind to teach with; exercises only where there is too little else.
 */
public final class MaterialFinder {
  private static final int CANDIDATES = 50;
  private static final double UNKNOWN_QUALITY = 0.5;
  private static final List<ResourceType> READABLE =
      Arrays.stream(ResourceType.values()).filter(t -> t != ResourceType.ITEM).toList();

  private final CatalogSearch search;

  public MaterialFinder(CatalogSearch search) {
    this.search = search;
  }

  /**
   * Returns material for the concept of the insight.
   *
   * @param grade grade of the class, 1 to 12
   * @param limit most entries, at least 1
   */
  public MaterialRecommendation find(ConceptInsight insight, int grade, int limit) {
    List<MaterialRecommendation.Recommended> found =
        new ArrayList<>(ranked(insight, READABLE, grade, limit));
    if (found.size() < limit) {
      found.addAll(ranked(insight, List.of(ResourceType.ITEM), grade, limit - found.size()));
    }
    String reason =
        found.isEmpty()
            ? "资料库里还没有关于「%s」的资料，可以导入或自己上传。".formatted(insight.name())
            : "%s；下面 %d 份资料以「%s」为主要内容，按适合程度排列。"
                .formatted(insight.reason(), found.size(), insight.name());
    return new MaterialRecommendation(insight, found, reason);
  }

  private List<MaterialRecommendation.Recommended> ranked(
      ConceptInsight insight, List<ResourceType> types, int grade, int limit) {
    SearchFilter filter =
        SearchFilter.none().withTypes(types).withConcepts(List.of(insight.concept()));
    SearchRequest request = SearchRequest.of("").withFilter(filter).withPageSize(CANDIDATES);
    return search.search(request).hits().stream()
        .map(SearchHit::entry)
        .map(entry -> recommended(entry, insight, grade))
        .sorted(
            comparingDouble((MaterialRecommendation.Recommended r) -> -r.score())
                .thenComparing(r -> r.entry().id()))
        .limit(limit)
        .toList();
  }

  private static MaterialRecommendation.Recommended recommended(
      CatalogEntry entry, ConceptInsight insight, int grade) {
    Metadata metadata = entry.metadata();
    boolean main = metadata.concepts().getFirst().equals(insight.concept());
    Explanation score =
        Explanation.sum(
            "适合程度",
            List.of(
                Explanation.leaf(main ? "主要讲这个知识点" : "也讲到这个知识点", main ? 1 : 0.4),
                Explanation.leaf(gradeWords(metadata.grades(), grade), gradeFit(metadata, grade)),
                quality(metadata.quality()),
                Explanation.leaf("类型：" + entry.type(), kindFit(entry.type()))));
    String reason =
        "%s「%s」，%s"
            .formatted(main ? "主要讲" : "讲到", insight.name(), gradeWords(metadata.grades(), grade));
    return new MaterialRecommendation.Recommended(entry, score.value(), reason, score);
  }

  private static Explanation quality(double quality) {
    return Double.isNaN(quality)
        ? Explanation.leaf("还没有质量评价", UNKNOWN_QUALITY / 2)
        : Explanation.leaf(String.format(Locale.ROOT, "质量评价 %.2f", quality), quality / 2);
  }

  private static double gradeFit(Metadata metadata, int grade) {
    if (metadata.grades().isEmpty()) {
      return 0.1;
    }
    int off = metadata.grades().stream().mapToInt(g -> Math.abs(g - grade)).min().orElse(0);
    return Math.max(-0.3, 0.3 - 0.15 * off);
  }

  private static String gradeWords(List<Integer> grades, int grade) {
    if (grades.isEmpty()) {
      return "没有标明年级";
    }
    return grades.contains(grade) ? "适合 %d 年级".formatted(grade) : "为 %s 年级编写".formatted(grades);
  }

  private static double kindFit(ResourceType type) {
    return switch (type) {
      case LESSON_PLAN -> 0.3;
      case SLIDES, LESSON -> 0.25;
      case VIDEO, ANIMATION, EXERCISE_SET, EXPERIMENT -> 0.2;
      case TEST_PAPER, READING, AUDIO -> 0.1;
      case ITEM, OTHER -> 0;
    };
  }
}
