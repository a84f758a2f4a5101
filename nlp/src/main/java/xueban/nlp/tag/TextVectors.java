package xueban.nlp.tag;

/**
 * The vectors of a text.
 *
 * @param question of the question
 * @param solution of the solution; of the question if there is none
 * @param bare whether there is no solution
 */
@SuppressWarnings("ArrayRecordComponent") // short-lived, never changed
record TextVectors(float[] question, float[] solution, boolean bare) {
  /** Returns those of the same text as if it had come without a solution. */
  TextVectors withoutSolution() {
    return bare ? this : new TextVectors(question, question, true);
  }
}
