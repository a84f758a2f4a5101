package xueban.bench;

/** Something that can be measured again and again: {@code ./xueban bench NAME}. */
public interface Bench {
  String name();

  /** Returns one line that says what is measured. */
  String what();

  /**
   * Measures.
   *
   * @throws MissingDataException if the evaluation data is not where the options say
   */
  BenchReport run(BenchOptions options);
}
