package xueban.nlp.relation;

import java.util.List;

/**
 * What a person should look at in a graph. Nothing is changed by it.
 *
 * @param missing prerequisites that the graph seems to lack, the likeliest first
 * @param doubtful prerequisites of the graph that seem wrong: first those that seem likelier the
 *     other way round, by how much, then the least likely
 * @param judged pairs that the graph lacks and that were looked at
 */
public record RelationSuggestions(
    List<RelationSuggestion> missing, List<RelationSuggestion> doubtful, int judged) {
  public RelationSuggestions {
    missing = List.copyOf(missing);
    doubtful = List.copyOf(doubtful);
  }
}
