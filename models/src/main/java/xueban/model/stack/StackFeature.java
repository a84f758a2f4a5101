package xueban.model.stack;

/**
 * What the stacked tracer's trees look at. "Expected" is what the average learner's answer to the
 * item was; an answer is its score less one half, or less what was expected.
 */
enum StackFeature {
  ITEM_EASINESS(0, Group.ITEM, "how easy the item was for others (log-odds)"),
  ITEM_RESPONSES(1, Group.ITEM, "how often the item was answered (ln(1 + n))"),
  CONCEPT_EASINESS(2, Group.ITEM, "how easy its concepts were for others (log-odds)"),
  HARDEST_CONCEPT(3, Group.ITEM, "how easy its hardest concept was for others (log-odds)"),
  CONCEPTS(4, Group.ITEM, "number of its concepts"),
  DIFFICULTY(5, Group.ITEM, "author's difficulty (0 to 1)"),
  CONCEPT_RIGHT(6, Group.CONCEPTS, "right answers of its concepts (mean of ln(1 + n))"),
  CONCEPT_WRONG(7, Group.CONCEPTS, "wrong answers of its concepts (mean of ln(1 + n))"),
  CONCEPT_LEAST(8, Group.CONCEPTS, "share right of its weakest concept"),
  CONCEPT_MOST(9, Group.CONCEPTS, "share right of its strongest concept"),
  CONCEPT_LAST_SEVEN(
      10, Group.CONCEPTS, "last seven answers of its concepts, the latest counting most"),
  CONCEPT_LEAST_SEVEN(
      11, Group.CONCEPTS, "last seven answers of its weakest concept, the latest counting most"),
  CONCEPT_STREAK(
      12, Group.CONCEPTS, "answers of its main concept in a row, right (+) or wrong (-)"),
  ASSISTED_RIGHT(
      13, Group.CONCEPTS, "right answers of its concepts after help (mean of ln(1 + n))"),
  ASSISTED_WRONG(
      14, Group.CONCEPTS, "wrong answers of its concepts after help (mean of ln(1 + n))"),
  SAME_AGO(15, Group.RECENT, "answers since the last one of its concepts (ln)"),
  SAME_OF_64(16, Group.RECENT, "answers of its concepts among the last 64"),
  SAME_OF_10(17, Group.RECENT, "answers of its concepts among the last 10"),
  SAME_RIGHT_OF_10(18, Group.RECENT, "share right of its concepts among the last 10 (-1: none)"),
  SAME_FADING(19, Group.RECENT, "last answers of its concepts, each weighing .7 of the next"),
  SAME_SURPRISE_FAST(
      20,
      Group.RECENT,
      "how much better than expected its concepts went, each weighing .6 of the next"),
  SAME_SURPRISE_SLOW(
      21,
      Group.RECENT,
      "how much better than expected its concepts went, each weighing .9 of the next"),
  RUN(22, Group.RECENT, "answers of its concepts in a row"),
  RUN_RIGHT(23, Group.RECENT, "right ones of these"),
  ITEM_SEEN(24, Group.RECENT, "earlier answers to this very item among the last 64"),
  ITEM_LAST(25, Group.RECENT, "the last answer to this very item: right 1, wrong -1, none 0"),
  ITEM_AGO(26, Group.RECENT, "answers since then (ln)"),
  ABILITY(27, Group.LEARNER, "ability (log-odds)"),
  ABILITY_AND_EASINESS(28, Group.LEARNER, "ability and the easiness of the item (log-odds)"),
  TOTAL_RIGHT(29, Group.LEARNER, "all right answers (ln(1 + n))"),
  TOTAL_WRONG(30, Group.LEARNER, "all wrong answers (ln(1 + n))"),
  TOTAL_SHARE(31, Group.LEARNER, "share of all answers that are right"),
  SURPRISE_60(
      32,
      Group.RECENT,
      "how much better than expected the last answers went, each weighing .6 of the next"),
  SURPRISE_80(
      33,
      Group.RECENT,
      "how much better than expected the last answers went, each weighing .8 of the next"),
  SURPRISE_90(
      34,
      Group.RECENT,
      "how much better than expected the last answers went, each weighing .9 of the next"),
  SURPRISE_97(
      35,
      Group.RECENT,
      "how much better than expected the last answers went, each weighing .97 of the next"),
  FADING_80(36, Group.RECENT, "last answers, each weighing .8 of the next"),
  FADING_90(37, Group.RECENT, "last answers, each weighing .9 of the next"),
  LAST(38, Group.RECENT, "the last answer: right 1, wrong -1, none 0"),
  SECOND_LAST(39, Group.RECENT, "the second last answer: right 1, wrong -1, none 0"),
  THIRD_LAST(40, Group.RECENT, "the third last answer: right 1, wrong -1, none 0"),
  STREAK(41, Group.RECENT, "answers in a row, right (+) or wrong (-)"),
  LAST_EASINESS(42, Group.RECENT, "how easy the item before was for others (log-odds)"),
  RUNS(43, Group.RECENT, "runs of one concept among the last 64 answers"),
  RUN_LENGTH(44, Group.RECENT, "mean length of these runs"),
  RUN_ENDS(45, Group.RECENT, "share of these runs that ended with a right answer (-1: none)"),
  RUN_STARTS(
      46, Group.RECENT, "how much better than expected the first answers of these runs went"),
  OTHERS_OF_20(47, Group.RECENT, "share right of other concepts among the last 20 (-1: none)"),
  ELAPSED(48, Group.TIME, "hours since its concepts were last answered (ln(1 + h), -1: never)"),
  FORGETTING(49, Group.TIME, "recall of its concepts (mean of ln)"),
  FACTORS(
      50,
      Group.OTHERS,
      "how the last answers go with answers to this item, by other learners (log-odds)");

  /** What a feature is about: the parts of an explanation, in this order. */
  enum Group {
    ITEM("the item"),
    CONCEPTS("the learner's answers to the item's concepts"),
    LEARNER("the learner's answers to all concepts"),
    RECENT("the learner's last answers"),
    TIME("time since"),
    OTHERS("other learners with such answers");

    final String description;

    Group(String description) {
      this.description = description;
    }
  }

  /** How many there are. */
  static final int COUNT = values().length;

  /** Its place in a row. */
  final int column;

  final Group group;

  /** What its value says, for a person. */
  final String description;

  StackFeature(int column, Group group, String description) {
    this.column = column;
    this.group = group;
    this.description = description;
  }
}
