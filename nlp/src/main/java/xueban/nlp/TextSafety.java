package xueban.nlp;

import java.util.List;

/**
 * Whether a pupil's text may be treated as a plain question.
 *
 * <p>A text of several kinds is of the gravest: {@link Distress}, then {@link PersonalData}.
 */
public sealed interface TextSafety {
  /** Nothing was found. That is no proof: the lists are short. */
  record Safe() implements TextSafety {}

  /**
   * The text holds personal data: it must not be logged, stored in an index or sent to a language
   * model before {@link UnsafeText#masked}.
   *
   * @param findings at least one, by start
   */
  record PersonalData(List<UnsafeText.Finding> findings) implements TextSafety {
    public PersonalData {
      findings = requireSome(findings);
    }
  }

  /**
   * The text sounds as if its writer is in danger or in despair: a person must answer it, not a
   * search.
   *
   * @param findings at least one of distress, by start; personal data may be among them
   */
  record Distress(List<UnsafeText.Finding> findings) implements TextSafety {
    public Distress {
      findings = requireSome(findings);
    }
  }

  private static List<UnsafeText.Finding> requireSome(List<UnsafeText.Finding> findings) {
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("findings (0) must be at least 1; use Safe for none.");
    }
    return List.copyOf(findings);
  }
}
