package xueban.nlp.relation;

import static java.util.Objects.requireNonNull;

import xueban.Ids;

/**
 * What is known about an ordered pair of concepts.
 *
 * @param before concept id
 * @param after concept id, another one
 * @param judgement whether {@code before} is a prerequisite of {@code after}
 */
public record KnownPair(String before, String after, Judgement judgement) {
  /** Who says so. */
  public enum Judgement {
    /** It is a prerequisite. */
    PREREQUISITE,
    /** A person looked and said that it is none. */
    REJECTED,
    /** Nobody said that it is one; most such pairs are none. Never used as a premise. */
    UNMARKED
  }

  public KnownPair {
    Ids.require("pair.before", before);
    Ids.require("pair.after", after);
    requireNonNull(judgement, "judgement");
    if (before.equals(after)) {
      throw new IllegalArgumentException(
          "pair.after (%s) must be another concept than pair.before. Maybe remove the pair."
              .formatted(after));
    }
  }

  /** Returns whether the pair is a prerequisite. */
  public boolean isPrerequisite() {
    return judgement == Judgement.PREREQUISITE;
  }
}
