package xueban.nlp.media;

/** Writes down what is said in a recording. Safe for concurrent use. */
@FunctionalInterface
public interface SpeechRecognizer {
  /**
   * Returns what is said in a recording, or why that is not known.
   *
   * @param recording a whole file; what it is, its bytes say, whatever its name said
   * @param learner who speaks, for budgets; empty if not known
   * @param patience how long whoever asked waits
   */
  Recognition recognize(byte[] recording, String learner, Patience patience);
}
