package xueban.graph;

import xueban.Ids;
import xueban.XuebanException;

/**
 * A misconception 易错点: a named wrong idea about a concept that explains a wrong answer.
 *
 * @param concept concept id
 * @param name what the learner wrongly does or believes, such as 移项不变号; unique in the concept
 * @param showsAs how it looks in a wrong answer, or empty
 * @param cure what helps against it, in a sentence, or empty
 */
public record Misconception(String concept, String name, String showsAs, String cure) {
  public Misconception {
    Ids.require("misconception.concept", concept);
    if (name.isBlank()) {
      throw XuebanException.invalid(
          "misconception.name", "is empty for %s; say the wrong idea.".formatted(concept));
    }
  }
}
