package xueban.tutor.grading;

/** Compares an answer with one accepted form, as one kind of answer. Both are normalised. */
interface KindRule {
  Comparison compare(String answer, String key, Expectation expectation);
}
