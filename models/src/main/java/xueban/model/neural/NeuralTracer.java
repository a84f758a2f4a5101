package xueban.model.neural;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import xueban.Explanation;
import xueban.model.ItemRef;
import xueban.model.LearnerState;
import xueban.model.Mastery;
import xueban.model.internal.Logistic;
import xueban.model.logistic.LogisticFolding;
import xueban.model.logistic.LogisticTracer;
import xueban.model.logistic.LogisticWeights;
import xueban.model.state.CompactState;
import xueban.model.state.StateEditor;
import xueban.model.state.Window;

/**
 * Predicts answers by a network over the last {@link CompactState#MAX_INTERACTIONS} answers: {@link
 * AttentionNetwork} or {@link LstmNetwork}.
 *
 * <p>Folding and mastery are the logistic tracer's, and so is what they promise; the network needs
 * no state of its own. It sees unaided answers alone. An item that the training log did not have is
 * taken for the mean of its concepts, a concept likewise for the mean of all; of a learner without
 * answers only the item speaks.
 *
 * <p>Immutable, safe for concurrent use.
 */
public final class NeuralTracer extends LogisticFolding {
  private final LogisticWeights logisticWeights;
  private final SequenceNetwork network;

  NeuralTracer(String version, LogisticWeights logistic, SequenceNetwork network) {
    super(version, logistic);
    this.logisticWeights = logistic;
    this.network = requireNonNull(network, "network");
  }

  /**
   * Returns a tracer that predicts by attention.
   *
   * @param version changes with the weights: states of other versions are folded anew
   * @param logistic for folding and mastery
   */
  public static NeuralTracer attention(
      String version, LogisticWeights logistic, AttentionWeights weights) {
    return new NeuralTracer(version, logistic, new AttentionNetwork(weights));
  }

  /** Returns a tracer that predicts by an LSTM; the rest as for {@link #attention}. */
  public static NeuralTracer lstm(String version, LogisticWeights logistic, LstmWeights weights) {
    return new NeuralTracer(version, logistic, new LstmNetwork(weights));
  }

  LogisticWeights logisticWeights() {
    return logisticWeights;
  }

  SequenceNetwork network() {
    return network;
  }

  @Override
  public Mastery predict(LearnerState state, ItemRef item, Instant now) {
    CompactState own = LogisticTracer.own(state);
    double logOdds = logOdds(past(own, item, now), network.tokens().tokens(item));
    return Mastery.of(Logistic.probability(logOdds), own.independent(item.concepts()));
  }

  /**
   * Returns the log-odds of {@link #predict}: those of the item's concepts and of the item for a
   * learner not known, and what each past answer changes. That is by how much the log-odds would
   * differ without the answer; what these leave of the whole (answers that agree can each be
   * spared) is shared out among those that point its way. Costs as many predictions as there are
   * answers.
   */
  @Override
  public Explanation explain(LearnerState state, ItemRef item, Instant now) {
    CompactState own = LogisticTracer.own(state);
    TokenTable tokens = network.tokens();
    PastAnswers past = past(own, item, now);
    double ofConcept = logOdds(PastAnswers.NONE, tokens.conceptTokens(item.concepts()));
    double ofItem = logOdds(PastAnswers.NONE, tokens.tokens(item));
    String of =
        item.concepts().isEmpty() ? "no concept" : "concept " + String.join(", ", item.concepts());
    List<Explanation> parts = new ArrayList<>();
    parts.add(Explanation.leaf("how easy items of " + of + " were for others", ofConcept));
    parts.add(
        Explanation.leaf(
            "how much easier item " + item.id() + " is than those", ofItem - ofConcept));
    if (past.size() > 0) {
      AnswerShares shares = AnswerShares.of(past, own, item, window(own));
      parts.add(shares.explanation(p -> logOdds(p, tokens.tokens(item)), ofItem));
    }
    return Explanation.sum("log-odds of a right answer, unaided, to item " + item.id(), parts);
  }

  private Window window(CompactState state) {
    return Window.of(state, network.tokens().table());
  }

  private PastAnswers past(CompactState state, ItemRef item, Instant now) {
    int minute = StateEditor.minute(now.getEpochSecond());
    return PastAnswers.of(state, item, minute, network.tokens());
  }

  private double logOdds(PastAnswers past, int[] item) {
    return AnswerShares.onGrid(network.logOdds(past, item));
  }
}
