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
  private static final double NEAR_SHARE = 0.4;
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
    Optional<Match> best = Optional.empty();
    for (Item item : candidates(question)) {
      Shares shares = Shares.of(QuestionTerms.termsOf(item.stem(), words), asked);
      if (shares.isSame() && shares.likeness() > best.map(Match::likeness).orElse(0.0)) {
        best = Optional.of(new Match(item, shares.likeness()));
      }
    }
    return best;
  }

  /** Returns the items that a question may be about without being one of them, word for word. */
  List<Item> near(Question question) {
    Set<String> asked = QuestionTerms.termsOf(question.text(), words);
    return candidates(question).stream()
        .filter(
            item ->
                Shares.of(QuestionTerms.termsOf(item.stem(), words), asked).likeness()
                    >= NEAR_SHARE)
        .toList();
  }

  private List<Item> candidates(Question question) {
    SearchFilter filter = SearchFilter.none().withTypes(List.of(ResourceType.ITEM));
    if (!question.subject().isEmpty()) {
      filter = filter.withSubjects(List.of(question.subject()));
    }
    SearchRequest request =
        SearchRequest.of(question.text()).withFilter(filter).withPageSize(CANDIDATES);
    return search.search(request).hits().stream()
        .map(SearchHit::entry)
        .filter(Item.class::isInstance)
        .map(Item.class::cast)
        .toList();
  }

  /** What share of a stem's words a question has, and of its own words the stem has. */
  private record Shares(double ofStem, double ofQuestion, int terms) {
    static Shares of(Set<String> stem, Set<String> asked) {
      double common = weight(stem.stream().filter(asked::contains).toList());
      return new Shares(
          common / Math.max(weight(stem), 1e-9),
          common / Math.max(weight(asked), 1e-9),
          stem.size());
    }

    double likeness() {
      return Math.min(ofStem, ofQuestion);
    }

    boolean isSame() {
      return ofStem >= STEM_SHARE && ofQuestion >= QUESTION_SHARE && terms >= LEAST_TERMS;
    }
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
