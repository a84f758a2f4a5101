package xueban.tutor.profile;

/** How a learner stands with a concept; exactly one holds. */
public enum ConceptStatus {
  /** 未开始: no response, and a prerequisite is not mastered. */
  NOT_STARTED("未开始"),
  /** 学习中: responses, not mastered, and a prerequisite is not mastered. */
  LEARNING("学习中"),
  /** 最近发展区: not mastered, all prerequisites mastered. */
  FRONTIER("最近发展区"),
  /** 已掌握: mastery and its standard error reach the tenant's bounds. */
  MASTERED("已掌握"),
  /** 待复习: mastered, and the probability of recall is below the tenant's bound. */
  DUE("待复习");

  private final String label;

  ConceptStatus(String label) {
    this.label = label;
  }

  /** Returns the Chinese word that people see. */
  public String label() {
    return label;
  }

  /** Returns whether the concept is mastered, due for review or not. */
  public boolean mastered() {
    return this == MASTERED || this == DUE;
  }
}
