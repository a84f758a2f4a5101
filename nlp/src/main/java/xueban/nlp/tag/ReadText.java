package xueban.nlp.tag;

/**
 * A text as the tagger looks at it, made once.
 *
 * @param bare whether it came without a solution; then {@code whole} is {@code question}
 */
record ReadText(
    String questionLetters,
    String solutionLetters,
    Grams question,
    Grams solution,
    Grams whole,
    boolean bare) {
  static ReadText of(LabelledText text) {
    String letters = Grams.letters(text.text());
    Grams question = Grams.ofLetters(letters);
    if (text.solution().isEmpty()) {
      return bare(letters, question);
    }
    String solution = Grams.letters(text.solution());
    return new ReadText(
        letters, solution, question, Grams.ofLetters(solution), Grams.of(text.whole()), false);
  }

  /** Returns the same text as if it had come without a solution. */
  ReadText withoutSolution() {
    return bare(questionLetters, question);
  }

  private static ReadText bare(String letters, Grams question) {
    return new ReadText(letters, "", question, Grams.ofLetters(""), question, true);
  }
}
