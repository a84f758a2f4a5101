package xueban.nlp.media;

/** Reads the text in a picture. Safe for concurrent use. */
@FunctionalInterface
public interface PictureRecognizer {
  /**
   * Returns the text in a picture, or why there is none.
   *
   * @param picture a whole file; what it is, its bytes say, whatever its name said
   * @param patience how long whoever asked waits
   */
  Recognition recognize(byte[] picture, Patience patience);
}
