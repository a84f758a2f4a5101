package xueban.model.neural;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import xueban.model.Help;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.ModelFolder;
import xueban.model.ResponseEvent;
import xueban.model.logistic.LogisticModel;

/** Valid random networks and answers to feed them, the same for the same seed. */
public final class RandomNetworks {
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
  private static final int ITEMS = 40;
  private static final int CONCEPTS = 6;

  private final RandomGenerator random;

  public RandomNetworks(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Returns tokens of 40 items and 6 concepts; {@link #item} asks for a few others too. */
  public static TokenTable tokens() {
    List<LearnerEvent> events = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      events.add(answer("known", i, START, "item-" + i, concepts(i), 1, Help.NONE));
    }
    return TokenTable.ofLog(List.of(events));
  }

  public AttentionWeights attention(AttentionShape shape) {
    TokenTable tokens = tokens();
    Map<AttentionWeights.Part, float[]> parts = new EnumMap<>(AttentionWeights.Part.class);
    for (AttentionWeights.Part part : AttentionWeights.Part.values()) {
      int rows = part.rows(shape, tokens.size());
      int columns = part.columns(shape);
      parts.put(part, normal(rows * columns, rows > tokens.items() ? .7 : .4));
    }
    return new AttentionWeights(tokens, shape, parts);
  }

  public LstmWeights lstm(LstmShape shape) {
    TokenTable tokens = tokens();
    Map<LstmWeights.Part, float[]> parts = new EnumMap<>(LstmWeights.Part.class);
    for (LstmWeights.Part part : LstmWeights.Part.values()) {
      int rows = part.rows(shape, tokens.size());
      int columns = part.columns(shape);
      parts.put(part, normal(rows * columns, rows > tokens.items() ? .7 : .3));
    }
    return new LstmWeights(tokens, shape, parts);
  }

  /** Returns a tracer of each kind. */
  public List<NeuralTracer> tracers() {
    var logistic = LogisticModel.weights(ModelFolder.shipped(LogisticModel.KIND));
    return List.of(
        NeuralTracer.attention("attention", logistic, attention(new AttentionShape(12, 3, 10))),
        NeuralTracer.lstm("lstm", logistic, lstm(new LstmShape(7, 9))));
  }

  /** Returns answers, hours or days apart, some partly right, assisted, or to unknown items. */
  public List<LearnerEvent> answers(String learner, int count) {
    List<LearnerEvent> events = new ArrayList<>();
    Instant at = START;
    for (int i = 0; i < count; i++) {
      at = at.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(1_000_000) : random.nextInt(900));
      ItemRef item = item();
      double score = random.nextInt(8) == 0 ? random.nextInt(17) / 16.0 : random.nextInt(2);
      Help help = random.nextInt(10) == 0 ? Help.values()[1] : Help.NONE;
      events.add(answer(learner, i, at, item.id(), item.concepts(), score, help));
    }
    return events;
  }

  /** Returns an item, one in eight times one that the network does not know. */
  public ItemRef item() {
    int number = random.nextInt(ITEMS + 6);
    List<String> concepts = number >= ITEMS + 4 ? List.of("new-concept") : concepts(number);
    return new ItemRef("item-" + number, number == ITEMS + 3 ? List.of() : concepts, Double.NaN);
  }

  /** Returns a time up to some days after the last of the answers. */
  public Instant after(List<LearnerEvent> events) {
    Instant last = events.isEmpty() ? START : events.get(events.size() - 1).at();
    return last.plusSeconds(random.nextInt(500_000));
  }

  private static List<String> concepts(int item) {
    String main = "concept-" + item % CONCEPTS;
    return item % 3 == 0 ? List.of(main, "concept-" + (item + 1) % CONCEPTS) : List.of(main);
  }

  private static ResponseEvent answer(
      String learner,
      int number,
      Instant at,
      String item,
      List<String> concepts,
      double score,
      Help help) {
    return new ResponseEvent(
        learner + "-" + number, learner, at, item, 0, concepts, score, help, null, "");
  }

  private float[] normal(int count, double deviation) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) (deviation * random.nextGaussian());
    }
    return numbers;
  }
}
