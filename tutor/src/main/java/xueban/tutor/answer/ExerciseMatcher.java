package xueban.tutor.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import xueban.nlp.TextAnalysis;
import xueban.recommend.CatalogSearch;
import xueban.recommend.Item;
import xueban.recommend.ResourceType;
import xueban.recommend.SearchFilter;
import xueban.recommend.SearchHit;
import xueban.recommend.SearchRequest;

/**
 * Finds out whether a question is an exercise of the catalog: the question has nearly all words of
 * the item's stem, numbers included, and little else.
 */
final class ExerciseMatcher {
  private static final double STEM_SHARE = 0.85;
  private static final double QUESTION_SHARE = 0.6;
  private static final int LEAST_TERMS = 5;
  private static final int CANDIDATES = 5;

  private final CatalogSearch search;
  private final TextAnalysis words;

  ExerciseMatcher(CatalogSearch search, TextAnalysis words) {
    this.search = search;
    this.words = words;
  }

  /**
   * An item that a question is.
   *
   * @param likeness share of words that question and stem have in common, in [0, 1]
   */
  record Match(Item item, double likeness) {}

  Optional<Match> find(Question question) {
    Set<String> asked = QuestionTerms.termsOf(question.text(), words);
    if (asked.size() < LEAST_TERMS) {
      return Optional.empty();
    }
    SearchFilter filter = SearchFilter.none().withTypes(List.of(ResourceType.ITEM));
    if (!question.subject().isEmpty()) {
      filter = filter.withSubjects(List.of(question.subject()));
    }
    SearchRequest request =
        SearchRequest.of(question.text()).withFilter(filter).withPageSize(CANDIDATES);
    Optional<Match> best = Optional.empty();
    for (SearchHit hit : search.search(request).hits()) {
      if (hit.entry() instanceof Item item) {
        Set<String> stem = QuestionTerms.termsOf(item.stem(), words);
        double common = weight(stem.stream().filter(asked::contains).toList());
        double ofStem = common / Math.max(weight(stem), 1e-9);
        double ofQuestion = common / Math.max(weight(asked), 1e-9);
        double likeness = Math.min(ofStem, ofQuestion);
        boolean same =
            ofStem >= STEM_SHARE && ofQuestion >= QUESTION_SHARE && stem.size() >= LEAST_TERMS;
        if (same && likeness > best.map(Match::likeness).orElse(0.0)) {
          best = Optional.of(new Match(item, likeness));
        }
      }
    }
    return best;
  }

  /** Numbers weigh as much as words here: they tell one exercise from another. */
  private static double weight(Iterable<String> terms) {
    double sum = 0;
    for (String term : terms) {
      sum +=
          term.chars().anyMatch(Character::isDigit) ? 1 : Math.max(0.1, QuestionTerms.weight(term));
    }
    return sum;
  }
}
