package xueban.model.state;

import xueban.model.ConceptNames;

/**
 * What a state holds of one concept, in 16 bytes; immutable.
 *
 * <pre>
 *   word 0  ┌─ key 39 ──────────────┬ assisted 7 ┬ their score 11 ┬ last seven 7 ┐
 *   word 1  ├ contested 1 ┬ stability 12 ┬ minute 27 ┬ independent 10 ┬ their score 14 ┤
 * </pre>
 *
 * Scores are sums in sixteenths. A count that has reached its most stays there; then a new score
 * takes the place of an average one.
 *
 * @param key of the concept's id, see {@link ConceptNames}
 * @param contested whether it was contested since the last independent response
 * @param stability code of {@link ForgettingCurve}; 0 before the first response
 * @param minute of the last response, since 1970
 * @param independent responses, at most 1,023
 * @param independentScore sum of their scores, in sixteenths
 * @param lastSeven outcomes of the last seven independent responses, the latest in the lowest bit
 * @param assisted responses, at most 127
 * @param assistedScore sum of their scores, in sixteenths
 */
public record ConceptCell(
    long key,
    boolean contested,
    int stability,
    int minute,
    int independent,
    int independentScore,
    int lastSeven,
    int assisted,
    int assistedScore) {
  public static final int MAX_INDEPENDENT = 1_023;
  public static final int MAX_ASSISTED = 127;
  public static final int MAX_MINUTE = (1 << 27) - 1;
  public static final int UNITS = 16;
  private static final int LAST_SEVEN = 0x7f;

  public static ConceptCell untouched(long key) {
    return new ConceptCell(key, false, 0, 0, 0, 0, 0, 0, 0);
  }

  public static ConceptCell of(long word0, long word1) {
    return new ConceptCell(
        word0 >>> 25,
        word1 < 0,
        (int) (word1 >>> 51) & 0xfff,
        (int) (word1 >>> 24) & MAX_MINUTE,
        (int) (word1 >>> 14) & 0x3ff,
        (int) word1 & 0x3fff,
        (int) word0 & LAST_SEVEN,
        (int) (word0 >>> 18) & 0x7f,
        (int) (word0 >>> 7) & 0x7ff);
  }

  public long word0() {
    return key << 25 | (long) assisted << 18 | (long) assistedScore << 7 | lastSeven;
  }

  public long word1() {
    return (contested ? 1L << 63 : 0)
        | (long) stability << 51
        | (long) minute << 24
        | (long) independent << 14
        | independentScore;
  }

  public boolean touched() {
    return independent + assisted > 0;
  }

  public double right() {
    return independentScore / (double) UNITS;
  }

  public double wrong() {
    return independent - right();
  }

  public double assistedRight() {
    return assistedScore / (double) UNITS;
  }

  public double assistedWrong() {
    return assisted - assistedRight();
  }

  /** Returns the elapsed minutes since the last response; a clock that runs back gives zero. */
  public long elapsed(int nowMinute) {
    return Math.max(0, (long) nowMinute - minute);
  }

  /** Returns how many of {@link #lastSeven} are outcomes. */
  public int outcomes() {
    return Math.min(7, independent);
  }

  /** Returns {@link #lastSeven} for a person, the latest first: ✓ or ✗ each. */
  public String lastOutcomes() {
    StringBuilder marks = new StringBuilder();
    for (int age = 0; age < outcomes(); age++) {
      marks.append((lastSeven >> age & 1) == 1 ? '✓' : '✗');
    }
    return marks.toString();
  }

  /** Returns the cell after one more response; {@code units} is its score in sixteenths. */
  public ConceptCell answered(int units, boolean withHelp, int atMinute) {
    double score = units / (double) UNITS;
    int memory =
        touched()
            ? ForgettingCurve.next(stability, elapsed(atMinute), score)
            : ForgettingCurve.first(score);
    if (withHelp) {
      return new ConceptCell(
          key,
          contested,
          memory,
          atMinute,
          independent,
          independentScore,
          lastSeven,
          Math.min(MAX_ASSISTED, assisted + 1),
          added(assistedScore, assisted, MAX_ASSISTED, units));
    }
    return new ConceptCell(
        key,
        false,
        memory,
        atMinute,
        Math.min(MAX_INDEPENDENT, independent + 1),
        added(independentScore, independent, MAX_INDEPENDENT, units),
        (lastSeven << 1 | (2 * units >= UNITS ? 1 : 0)) & LAST_SEVEN,
        assisted,
        assistedScore);
  }

  public ConceptCell contest() {
    return new ConceptCell(
        key,
        true,
        stability,
        minute,
        independent,
        independentScore,
        lastSeven,
        assisted,
        assistedScore);
  }

  /** Returns this evidence under another key, as one of {@code shares} equal parts, rounded up. */
  public ConceptCell moved(long toKey, int shares) {
    int independentShare = ceilingOf(independent, shares);
    int assistedShare = ceilingOf(assisted, shares);
    return new ConceptCell(
        toKey,
        contested,
        stability,
        minute,
        independentShare,
        proportion(independentScore, independent, independentShare),
        lastSeven,
        assistedShare,
        proportion(assistedScore, assisted, assistedShare));
  }

  /** Returns both evidences as one concept's; the other has the same key. */
  public ConceptCell merged(ConceptCell other) {
    ConceptCell later = other.minute > minute ? other : this;
    ConceptCell earlier = other.minute > minute ? this : other;
    int independents = independent + other.independent;
    int assisteds = assisted + other.assisted;
    int memory =
        stability == 0 || other.stability == 0
            ? Math.max(stability, other.stability)
            : Math.min(stability, other.stability);
    return new ConceptCell(
        key,
        contested || other.contested,
        memory,
        later.minute,
        Math.min(MAX_INDEPENDENT, independents),
        proportion(
            independentScore + other.independentScore,
            independents,
            Math.min(MAX_INDEPENDENT, independents)),
        (earlier.lastSeven << later.outcomes() | later.lastSeven) & LAST_SEVEN,
        Math.min(MAX_ASSISTED, assisteds),
        proportion(
            assistedScore + other.assistedScore, assisteds, Math.min(MAX_ASSISTED, assisteds)));
  }

  private static int added(int sum, int count, int most, int units) {
    return count < most ? sum + units : sum + units - Math.round(sum / (float) most);
  }

  private static int ceilingOf(int count, int shares) {
    return (count + shares - 1) / shares;
  }

  private static int proportion(int sum, int of, int count) {
    return of == count ? sum : (int) Math.round(sum * (double) count / of);
  }
}
