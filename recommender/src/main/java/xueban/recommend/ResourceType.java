package xueban.recommend;

/** What kind of thing a catalog entry is. */
public enum ResourceType {
  /** One gradable exercise 题目. */
  ITEM,
  LESSON,
  VIDEO,
  ANIMATION,
  AUDIO,
  SLIDES,
  LESSON_PLAN,
  EXERCISE_SET,
  TEST_PAPER,
  READING,
  EXPERIMENT,
  OTHER
}
