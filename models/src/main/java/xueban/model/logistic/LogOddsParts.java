package xueban.model.logistic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xueban.Explanation;
import xueban.model.ConceptNames;
import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;
import xueban.model.state.StateEditor;

/**
 * Makes the log-odds' parts, group by group, in the order in which {@link LogOddsSum} adds them:
 * the same bits. Parts that are zero are left out.
 */
final class LogOddsParts implements LogisticFeatures.Visitor {
  private final LogisticWeights weights;
  private final Instant now;
  private final List<Explanation> groups = new ArrayList<>();
  private final List<Explanation> leaves = new ArrayList<>();
  private String group = "";
  private @Nullable ConceptCell cell;
  private @Nullable CompactState learner;
  private String item = "";

  LogOddsParts(LogisticWeights weights, Instant now) {
    this.weights = weights;
    this.now = now;
  }

  Explanation explanation(String description) {
    close();
    return Explanation.sum(description, groups);
  }

  private void start(String description) {
    close();
    group = description;
  }

  private void close() {
    if (!leaves.isEmpty()) {
      groups.add(Explanation.sum(group, leaves));
      leaves.clear();
    }
  }

  private void leaf(String description, double value) {
    if (value != 0) {
      leaves.add(Explanation.leaf(description, value));
    }
  }

  @Override
  public void overall() {
    start("an average learner and item");
  }

  @Override
  public void item(String id) {
    item = id;
    start("item " + id);
  }

  @Override
  public void concept(int index, String concept, ConceptCell evidence) {
    cell = evidence;
    start("concept " + concept);
  }

  @Override
  public void learner(CompactState state) {
    learner = state;
    start("the learner's responses to all concepts");
  }

  @Override
  public void shared(Term term, double x) {
    leaf(describe(term, x), weights.shared(term) * x);
  }

  @Override
  public void itemWeight(String id) {
    leaf("how easy item " + id + " was for others", weights.item(id).bias());
  }

  @Override
  public void conceptWeights(String concept, double share, double right, double wrong) {
    LogisticWeights.ConceptEffect effect = weights.concept(concept);
    leaf("how easy concept " + concept + " was for others", effect.bias() * share);
    leaf("how much a right answer tells of " + concept, effect.rightSlope() * right);
    leaf("how much a wrong answer tells of " + concept, effect.wrongSlope() * wrong);
  }

  private String describe(Term term, double x) {
    ConceptCell c = cell == null ? ConceptCell.untouched(0) : cell;
    CompactState s = learner == null ? CompactState.empty(new ConceptNames()) : learner;
    return switch (term) {
      case BIAS -> "how often an average response is right";
      case DIFFICULTY -> "difficulty %s of item %s".formatted(number(x + 0.5), item);
      case CONCEPT_RIGHT ->
          "%s of %d unaided answers right".formatted(number(c.right()), c.independent());
      case CONCEPT_WRONG ->
          "%s of %d unaided answers wrong".formatted(number(c.wrong()), c.independent());
      case CONCEPT_RECENT -> "the last unaided answers, latest first: " + c.lastOutcomes();
      case ASSISTED_RIGHT ->
          "%s of %d answers right after help".formatted(number(c.assistedRight()), c.assisted());
      case ASSISTED_WRONG ->
          "%s of %d answers wrong after help".formatted(number(c.assistedWrong()), c.assisted());
      case FORGETTING ->
          "last answered %s, %s days before %s"
              .formatted(
                  Instant.ofEpochSecond(c.minute() * 60L),
                  number(c.elapsed(StateEditor.minute(now.getEpochSecond())) / 1440.0),
                  now);
      case TOTAL_RIGHT ->
          "%s of %d unaided answers right".formatted(number(s.independentRight()), s.independent());
      case TOTAL_WRONG ->
          "%s of %d unaided answers wrong"
              .formatted(number(s.independent() - s.independentRight()), s.independent());
      case ABILITY -> "ability " + number(x) + " above the average learner's (log-odds)";
      case RECENT -> "the last 16 unaided answers";
      case SAME_ITEM ->
          "item %s was answered before, score %s".formatted(item, number((x + 1) / 2));
      case HOUR_RIGHT -> "right answers within the last hour";
      case HOUR_WRONG -> "wrong answers within the last hour";
      case DAY_RIGHT -> "right answers within the last day";
      case DAY_WRONG -> "wrong answers within the last day";
      case WEEK_RIGHT -> "right answers within the last 7 days";
      case WEEK_WRONG -> "wrong answers within the last 7 days";
      case MONTH_RIGHT -> "right answers within the last 30 days";
      case MONTH_WRONG -> "wrong answers within the last 30 days";
    };
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
