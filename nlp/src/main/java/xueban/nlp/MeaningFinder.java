package xueban.nlp;

import java.util.List;
import java.util.function.Predicate;

/** Says which concepts a question means that need not name them. Safe for concurrent use. */
public interface MeaningFinder {
  /**
   * Returns the concepts that a question may mean, the likeliest first, ties by id.
   *
   * @param question not blank
   * @param among only concepts that pass
   * @param most how many to return, at least 1
   */
  List<TaggedConcept> find(String question, Predicate<String> among, int most);
}
