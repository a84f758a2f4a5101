package xueban.model;

import java.util.Arrays;

/** What a model is for: of each purpose one serves, with a history of activations of its own. */
public enum ModelPurpose {
  /** Follows learners: every kind that is of no other purpose. */
  LEARNERS("learners"),

  /** Says which concepts a text is about, how hard it is and what kind of thing. */
  TAGS("tags"),

  /** Scores short answers. */
  SHORT_ANSWERS("short-answers"),

  /** Says how much each sign counts in early warnings. */
  WARNINGS("warnings"),

  /** Says when what was found is enough to answer a question. */
  ANSWERS("answers");

  private final String word;

  ModelPurpose(String word) {
    this.word = word;
  }

  /**
   * Returns its word for people and programs; of all but the first also the kind of their models.
   */
  public String word() {
    return word;
  }

  /** Returns the purpose of models of a kind. */
  public static ModelPurpose ofKind(String kind) {
    return Arrays.stream(values())
        .filter(purpose -> purpose != LEARNERS && purpose.word.equals(kind))
        .findFirst()
        .orElse(LEARNERS);
  }

  /** Returns the purpose of the model of that version, such as {@code tags-20261123-1}. */
  public static ModelPurpose ofVersion(String version) {
    return Arrays.stream(values())
        .filter(purpose -> purpose != LEARNERS && version.startsWith(purpose.word + "-"))
        .findFirst()
        .orElse(LEARNERS);
  }
}
