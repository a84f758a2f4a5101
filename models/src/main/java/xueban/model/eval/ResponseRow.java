package xueban.model.eval;

import java.util.List;
import xueban.Ids;

/**
 * One answered item of an evaluation set; a set has one row a question, never one a concept, which
 * would leak the answer.
 *
 * @param seconds since the learner's start; negative if the set has no times
 * @param split such as {@code train}, {@code train0} or {@code test}; empty if there is none
 */
public record ResponseRow(
    String learner,
    String item,
    List<String> concepts,
    boolean right,
    double seconds,
    String split) {
  public ResponseRow {
    Ids.require("learner", learner);
    Ids.require("item", item);
    concepts = List.copyOf(concepts);
  }
}
