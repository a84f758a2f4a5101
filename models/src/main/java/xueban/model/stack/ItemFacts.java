package xueban.model.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xueban.model.ConceptNames;
import xueban.model.LearnerEvent;
import xueban.model.ResponseEvent;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;
import xueban.model.logistic.LogisticWeights;
import xueban.model.logistic.LogisticWeights.ItemEffect;
import xueban.model.state.ItemTable;

/**
 * What a training log says of its items and concepts one by one. Immutable.
 *
 * <p>Easiness is in log-odds above the average response's, drawn towards the concept's where
 * responses are few.
 */
final class ItemFacts {
  private final ItemTable table;
  private final double prior;
  private final float[] easiness; // [items]
  private final float[] responses; // [items]
  private final float[] conceptEasiness; // [concepts]
  private final LogisticWeights weights; // of items that are described and have no responses

  private ItemFacts(
      ItemTable table,
      LogisticWeights weights,
      double prior,
      float[] easiness,
      float[] responses,
      float[] conceptEasiness) {
    this.table = table;
    this.weights = weights;
    this.prior = prior;
    this.easiness = easiness;
    this.responses = responses;
    this.conceptEasiness = conceptEasiness;
  }

  /** Returns the facts that a log's responses give. */
  static ItemFacts of(
      ItemTable table, LogisticWeights weights, Iterable<? extends List<LearnerEvent>> histories) {
    return of(table, weights, responses(histories));
  }

  /**
   * @param responses unaided ones, by item id
   */
  static ItemFacts of(ItemTable table, LogisticWeights weights, Map<String, Float> responses) {
    Map<String, Float> items = new HashMap<>();
    weights.items().forEach((id, effect) -> items.put(id, (float) effect.easiness()));
    float[] conceptEasiness = new float[table.concepts()];
    weights
        .concepts()
        .forEach(
            (id, effect) -> {
              int number = table.concept(ConceptNames.key(id));
              if (number >= 0) {
                conceptEasiness[number] = (float) effect.easiness();
              }
            });
    return new ItemFacts(
        table,
        weights,
        weights.prior(),
        table.byItem(items),
        table.byItem(responses),
        conceptEasiness);
  }

  /** Returns how many unaided responses each item of a log has. */
  static Map<String, Float> responses(Iterable<? extends List<LearnerEvent>> histories) {
    Map<String, Float> counts = new TreeMap<>();
    for (List<LearnerEvent> events : histories) {
      for (LearnerEvent event : events) {
        if (event instanceof ResponseEvent response && !response.help().assisted()) {
          counts.merge(response.item(), 1f, Float::sum);
        }
      }
    }
    return counts;
  }

  ItemTable table() {
    return table;
  }

  /** Returns the log-odds of the average response. */
  double prior() {
    return prior;
  }

  /** Returns how many unaided responses an item had, 0 if it is unknown. */
  double responses(int item) {
    return item < 0 ? 0 : responses[item];
  }

  /** Returns the item's easiness; without responses, the concept's, or 0. */
  double easiness(int item, int mainConcept) {
    return responses(item) > 0 ? easiness[item] : conceptEasiness(mainConcept);
  }

  /** Returns the item's easiness; without responses, that of its description or of its concept. */
  double easiness(String id, int item, int mainConcept) {
    ItemEffect described = responses(item) > 0 ? null : weights.items().get(id);
    return described == null ? easiness(item, mainConcept) : described.easiness();
  }

  /** Returns the concept's easiness, or 0 if it is unknown. */
  double conceptEasiness(int concept) {
    return concept < 0 ? 0 : conceptEasiness[concept];
  }

  void write(ByteWriter out) {
    table.write(out);
    out.decimal(prior);
    for (float[] numbers : new float[][] {easiness, responses, conceptEasiness}) {
      for (float number : numbers) {
        out.number32(Float.floatToRawIntBits(number));
      }
    }
  }

  /** Reads the facts that go with these weights. */
  static ItemFacts read(ByteReader in, LogisticWeights weights) {
    ItemTable table = ItemTable.read(in);
    double prior = in.decimal();
    float[] easiness = new float[table.items()];
    float[] responses = new float[table.items()];
    float[] conceptEasiness = new float[table.concepts()];
    for (float[] numbers : new float[][] {easiness, responses, conceptEasiness}) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Float.intBitsToFloat(in.number32());
      }
    }
    return new ItemFacts(table, weights, prior, easiness, responses, conceptEasiness);
  }
}
