package xueban.model.irt;

/** Which curves a fit may choose from. */
public sealed interface CurveFamily {
  /** Returns how many scores an item has, at least 2. */
  int categories();

  /** Returns whether every item has the same discrimination. */
  default boolean sharesDiscrimination() {
    return false;
  }

  /** Returns whether a right answer can be guessed. */
  default boolean guesses() {
    return false;
  }

  /** Rasch's model: difficulties, and one discrimination for all items. */
  record OneParameter() implements CurveFamily {
    @Override
    public int categories() {
      return 2;
    }

    @Override
    public boolean sharesDiscrimination() {
      return true;
    }
  }

  /** Difficulty and discrimination of each item. */
  record TwoParameter() implements CurveFamily {
    @Override
    public int categories() {
      return 2;
    }
  }

  /** Difficulty, discrimination and guessing of each item; wants some 500 responses an item. */
  record ThreeParameter() implements CurveFamily {
    @Override
    public int categories() {
      return 2;
    }

    @Override
    public boolean guesses() {
      return true;
    }
  }

  /**
   * Samejima's graded responses: a discrimination and ordered thresholds of each item.
   *
   * @param categories how many scores an item has, 2 to 20
   */
  record Graded(int categories) implements CurveFamily {
    public Graded {
      if (categories < 2 || categories > 20) {
        throw new IllegalArgumentException(
            "categories (" + categories + ") must be in 2..20. Join neighbouring scores.");
      }
    }
  }
}
