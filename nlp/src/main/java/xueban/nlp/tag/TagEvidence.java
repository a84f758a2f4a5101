package xueban.nlp.tag;

import java.util.List;

/** What is looked at to say how probable a candidate concept is for a text. */
enum TagEvidence {
  REGRESSION_TEXT("like texts, by the question"),
  REGRESSION_WHOLE("like texts, with the solution"),
  REGRESSION_BOTH("like texts"),
  NEAREST_TEXT("the nearest text with it, by the question"),
  NEIGHBOURS_TEXT("the near texts with it, by the question"),
  OF_FIVE_TEXT("how many of the five nearest have it, by the question"),
  NEAREST_WHOLE("the nearest text with it"),
  NEIGHBOURS_WHOLE("the near texts with it"),
  OF_FIVE_WHOLE("how many of the five nearest have it"),
  TOGETHER("concepts that go with it"),
  TOGETHER_MOST("the concept that goes with it most"),
  COMMON("how many texts have it"),
  COMPANY("how many concepts its texts have"),
  NAME_IN_TEXT("its name in the question"),
  NAME_IN_SOLUTION("its name in the solution"),
  NAME_WHOLE("its whole name"),
  RANK("its place among the candidates"),
  BEST("the best candidate's evidence"),
  BEHIND("how far it is behind the best"),
  ALL("evidence for all candidates together"),
  SOLUTION("whether there is a solution"),
  LENGTH("the length of the text");

  /** As they stand in a row of evidence. */
  static final List<TagEvidence> ALL_IN_ORDER = List.of(values());

  /** How many there are. */
  static final int COUNT = ALL_IN_ORDER.size();

  final String description;

  TagEvidence(String description) {
    this.description = description;
  }
}
