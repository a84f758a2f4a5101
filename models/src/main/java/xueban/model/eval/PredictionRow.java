package xueban.model.eval;

import java.io.IOException;
import java.io.Writer;

/**
 * One prediction and what came: a line of a table that other programs can check.
 *
 * @param probability of a right answer, predicted before the response was known, in [0, 1]
 * @param standardError in [0, 0.5]
 */
public record PredictionRow(
    String learner, String item, double probability, double standardError, boolean right) {
  /** First line of the table. */
  public static final String HEADER = "learner\titem\tprobability\tstandard_error\tright\n";

  /** Appends the row as one line, its numbers in full. */
  public void write(Writer out) throws IOException {
    out.write(
        learner
            + '\t'
            + item
            + '\t'
            + probability
            + '\t'
            + standardError
            + '\t'
            + (right ? 1 : 0)
            + '\n');
  }
}
