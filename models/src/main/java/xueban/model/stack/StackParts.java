package xueban.model.stack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xueban.Explanation;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.state.CompactState;
import xueban.model.state.Window;

/**
 * The summands of one prediction's log-odds. {@link #sum} and {@link #explain} add the same numbers
 * in the same order, so that they agree to the bit.
 *
 * <p>What a feature adds to the trees' log-odds is beyond what it adds for a learner without
 * answers (Saabas 2014, the sums along the trees' paths). What an answer adds to the sequence's
 * log-odds is by how much they move when it is read. The last {@value #SINGLE} answers stand one by
 * one, those before them as one sum.
 */
final class StackParts {
  private static final int SINGLE = 10;
  private static final ConceptNames NO_NAMES = new ConceptNames();
  private static final Map<StackMember, List<StackFeature>> FEATURES = features();

  private final StackedWeights weights;
  private final GruWalks walks;
  private final CompactState state;
  private final ItemRef item;
  private final Asked asked;
  private final Window past;
  private final float[] row;
  private final float[] nobody; // the row of a learner without answers
  private final double start;
  private final double[] trees; // by feature, beyond what it adds for nobody
  private final double ofItem;
  private final double before; // answers before the single ones
  private final double[] answers; // the single ones, the oldest first

  StackParts(
      StackedWeights weights, GruWalks walks, CompactState state, ItemRef item, int nowMinute) {
    this.weights = weights;
    this.walks = walks;
    this.state = state;
    this.item = item;
    LogOddsBlend blend = weights.blend();
    asked = Asked.of(item, weights.facts(), state);
    // Walking is most of what a prediction costs: not for nothing.
    @Nullable GruWalk walk = blend.sequence() == 0 ? null : walks.of(state);
    past = walk == null ? walks.window(state) : walk.past();
    row = StackRow.of(state, item, nowMinute, weights.facts(), weights.factors());
    nobody =
        StackRow.of(
            CompactState.empty(NO_NAMES), item, nowMinute, weights.facts(), weights.factors());
    trees = weights.trees().contributions(row);
    double[] withoutAnswers = weights.trees().contributions(nobody);
    double ofNobody = weights.trees().bias();
    for (int c = 0; c < trees.length; c++) {
      ofNobody += withoutAnswers[c];
      trees[c] = blend.trees() * (trees[c] - withoutAnswers[c]);
    }
    start = blend.bias() + blend.trees() * ofNobody;
    double[] logOdds =
        walk == null ? new double[past.size() + 1] : walks.gru().logOdds(walk, asked);
    int first = Math.max(0, past.size() - SINGLE);
    ofItem = blend.sequence() * logOdds[0];
    before = blend.sequence() * (logOdds[first] - logOdds[0]);
    answers = new double[past.size() - first];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = blend.sequence() * (logOdds[first + i + 1] - logOdds[first + i]);
    }
  }

  private static Map<StackMember, List<StackFeature>> features() {
    Map<StackMember, List<StackFeature>> features = new EnumMap<>(StackMember.class);
    for (StackMember member : StackMember.values()) {
      features.put(member, new ArrayList<>());
    }
    for (StackFeature feature : StackFeature.values()) {
      features.computeIfAbsent(feature.member, m -> new ArrayList<>()).add(feature);
    }
    return features;
  }

  /** Returns the log-odds of a right answer. */
  double sum() {
    double sum = start;
    for (List<StackFeature> features : FEATURES.values()) {
      double ofMember = 0;
      for (StackFeature feature : features) {
        ofMember += trees[feature.column];
      }
      sum += ofMember;
    }
    double ofSequence = ofItem + before;
    for (double answer : answers) {
      ofSequence += answer;
    }
    return sum + ofSequence;
  }

  /** Returns them as parts; what adds nothing is left out. */
  Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    parts.add(Explanation.leaf("the item, for a learner without answers", start));
    FEATURES.forEach(
        (member, features) -> {
          List<Explanation> leaves = new ArrayList<>();
          for (StackFeature feature : features) {
            if (trees[feature.column] != 0) {
              String value = String.format(Locale.ROOT, "%.2f", row[feature.column]);
              leaves.add(
                  Explanation.leaf(feature.description + ": " + value, trees[feature.column]));
            }
          }
          add(parts, member, leaves);
        });
    add(parts, StackMember.SEQUENCE, sequence());
    return Explanation.sum("log-odds of a right answer, unaided, to item " + item.id(), parts);
  }

  private List<Explanation> sequence() {
    List<Explanation> leaves = new ArrayList<>();
    if (ofItem != 0) {
      leaves.add(Explanation.leaf("the item, before any answer", ofItem));
    }
    if (before != 0) {
      leaves.add(
          Explanation.leaf(
              "%d answers before these".formatted(past.size() - answers.length), before));
    }
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] != 0) {
        leaves.add(Explanation.leaf(answer(past.size() - answers.length + i), answers[i]));
      }
    }
    return leaves;
  }

  /** Returns words for a past answer, such as "right answer 3 before, to concept math.square". */
  private String answer(int number) {
    String concept =
        past.slot(number) < 0
            ? "no concept"
            : state.concept(past.slot(number)).map(id -> "concept " + id).orElse("a concept");
    return "%s answer %d before, to %s"
        .formatted(past.right(number) ? "right" : "wrong", past.size() - number, concept);
  }

  private static void add(List<Explanation> parts, StackMember member, List<Explanation> leaves) {
    if (!leaves.isEmpty()) {
      parts.add(Explanation.sum(member.description, leaves));
    }
  }

  /** Takes away the learner's answer, or what is said of the learner's answers, that adds most. */
  Removal strongestRemoved() {
    StackFeature strongest = StackFeature.LAST;
    for (StackFeature feature : StackFeature.values()) {
      boolean evidence = feature.member != StackMember.ITEM;
      if (evidence && Math.abs(trees[feature.column]) > Math.abs(trees[strongest.column])) {
        strongest = feature;
      }
    }
    int single = -1;
    for (int i = 0; i < answers.length; i++) {
      double most = single < 0 ? Math.abs(trees[strongest.column]) : Math.abs(answers[single]);
      single = Math.abs(answers[i]) > most ? i : single;
    }
    return single < 0 ? removed(strongest) : removed(single);
  }

  /** Puts what the feature is for a learner without answers in its place. */
  private Removal removed(StackFeature feature) {
    float[] without = row.clone();
    without[feature.column] = nobody[feature.column];
    double moved = weights.trees().score(without) - weights.trees().score(row);
    return new Removal(feature.description, trees[feature.column], weights.blend().trees() * moved);
  }

  /** Reads the sequence without one answer. */
  private Removal removed(int single) {
    int number = past.size() - answers.length + single;
    Gru gru = walks.gru();
    double moved = gru.last(gru.walk(past, number), asked) - gru.last(walks.of(state), asked);
    return new Removal(answer(number), answers[single], weights.blend().sequence() * moved);
  }
}
