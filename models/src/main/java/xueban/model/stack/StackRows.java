package xueban.model.stack;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.ResponseEvent;
import xueban.model.logistic.LogisticTracer;
import xueban.model.state.CompactState;
import xueban.model.state.StateEditor;
import xueban.model.state.Window;

/** Rows to train trees on, column by column: one before each unaided answer. */
final class StackRows {
  private final float[][] columns = new float[StackFeature.COUNT][1024];
  private float[] targets = new float[1024];
  private int count;

  /**
   * Adds the rows of learners.
   *
   * @param tracer folds
   * @param facts not of these learners
   * @param factors not of these learners
   * @param difficulty author's difficulty of an item in [0, 1], or NaN
   * @param sink takes each row's last responses and the item asked
   */
  void add(
      List<List<LearnerEvent>> learners,
      LogisticTracer tracer,
      ItemFacts facts,
      ItemFactors factors,
      ToDoubleFunction<String> difficulty,
      BiConsumer<Window, Asked> sink) {
    for (List<LearnerEvent> events : learners) {
      LearnerState state = tracer.start(new ConceptNames());
      for (LearnerEvent event : events) {
        CompactState own = LogisticTracer.own(state);
        if (event instanceof ResponseEvent response && !StateEditor.assisted(own, response)) {
          ItemRef item =
              new ItemRef(
                  response.item(), response.concepts(), difficulty.applyAsDouble(response.item()));
          int minute = StateEditor.minute(response.at().getEpochSecond());
          add(StackRow.of(own, item, minute, facts, factors), (float) response.score());
          sink.accept(Window.of(own, facts.table()), Asked.of(item, facts, own));
        }
        state = tracer.fold(state, event);
      }
    }
  }

  private void add(float[] row, float target) {
    if (count == targets.length) {
      int longer = count + count / 2;
      targets = Arrays.copyOf(targets, longer);
      for (int c = 0; c < columns.length; c++) {
        columns[c] = Arrays.copyOf(columns[c], longer);
      }
    }
    for (int c = 0; c < row.length; c++) {
      columns[c][count] = row[c];
    }
    targets[count++] = target;
  }

  int size() {
    return count;
  }

  /** Makes a column say nothing: trees will not look at it. */
  void blank(StackFeature feature) {
    Arrays.fill(columns[feature.column], 0);
  }

  /** Returns the columns of the rows from one on, {@code [COUNT][at least as many]}. */
  float[][] columns(int from) {
    float[][] result = new float[columns.length][];
    for (int c = 0; c < result.length; c++) {
      result[c] = from == 0 ? columns[c] : Arrays.copyOfRange(columns[c], from, count);
    }
    return result;
  }

  /** Returns the scores of the rows from one to before another. */
  float[] targets(int from, int to) {
    return Arrays.copyOfRange(targets, from, to);
  }

  /** Returns a row, {@code [COUNT]}. */
  float[] row(int number) {
    float[] row = new float[columns.length];
    for (int c = 0; c < row.length; c++) {
      row[c] = columns[c][number];
    }
    return row;
  }
}
