package xueban.tutor.openai;

/** Cuts a draft into sentences as its text comes. */
interface DraftReader {
  /** Takes the next piece of text. */
  void feed(String text);

  /** Takes note that the draft is whole. */
  void finish();
}
