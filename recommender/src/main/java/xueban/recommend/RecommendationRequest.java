package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import xueban.XuebanException;
import xueban.nlp.Language;

/**
 * For what, and for whom, material is wanted.
 *
 * @param needs at least one, at most 50, each concept once
 * @param language language of the reasons, and the one preferred in material
 * @param seen ids of entries that must not come again
 * @param limit most recommendations, 1 to 100
 */
public record RecommendationRequest(
    List<ConceptNeed> needs, Audience audience, Language language, Set<String> seen, int limit) {
  public RecommendationRequest {
    needs = List.copyOf(needs);
    seen = Set.copyOf(seen);
    requireNonNull(audience, "audience");
    requireNonNull(language, "language");
    if (needs.isEmpty() || needs.size() > 50) {
      throw XuebanException.invalid("needs", needs.size() + " given; give 1 to 50 concepts.");
    }
    if (needs.stream().map(ConceptNeed::concept).distinct().count() != needs.size()) {
      throw XuebanException.invalid("needs", "name a concept twice; join them.");
    }
    if (limit < 1 || limit > 100) {
      throw XuebanException.invalid("limit", limit + " must be in 1..100.");
    }
  }
}
