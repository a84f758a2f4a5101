package xueban.nlp.tag;

/**
 * What the 20 nearest texts of a text say of each concept.
 *
 * @param nearest product with the nearest that has it, {@code [concepts]}
 * @param squares sum of the squared products with those that have it
 * @param ofFive how many of the five nearest have it
 */
@SuppressWarnings("ArrayRecordComponent") // short-lived evidence
record Neighbours(float[] nearest, float[] squares, float[] ofFive) {
  private static final int NEAR = 20;
  private static final int NEAREST = 5;

  /**
   * @param products with each text
   * @param concepts of each text
   * @param itself a text that does not count, or -1
   * @param count of concepts
   */
  static Neighbours of(float[] products, int[][] concepts, int itself, int count) {
    int[] top = new int[Math.min(NEAR, products.length)];
    int size = 0;
    for (int text = 0; text < products.length; text++) {
      if (text == itself
          || (size == top.length && (size == 0 || products[text] <= products[top[size - 1]]))) {
        continue;
      }
      int at = size < top.length ? size++ : size - 1;
      while (at > 0 && products[top[at - 1]] < products[text]) {
        top[at] = top[at - 1];
        at--;
      }
      top[at] = text;
    }
    Neighbours found = new Neighbours(new float[count], new float[count], new float[count]);
    for (int rank = 0; rank < size; rank++) {
      float product = products[top[rank]];
      for (int concept : concepts[top[rank]]) {
        found.nearest[concept] = Math.max(found.nearest[concept], product);
        found.squares[concept] += product * product;
        found.ofFive[concept] += rank < NEAREST ? 1 : 0;
      }
    }
    return found;
  }
}
