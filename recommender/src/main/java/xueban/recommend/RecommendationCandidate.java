package xueban.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import xueban.Explanation;

/**
 * An entry that may be recommended.
 *
 * @param fits the needs it serves, not empty, in the order of the request
 * @param largestWeight largest weight among all needs
 */
record RecommendationCandidate(
    CatalogEntry entry,
    List<NeedFit> fits,
    double largestWeight,
    RecommendationRequest request,
    RecommendationWords words) {
  private static final double TYPE = 0.3;
  private static final double QUALITY = 0.2;
  private static final double UNKNOWN_QUALITY = 0.5;
  private static final double LANGUAGE = 0.1;
  private static final double SAME_TYPE = 0.1;
  private static final double SAME_NEED = 0.2;

  /** Returns the need that it serves best. */
  NeedFit servedBest() {
    return fits.stream()
        .max(
            Comparator.comparingDouble(this::value)
                .thenComparing(fit -> fit.need().concept(), Comparator.reverseOrder()))
        .orElseThrow();
  }

  private double value(NeedFit fit) {
    return fit.need().weight() / largestWeight * fit.share();
  }

  /**
   * Returns the score after what has been chosen before it.
   *
   * @param types how many of each type were chosen
   * @param concepts how many were chosen for each need
   */
  Explanation explain(Map<ResourceType, Integer> types, Map<String, Integer> concepts) {
    List<Explanation> parts = new ArrayList<>();
    fits.forEach(fit -> parts.add(Explanation.leaf(words.fit(fit), value(fit))));
    Metadata metadata = entry.metadata();
    double suits = request.audience().preference(entry.type());
    parts.add(Explanation.leaf(words.type(entry.type()), TYPE * suits));
    boolean judged = !Double.isNaN(metadata.quality());
    parts.add(
        Explanation.leaf(
            words.quality(metadata.quality()),
            QUALITY * (judged ? metadata.quality() : UNKNOWN_QUALITY)));
    if (metadata.language().startsWith(request.language().code())) {
      parts.add(Explanation.leaf(words.language(), LANGUAGE));
    }
    int sameType = types.getOrDefault(entry.type(), 0);
    if (sameType > 0) {
      parts.add(Explanation.leaf(words.sameType(sameType), -SAME_TYPE * sameType));
    }
    int sameNeed = concepts.getOrDefault(servedBest().need().concept(), 0);
    if (sameNeed > 0 && request.needs().size() > 1) {
      parts.add(Explanation.leaf(words.sameNeed(sameNeed), -SAME_NEED * sameNeed));
    }
    return Explanation.sum(words.score(), parts);
  }

  Recommendation recommend(Map<ResourceType, Integer> types, Map<String, Integer> concepts) {
    Explanation explanation = explain(types, concepts);
    NeedFit best = servedBest();
    return new Recommendation(
        entry, best.need().concept(), explanation.value(), words.reason(entry, best), explanation);
  }
}
