package xueban.tutor.homework;

/** What a demand can count: what an item is given for, and what kind of work it asks for. */
public enum Trait {
  /** On a target of the homework. */
  TARGET(true),
  /** On what a mastered target leads on to. */
  EXTENSION(true),
  /** On a concept that is due for review. */
  REVIEW(true),
  /** On a prerequisite that is missing. */
  PREREQUISITE(true),
  /** 基础性: one concept, as it was taught. */
  BASIC(false),
  /** 探究性: to find out, to explain, to design. */
  ENQUIRY(false),
  /** 综合性: several concepts together. */
  INTEGRATED(false);

  private final boolean purpose;

  Trait(boolean purpose) {
    this.purpose = purpose;
  }

  /** Returns whether it says what an item is given for; else it is a kind of work. */
  public boolean isPurpose() {
    return purpose;
  }

  /** Returns whether it is what the homework is about, not what serves it. */
  public boolean isAim() {
    return this == TARGET || this == EXTENSION;
  }
}
