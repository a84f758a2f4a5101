package xueban.tutor.homework;

/** What a demand can count: what an item is given for, and what kind of work it asks for. */
public enum Trait {
  /** On a target of the homework. */
  TARGET(0, true),
  /** On what a mastered target leads on to. */
  EXTENSION(1, true),
  /** On a concept that is due for review. */
  REVIEW(2, true),
  /** On a prerequisite that is missing. */
  PREREQUISITE(3, true),
  /** 基础性: one concept, as it was taught. */
  BASIC(4, false),
  /** 探究性: to find out, to explain, to design. */
  ENQUIRY(5, false),
  /** 综合性: several concepts together. */
  INTEGRATED(6, false);

  private final int number;
  private final boolean purpose;

  Trait(int number, boolean purpose) {
    this.number = number;
    this.purpose = purpose;
  }

  /** Returns its place in an array of counts, from 0. */
  int number() {
    return number;
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
