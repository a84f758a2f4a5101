package xueban.model.adaptive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One learner's way through a {@link GraphDiagnostic}: a value, changed by none. The same
 * diagnostic, seed, earlier beliefs and answers make it again.
 */
public final class DiagnosticSession {
  private final long seed;
  private final List<Answer> answers;
  private final double[] evidence; // log-odds, [concepts]
  private final KnowledgeStates states;

  /**
   * An item answered.
   *
   * @param concept the item's concept
   * @param right whether the answer was right
   * @param guess probability of a right answer without mastery
   * @param slip probability of a wrong answer despite mastery; guess + slip &lt; 1
   */
  public record Answer(String concept, boolean right, double guess, double slip) {
    public Answer {
      DiagnosticSettings.requireGuessAndSlip(guess, slip);
    }

    /** Returns the probability of this answer if the concept is mastered, or if it is not. */
    double likelihood(boolean mastered) {
      double rightly = mastered ? 1 - slip : guess;
      // An item that cannot be guessed or slipped would rule states out for ever.
      return Math.max(right ? rightly : 1 - rightly, 0.001);
    }
  }

  DiagnosticSession(long seed, List<Answer> answers, double[] evidence, KnowledgeStates states) {
    this.seed = seed;
    this.answers = answers;
    this.evidence = evidence;
    this.states = states;
  }

  DiagnosticSession after(Answer answer, double[] newEvidence, KnowledgeStates newStates) {
    List<Answer> more = new ArrayList<>(answers);
    more.add(answer);
    return new DiagnosticSession(seed, Collections.unmodifiableList(more), newEvidence, newStates);
  }

  /** Returns the seed of the session's random choices. */
  public long seed() {
    return seed;
  }

  /** Returns the answers so far, in order. */
  public List<Answer> answers() {
    return answers;
  }

  double[] evidence() {
    return evidence.clone();
  }

  KnowledgeStates states() {
    return states;
  }
}
