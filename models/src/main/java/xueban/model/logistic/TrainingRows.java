package xueban.model.logistic;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.ResponseEvent;
import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;
import xueban.model.state.StateEditor;

/**
 * Training data as numbers: one row a response, as sparse features of what was known before it.
 *
 * <pre>
 *   shared    [rows][terms]           x of each of the family's terms
 *   item      [rows]                  number of the item, or -1 without own weights
 *   concept   [starts[r], starts[r+1]) numbers of the row's concepts, with share, right, wrong
 * </pre>
 */
final class TrainingRows implements LogisticFeatures.Visitor {
  /** The family's terms, by column. */
  final List<Term> terms;

  final Map<String, Integer> items = new HashMap<>();
  final Map<String, Integer> concepts = new HashMap<>();
  int rows;
  double[] shared;
  int[] item = new int[1024];
  double[] score = new double[1024];
  int[] starts = new int[1025];
  int[] concept = new int[1024];
  double[] slopes = new double[3 * 1024]; // share, right, wrong

  private final LogisticFamily family;
  private final int[] places = new int[Term.values().length]; // in shared, by column; -1 if not

  TrainingRows(LogisticFamily family) {
    this.family = family;
    terms = List.copyOf(family.terms());
    shared = new double[terms.size() * 1024];
    Arrays.fill(places, -1);
    for (int i = 0; i < terms.size(); i++) {
      places[terms.get(i).column] = i;
    }
  }

  /** Folds a learner's events and adds a row for each independent response. */
  void add(LogisticTracer tracer, List<LearnerEvent> events, ToDoubleFunction<String> difficulty) {
    LearnerState state = tracer.start(new ConceptNames());
    for (LearnerEvent event : events) {
      if (event instanceof ResponseEvent response
          && !StateEditor.assisted((CompactState) state, response)) {
        ItemRef item =
            new ItemRef(
                response.item(), response.concepts(), difficulty.applyAsDouble(response.item()));
        add((CompactState) state, item, response.at(), response.score());
      }
      state = tracer.fold(state, event);
    }
  }

  private void add(CompactState state, ItemRef ref, Instant at, double rowScore) {
    if (rows + 1 == item.length) {
      int longer = item.length * 2;
      shared = Arrays.copyOf(shared, terms.size() * longer);
      item = Arrays.copyOf(item, longer);
      score = Arrays.copyOf(score, longer);
      starts = Arrays.copyOf(starts, longer + 1);
    }
    item[rows] = -1;
    score[rows] = rowScore;
    starts[rows + 1] = starts[rows];
    LogisticFeatures.visit(
        state,
        ref,
        family.ownWeights(),
        family.windows(),
        StateEditor.minute(at.getEpochSecond()),
        LogisticFeatures.Mode.PREDICTION,
        this);
    rows++;
  }

  @Override
  public void shared(Term term, double x) {
    int place = places[term.column];
    if (place >= 0) {
      shared[rows * terms.size() + place] += x;
    }
  }

  @Override
  public void itemWeight(String id) {
    if (family.items()) {
      item[rows] = items.computeIfAbsent(id, key -> items.size());
    }
  }

  @Override
  public void conceptWeights(String id, double share, double right, double wrong) {
    if (!family.concepts()) {
      return;
    }
    int at = starts[rows + 1]++;
    if (at == concept.length) {
      concept = Arrays.copyOf(concept, 2 * at);
      slopes = Arrays.copyOf(slopes, 6 * at);
    }
    concept[at] = concepts.computeIfAbsent(id, key -> concepts.size());
    slopes[3 * at] = share;
    slopes[3 * at + 1] = family.slopes() ? right : 0;
    slopes[3 * at + 2] = family.slopes() ? wrong : 0;
  }

  @Override
  public void overall() {}

  @Override
  public void item(String id) {}

  @Override
  public void concept(int index, String id, ConceptCell cell) {}

  @Override
  public void learner(CompactState state) {}
}
