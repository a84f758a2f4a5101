package xueban.tutor.openai;

/**
 * Leaves out what a model thinks aloud before it speaks, between {@code <think>} and {@code
 * </think>} at the beginning of its text.
 */
final class SpokenText {
  private static final String BEGIN = "<think>";
  private static final String END = "</think>";

  private final StringBuilder held = new StringBuilder();
  private boolean speaking;

  /** Returns what is spoken with the next piece of text, maybe nothing. */
  String feed(String text) {
    if (speaking) {
      return text;
    }
    held.append(text);
    String all = held.toString().stripLeading();
    if (all.length() < BEGIN.length() && BEGIN.startsWith(all)) {
      return "";
    }
    if (!all.startsWith(BEGIN)) {
      speaking = true;
      return all;
    }
    int end = all.indexOf(END);
    if (end < 0) {
      held.setLength(0);
      held.append(BEGIN)
          .append(all.substring(Math.max(BEGIN.length(), all.length() - END.length())));
      return "";
    }
    speaking = true;
    return all.substring(end + END.length());
  }

  /** Returns what was held back at the end. */
  String rest() {
    String all = held.toString();
    return speaking || all.stripLeading().startsWith(BEGIN) ? "" : all;
  }
}
