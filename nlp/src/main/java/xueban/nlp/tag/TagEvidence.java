package xueban.nlp.tag;

import java.util.List;

/** What is looked at to say how probable a candidate concept is for a text. */
enum TagEvidence {
  REGRESSION_TEXT("相似的题目", "like texts, by the question"),
  REGRESSION_WHOLE("解答相似的题目", "like texts, with the solution"),
  REGRESSION_BOTH("相似的题目", "like texts"),
  NEAREST_TEXT("最相近的一题有它", "the nearest text has it, by the question"),
  NEIGHBOURS_TEXT("相近的题目有它", "near texts have it, by the question"),
  OF_FIVE_TEXT("最相近的五题多有它", "the five nearest have it, by the question"),
  NEAREST_WHOLE("最相近的一题有它", "the nearest text has it"),
  NEIGHBOURS_WHOLE("相近的题目有它", "near texts have it"),
  OF_FIVE_WHOLE("最相近的五题多有它", "the five nearest have it"),
  TOGETHER("常与其他知识点同时出现", "concepts that go with it"),
  TOGETHER_MOST("常与最可能的知识点同时出现", "the concept that goes with it most"),
  COMMON,
  COMPANY,
  NAME_IN_TEXT("题目中有名称里的字词", "words of its name in the question"),
  NAME_IN_SOLUTION("解答中有名称里的字词", "words of its name in the solution"),
  NAME_WHOLE("出现了它的名称", "its whole name"),
  RANK,
  BEST,
  BEHIND,
  ALL,
  SOLUTION,
  LENGTH,
  REGRESSION_MEANING("意思相近的题目", "texts of like meaning"),
  BEHIND_MEANING,
  NEAREST_MEANING("意思最相近的一题有它", "the text nearest in meaning has it"),
  NEIGHBOURS_MEANING("意思相近的题目有它", "texts near in meaning have it"),
  OF_FIVE_MEANING("意思最相近的五题多有它", "the five nearest in meaning have it");

  /** As they stand in a row of evidence. */
  static final List<TagEvidence> ALL_IN_ORDER = List.of(values());

  /** How many there are without vectors: those before the first of meaning. */
  static final int COUNT = ALL_IN_ORDER.indexOf(REGRESSION_MEANING);

  /** How many there are with vectors. */
  static final int WITH_MEANING = ALL_IN_ORDER.size();

  private final String chinese;
  private final String english;

  /** Of use beside others, but no reason for a person. */
  TagEvidence() {
    this("", "");
  }

  TagEvidence(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns it as a reason for a person, or empty if it is none. */
  String reason(boolean inEnglish) {
    return inEnglish ? english : chinese;
  }
}
