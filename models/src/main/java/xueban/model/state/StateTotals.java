package xueban.model.state;

/**
 * What a {@link CompactState} holds of the learner as a whole, over all concepts.
 *
 * @param lastMinute of the last response, in minutes since 1970
 * @param hintedItem hash of the item that help was last given for, until a response to it; or 0
 * @param ability log-odds, 0 for the average learner
 * @param independent responses given unaided
 * @param independentScore the sum of their scores, in sixteenths
 * @param assisted responses given with help, as far as they are counted
 * @param assistedScore the sum of their scores, in sixteenths
 */
record StateTotals(
    int lastMinute,
    int hintedItem,
    float ability,
    int independent,
    int independentScore,
    int assisted,
    int assistedScore) {
  static final StateTotals NONE = new StateTotals(0, 0, 0, 0, 0, 0, 0);

  private static final int MAX_ASSISTED = 4_095;

  /** Returns them after a response with a score in sixteenths; more than can be said are lost. */
  StateTotals answered(int units, boolean withHelp, int minute) {
    boolean helped = withHelp && assisted < MAX_ASSISTED;
    return new StateTotals(
        minute,
        hintedItem,
        ability,
        withHelp ? independent : independent + 1,
        withHelp ? independentScore : independentScore + units,
        helped ? assisted + 1 : assisted,
        helped ? assistedScore + units : assistedScore);
  }

  StateTotals withHintedItem(int hash) {
    return new StateTotals(
        lastMinute, hash, ability, independent, independentScore, assisted, assistedScore);
  }

  StateTotals withAbility(float logOdds) {
    return new StateTotals(
        lastMinute, hintedItem, logOdds, independent, independentScore, assisted, assistedScore);
  }

  /** Returns whether there was no response yet. */
  boolean areEmpty() {
    return independent + assisted == 0;
  }
}
