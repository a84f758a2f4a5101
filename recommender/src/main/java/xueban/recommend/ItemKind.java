package xueban.recommend;

/** How an item is answered. */
public enum ItemKind {
  SINGLE_CHOICE,
  MULTIPLE_CHOICE,
  TRUE_FALSE,
  /** One or more blanks. */
  FILL_IN,
  /** Free text or a drawing; graded by a person. */
  OPEN;

  /** Returns whether options are chosen from, one or several. */
  public boolean isChoice() {
    return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
  }
}
