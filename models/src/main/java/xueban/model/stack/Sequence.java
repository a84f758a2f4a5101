package xueban.model.stack;

import java.util.ArrayList;
import java.util.List;
import xueban.model.LearnerEvent;
import xueban.model.ResponseEvent;
import xueban.model.state.Interaction;
import xueban.model.state.ItemTable;

/** A learner's unaided responses in order, as numbers of an {@link ItemTable}. Immutable. */
final class Sequence {
  private final int[] items;
  private final int[][] concepts;
  private final float[] scores;

  private Sequence(int[] items, int[][] concepts, float[] scores) {
    this.items = items;
    this.concepts = concepts;
    this.scores = scores;
  }

  static Sequence of(List<LearnerEvent> events, ItemTable table) {
    List<ResponseEvent> responses = new ArrayList<>();
    for (LearnerEvent event : events) {
      if (event instanceof ResponseEvent response && !response.help().assisted()) {
        responses.add(response);
      }
    }
    int size = responses.size();
    int[] items = new int[size];
    int[][] concepts = new int[size][];
    float[] scores = new float[size];
    for (int i = 0; i < size; i++) {
      ResponseEvent response = responses.get(i);
      items[i] = table.item(Interaction.itemHash(response.item()));
      concepts[i] = table.concepts(response.concepts());
      scores[i] = (float) response.score();
    }
    return new Sequence(items, concepts, scores);
  }

  int size() {
    return items.length;
  }

  /** Returns the number of a response's item, or {@link ItemTable#UNKNOWN}. */
  int item(int response) {
    return items[response];
  }

  /** Returns the numbers of a response's concepts, the main one first; not to be changed. */
  int[] concepts(int response) {
    return concepts[response];
  }

  /** Returns a response's score, in [0, 1]. */
  float score(int response) {
    return scores[response];
  }

  /** Returns the main concept of a response, or {@link ItemTable#UNKNOWN}. */
  int main(int response) {
    return concepts[response].length == 0 ? ItemTable.UNKNOWN : concepts[response][0];
  }
}
