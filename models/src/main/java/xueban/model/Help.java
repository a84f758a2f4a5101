package xueban.model;

/** The most help a learner had before a response. Anything but {@link #NONE} makes it assisted. */
public enum Help {
  NONE,
  /** One or more hints of the item. */
  HINT,
  /** A worked example of another item. */
  WORKED_EXAMPLE,
  /** The solution or answer of this very item. */
  SOLUTION;

  public boolean assisted() {
    return this != NONE;
  }
}
