package xueban.nlp.ocr;

/** How a program ended. */
sealed interface ProgramEnd {
  /**
   * By itself.
   *
   * @param code 0 where all went well
   * @param output what it wrote, both streams apart
   */
  record Ended(int code, String output, String errors) implements ProgramEnd {}

  /** It could not be started. */
  record NotStarted(String why) implements ProgramEnd {}

  /** It was ended, since it took too long or nobody waits any more. */
  record Stopped() implements ProgramEnd {}
}
