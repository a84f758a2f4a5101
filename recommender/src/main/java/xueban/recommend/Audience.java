package xueban.recommend;

/** For whom material is recommended: who opens it decides which types suit. */
public enum Audience {
  LEARNER,
  TEACHER;

  /** Returns how well a type suits, in [0, 1]. */
  double preference(ResourceType type) {
    return switch (this) {
      case LEARNER ->
          switch (type) {
            case LESSON, VIDEO, ANIMATION -> 1;
            case EXERCISE_SET, EXPERIMENT -> 0.7;
            case READING, AUDIO -> 0.5;
            case ITEM, SLIDES -> 0.3;
            case TEST_PAPER, OTHER -> 0.2;
            case LESSON_PLAN -> 0;
          };
      case TEACHER ->
          switch (type) {
            case LESSON_PLAN, SLIDES -> 1;
            case LESSON, EXERCISE_SET -> 0.8;
            case VIDEO, ANIMATION, EXPERIMENT -> 0.7;
            case TEST_PAPER -> 0.6;
            case READING, AUDIO -> 0.4;
            case ITEM -> 0.3;
            case OTHER -> 0.2;
          };
    };
  }
}
