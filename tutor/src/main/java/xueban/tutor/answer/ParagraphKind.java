package xueban.tutor.answer;

import java.util.regex.Pattern;

/** What a sentence is there for, by the label of its paragraph or by its source. */
enum ParagraphKind {
  /** Of a paragraph without a label. */
  PLAIN(""),
  /** What a concept is. */
  DEFINITION(""),
  /** How one may think of it. */
  IDEA("想法|Idea"),
  /** The rule, and how it is done. */
  KEY_POINT("要点|Key points?"),
  /** A worked example, whose steps say little alone. */
  EXAMPLE("例题|Example"),
  /** A mistake and its correction; a sentence of it may be wrong alone. */
  PITFALL("易错点?|常见错误|误区|Pitfall|(?:Common|Typical) (?:error|mistake)s?"),
  /** What helps against a misconception. */
  CURE("");

  /** The labels that begin a paragraph. */
  static final String LABELS =
      String.join("|", IDEA.label, KEY_POINT.label, EXAMPLE.label, PITFALL.label);

  private final String label;
  private final Pattern pattern;

  ParagraphKind(String label) {
    this.label = label;
    this.pattern = Pattern.compile(label);
  }

  /** Returns the kind by label; {@link #PLAIN} without one. */
  static ParagraphKind labelled(String label) {
    for (ParagraphKind kind : values()) {
      if (!label.isEmpty() && kind.pattern.matcher(label).matches()) {
        return kind;
      }
    }
    return PLAIN;
  }

  /** Returns whether its sentences are quoted together or not at all. */
  boolean isWhole() {
    return this == PITFALL || this == EXAMPLE;
  }
}
