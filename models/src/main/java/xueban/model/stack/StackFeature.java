package xueban.model.stack;

/**
 * What the stacked tracer's trees look at. "Expected" is what the average learner's answer to the
 * item was; an answer is its score less one half, or less what was expected.
 */
enum StackFeature {
  ITEM_EASINESS(0, StackMember.ITEM, "how easy the item was for others (log-odds)"),
  ITEM_RESPONSES(1, StackMember.ITEM, "how often the item was answered (ln(1 + n))"),
  CONCEPT_EASINESS(2, StackMember.ITEM, "how easy its concepts were for others (log-odds)"),
  HARDEST_CONCEPT(3, StackMember.ITEM, "how easy its hardest concept was for others (log-odds)"),
  CONCEPTS(4, StackMember.ITEM, "number of its concepts"),
  DIFFICULTY(5, StackMember.ITEM, "author's difficulty (0 to 1)"),
  CONCEPT_RIGHT(6, StackMember.CONCEPTS, "right answers of its concepts (mean of ln(1 + n))"),
  CONCEPT_WRONG(7, StackMember.CONCEPTS, "wrong answers of its concepts (mean of ln(1 + n))"),
  CONCEPT_LEAST(8, StackMember.CONCEPTS, "share right of its weakest concept"),
  CONCEPT_MOST(9, StackMember.CONCEPTS, "share right of its strongest concept"),
  CONCEPT_LAST_SEVEN(
      10, StackMember.CONCEPTS, "last seven answers of its concepts, the latest counting most"),
  CONCEPT_LEAST_SEVEN(
      11,
      StackMember.CONCEPTS,
      "last seven answers of its weakest concept, the latest counting most"),
  CONCEPT_STREAK(
      12, StackMember.CONCEPTS, "answers of its main concept in a row, right (+) or wrong (-)"),
  ASSISTED_RIGHT(
      13, StackMember.CONCEPTS, "right answers of its concepts after help (mean of ln(1 + n))"),
  ASSISTED_WRONG(
      14, StackMember.CONCEPTS, "wrong answers of its concepts after help (mean of ln(1 + n))"),
  SAME_AGO(15, StackMember.RECENT, "answers since the last one of its concepts (ln)"),
  SAME_OF_64(16, StackMember.RECENT, "answers of its concepts among the last 64"),
  SAME_OF_10(17, StackMember.RECENT, "answers of its concepts among the last 10"),
  SAME_RIGHT_OF_10(
      18, StackMember.RECENT, "share right of its concepts among the last 10 (-1: none)"),
  SAME_FADING(19, StackMember.RECENT, "last answers of its concepts, each weighing .7 of the next"),
  SAME_SURPRISE_FAST(
      20,
      StackMember.RECENT,
      "how much better than expected its concepts went, each weighing .6 of the next"),
  SAME_SURPRISE_SLOW(
      21,
      StackMember.RECENT,
      "how much better than expected its concepts went, each weighing .9 of the next"),
  RUN(22, StackMember.RECENT, "answers of its concepts in a row"),
  RUN_RIGHT(23, StackMember.RECENT, "right ones of these"),
  ITEM_SEEN(24, StackMember.RECENT, "earlier answers to this very item among the last 64"),
  ITEM_LAST(25, StackMember.RECENT, "the last answer to this very item: right 1, wrong -1, none 0"),
  ITEM_AGO(26, StackMember.RECENT, "answers since then (ln)"),
  ABILITY(27, StackMember.LEARNER, "ability (log-odds)"),
  ABILITY_AND_EASINESS(28, StackMember.LEARNER, "ability and the easiness of the item (log-odds)"),
  TOTAL_RIGHT(29, StackMember.LEARNER, "all right answers (ln(1 + n))"),
  TOTAL_WRONG(30, StackMember.LEARNER, "all wrong answers (ln(1 + n))"),
  TOTAL_SHARE(31, StackMember.LEARNER, "share of all answers that are right"),
  SURPRISE_60(
      32,
      StackMember.RECENT,
      "how much better than expected the last answers went, each weighing .6 of the next"),
  SURPRISE_80(
      33,
      StackMember.RECENT,
      "how much better than expected the last answers went, each weighing .8 of the next"),
  SURPRISE_90(
      34,
      StackMember.RECENT,
      "how much better than expected the last answers went, each weighing .9 of the next"),
  SURPRISE_97(
      35,
      StackMember.RECENT,
      "how much better than expected the last answers went, each weighing .97 of the next"),
  FADING_80(36, StackMember.RECENT, "last answers, each weighing .8 of the next"),
  FADING_90(37, StackMember.RECENT, "last answers, each weighing .9 of the next"),
  LAST(38, StackMember.RECENT, "the last answer: right 1, wrong -1, none 0"),
  SECOND_LAST(39, StackMember.RECENT, "the second last answer: right 1, wrong -1, none 0"),
  THIRD_LAST(40, StackMember.RECENT, "the third last answer: right 1, wrong -1, none 0"),
  STREAK(41, StackMember.RECENT, "answers in a row, right (+) or wrong (-)"),
  LAST_EASINESS(42, StackMember.RECENT, "how easy the item before was for others (log-odds)"),
  RUNS(43, StackMember.RECENT, "runs of one concept among the last 64 answers"),
  RUN_LENGTH(44, StackMember.RECENT, "mean length of these runs"),
  RUN_ENDS(45, StackMember.RECENT, "share of these runs that ended with a right answer (-1: none)"),
  RUN_STARTS(
      46, StackMember.RECENT, "how much better than expected the first answers of these runs went"),
  OTHERS_OF_20(
      47, StackMember.RECENT, "share right of other concepts among the last 20 (-1: none)"),
  ELAPSED(
      48, StackMember.TIME, "hours since its concepts were last answered (ln(1 + h), -1: never)"),
  FORGETTING(49, StackMember.TIME, "recall of its concepts (mean of ln)"),
  FACTORS(
      50,
      StackMember.OTHERS,
      "how the last answers go with answers to this item, by other learners (log-odds)");

  /** How many there are. */
  static final int COUNT = values().length;

  /** Its place in a row. */
  final int column;

  final StackMember member;

  /** What its value says, for a person. */
  final String description;

  StackFeature(int column, StackMember member, String description) {
    this.column = column;
    this.member = member;
    this.description = description;
  }
}
