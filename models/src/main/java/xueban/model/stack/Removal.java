package xueban.model.stack;

/**
 * What becomes of a prediction when the strongest evidence that its explanation names is taken
 * away: a test of the explanation.
 *
 * @param evidence its words in the explanation
 * @param said what it adds to the log-odds, says the explanation
 * @param moved by how much the log-odds move when it is not there: the fact
 */
public record Removal(String evidence, double said, double moved) {
  /** Returns whether the prediction moves against what the evidence was said to add. */
  public boolean asSaid() {
    return said > 0 ? moved < 0 : moved > 0;
  }
}
