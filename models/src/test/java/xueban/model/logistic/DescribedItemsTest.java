package xueban.model.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.model.ConceptNames;
import xueban.model.ItemDescriptions;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.ResponseEvent;
import xueban.model.Tracer;
import xueban.model.TracerReaders;
import xueban.model.eval.HistoryFigures;
import xueban.model.eval.TrainableKind;
import xueban.model.sim.SimulatedSchool;

/** Items that nobody in the training log has answered, with and without a description. */
class DescribedItemsTest {
  private static final SimulatedSchool SCHOOL = new SimulatedSchool(400, 12, 14, 5);
  private static final int WIDTH = 16;
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private static final List<List<LearnerEvent>> LEARNERS = new ArrayList<>();
  private static final List<List<LearnerEvent>> OTHERS = new ArrayList<>();
  private static final Map<String, ItemRef> ITEMS = new TreeMap<>();
  private static final Map<String, float[]> TEXTS = new HashMap<>();

  /** A third of the items was answered by the learners held out alone. */
  private static boolean isNew(String item) {
    return Math.floorMod(item.hashCode(), 3) == 0;
  }

  @BeforeAll
  static void describe() {
    int number = 0;
    for (List<LearnerEvent> events : SCHOOL) {
      for (LearnerEvent event : events) {
        if (event instanceof ResponseEvent response) {
          String id = response.item();
          ITEMS.put(id, new ItemRef(id, response.concepts(), Double.NaN));
        }
      }
      if (number++ < 320) {
        LEARNERS.add(events.stream().filter(event -> !isNew(item(event))).toList());
      } else {
        OTHERS.add(events);
      }
    }
    Random random = new Random(3);
    double[] direction = random.doubles(WIDTH, -1, 1).toArray();
    for (String id : ITEMS.keySet()) {
      double believed = SCHOOL.authorsDifficulty(id) - .5;
      float[] text = new float[WIDTH];
      for (int k = 0; k < WIDTH; k++) {
        text[k] = (float) (believed * direction[k] + .05 * random.nextGaussian());
      }
      TEXTS.put(id, text);
    }
  }

  private static String item(LearnerEvent event) {
    return event instanceof ResponseEvent response ? response.item() : "";
  }

  private static ModelFolder train(String kind, ItemDescriptions items) {
    ModelCard card =
        new ModelCard(kind, "test", "", "", "", "", 1, new TreeMap<>(), new TreeMap<>());
    return TrainableKind.named(kind).training().train(card, LEARNERS, items, 1);
  }

  /** Returns the log loss on answers to items that the training log does not have. */
  private static double lossOnNewItems(ModelFolder model) {
    Tracer tracer = TracerReaders.installed().tracer(model);
    return HistoryFigures.of(tracer, OTHERS, item -> Double.NaN, response -> isNew(response.item()))
        .all()
        .logLoss();
  }

  private static ItemDescriptions texts() {
    return ItemDescriptions.of(ITEMS.values(), TEXTS);
  }

  private static ItemDescriptions shuffled() {
    List<String> ids = new ArrayList<>(TEXTS.keySet());
    List<String> dealt = new ArrayList<>(ids);
    Collections.shuffle(dealt, new Random(9));
    Map<String, float[]> texts = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      texts.put(ids.get(i), TEXTS.get(dealt.get(i)));
    }
    return ItemDescriptions.of(ITEMS.values(), texts);
  }

  @Test
  void train_logisticWithTexts_predictsNewItemsBetter_unlessTextsAreDealtAnew() {
    double without = lossOnNewItems(train("logistic", ItemDescriptions.NONE));
    assertThat(lossOnNewItems(train("logistic", texts()))).isLessThan(without - .002);
    assertThat(lossOnNewItems(train("logistic", shuffled())))
        .isBetween(without - .001, without + .002);
  }

  @Test
  void train_logisticWithAuthorsDifficulty_predictsNewItemsBetter() {
    List<ItemRef> judged =
        ITEMS.values().stream()
            .map(i -> new ItemRef(i.id(), i.concepts(), SCHOOL.authorsDifficulty(i.id())))
            .toList();
    double without = lossOnNewItems(train("logistic", ItemDescriptions.NONE));
    assertThat(lossOnNewItems(train("logistic", ItemDescriptions.of(judged, Map.of()))))
        .isLessThan(without - .002);
  }

  @Test
  void train_stackedWithTexts_predictsNewItemsBetter_theEasierTheyRead() {
    double without = lossOnNewItems(train("stacked", ItemDescriptions.NONE));
    ModelFolder model = train("stacked", texts());
    assertThat(lossOnNewItems(model)).isLessThan(without);
    Tracer tracer = TracerReaders.installed().tracer(model);
    Comparator<ItemRef> byDifficulty =
        Comparator.comparing(item -> SCHOOL.authorsDifficulty(item.id()));
    List<ItemRef> fresh =
        ITEMS.values().stream().filter(i -> isNew(i.id())).sorted(byDifficulty).toList();
    assertThat(mean(tracer, fresh.subList(0, 20)))
        .isGreaterThan(mean(tracer, fresh.subList(fresh.size() - 20, fresh.size())) + .03);
  }

  /** Returns the mean probability of a right answer, as items of one concept. */
  private static double mean(Tracer tracer, List<ItemRef> items) {
    return items.stream()
        .map(item -> new ItemRef(item.id(), List.of("concept-3"), Double.NaN))
        .mapToDouble(
            item -> tracer.predict(tracer.start(new ConceptNames()), item, NOW).probability())
        .average()
        .orElseThrow();
  }

  @Test
  void explain_describedItem_addsUpToThePrediction() {
    Tracer tracer = TracerReaders.installed().tracer(train("logistic", texts()));
    ItemRef fresh = ITEMS.values().stream().filter(i -> isNew(i.id())).findFirst().orElseThrow();
    var state = tracer.start(new ConceptNames());
    double logOdds = tracer.explain(state, fresh, NOW).value();
    assertThat(1 / (1 + Math.exp(-logOdds)))
        .isCloseTo(tracer.predict(state, fresh, NOW).probability(), within(1e-9));
  }

  @Test
  void train_fewDescribedItems_isAsWithout() {
    Map<String, ItemRef> few = new TreeMap<>();
    ITEMS.values().stream()
        .filter(item -> !isNew(item.id()))
        .limit(DescribedEasiness.LEAST_ITEMS - 1)
        .forEach(item -> few.put(item.id(), item));
    LogisticTrainer trainer = LogisticTrainer.forKnownItems(1);
    LogisticWeights with = trainer.train(LEARNERS, ItemDescriptions.of(few.values(), TEXTS));
    LogisticWeights without = trainer.train(LEARNERS, ItemDescriptions.NONE);
    assertThat(with.items()).isEqualTo(without.items());
    assertThat(with.shared()).isEqualTo(without.shared());
  }

  @Test
  void of_vectorsThatDoNotGoTogether_refusedNamingTheItem() {
    List<ItemRef> items = List.of(new ItemRef("a", List.of("c"), Double.NaN));
    assertThatThrownBy(
            () -> ItemDescriptions.of(items, Map.of("a", new float[2], "b", new float[3])))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("item b")
        .hasMessageContaining("3 numbers");
    assertThatThrownBy(() -> ItemDescriptions.of(items, Map.of("a", new float[] {Float.NaN})))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("item a")
        .hasMessageContaining("NaN");
  }
}
