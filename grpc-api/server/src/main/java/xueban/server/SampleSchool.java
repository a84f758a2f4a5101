package xueban.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import xueban.model.Help;
import xueban.recommend.Item;
import xueban.recommend.ResourceType;
import xueban.recommend.SearchFilter;
import xueban.recommend.SearchHit;
import xueban.recommend.SearchRequest;
import xueban.tutor.ClassGroup;
import xueban.tutor.Layer;
import xueban.tutor.Response;
import xueban.tutor.Xueban;
import xueban.tutor.generator.ItemSeries;
import xueban.tutor.generator.Templates;

/**
 * A small class on the built-in content. What its learners answered follows from their place in the
 * class and the item's difficulty, so that every installation begins alike; doing it twice changes
 * nothing.
 */
final class SampleSchool {
  static final String CLASS_ID = "sample-8-1";

  private static final List<String> LEARNERS =
      List.of("xiaoming", "xiaohong", "xiaogang", "xiaoli", "xiaojun", "xiaofang");
  private static final List<String> TOPICS = List.of("有理数", "一元一次方程", "全等三角形", "勾股定理", "一次函数");
  private static final int ITEMS_A_TOPIC = 6;

  private final Xueban xueban;
  private final Clock clock;

  SampleSchool(Xueban xueban, Clock clock) {
    this.xueban = xueban;
    this.clock = clock;
  }

  void install() {
    xueban.installBuiltIn();
    xueban.faq().installSample();
    List<Item> exercises = exercises();
    xueban.put(exercises, false);
    xueban.putClass(new ClassGroup(CLASS_ID, "八年级（1）班", 8, "mathematics", LEARNERS));
    List<Response> responses = new ArrayList<>();
    // The sample does not wait for a search cluster that is away.
    List<Item> items = xueban.searchFault().isEmpty() ? items() : items(exercises);
    Instant first = clock.instant().minus(Duration.ofDays(14));
    for (int learner = 0; learner < LEARNERS.size(); learner++) {
      for (int i = 0; i < items.size(); i++) {
        // Each goes as far as the class has come with him: the last learner is half way through.
        if (i * LEARNERS.size() < items.size() * (LEARNERS.size() - learner / 2)) {
          Instant at = first.plus(Duration.ofHours(9L * i)).plus(Duration.ofMinutes(learner));
          responses.add(response(LEARNERS.get(learner), learner, items.get(i), i, at));
        }
      }
    }
    xueban.record(responses);
  }

  /** Returns one exercise of every template and layer: more would make the first start longer. */
  private static List<Item> exercises() {
    ItemSeries series = new ItemSeries(Templates.all(), EnumSet.allOf(Layer.class), 0);
    List<Item> exercises = new ArrayList<>();
    series.draw(series.round(), exercises::add);
    return exercises;
  }

  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (String topic : TOPICS) {
      SearchRequest search =
          SearchRequest.of(topic)
              .withFilter(SearchFilter.none().withTypes(List.of(ResourceType.ITEM)))
              .withPageSize(ITEMS_A_TOPIC);
      for (SearchHit hit : xueban.search(search).hits()) {
        if (hit.entry() instanceof Item item
            && !items.contains(item)
            && !item.answers().isEmpty()) {
          items.add(item);
        }
      }
    }
    return items;
  }

  private List<Item> items(List<Item> exercises) {
    List<Item> items = new ArrayList<>();
    for (String topic : TOPICS) {
      exercises.stream()
          .filter(item -> item.metadata().concepts().stream().anyMatch(c -> isNamed(c, topic)))
          .filter(item -> !item.answers().isEmpty() && !items.contains(item))
          .limit(ITEMS_A_TOPIC)
          .forEach(items::add);
    }
    return items;
  }

  private boolean isNamed(String concept, String topic) {
    return xueban.graph().find(concept).filter(c -> c.name().contains(topic)).isPresent();
  }

  private static Response response(String name, int learner, Item item, int place, Instant at) {
    double difficulty = Double.isNaN(item.difficulty()) ? 0.5 : item.difficulty();
    // A fixed pattern in [0, 1): 7 and 11 have no common divisor with 12, so it visits all
    // twelfths.
    double luck = (7 * learner + 11 * place) % 12 / 12.0;
    boolean right = luck > difficulty * (0.6 + 0.15 * learner);
    return new Response(
        "sample-" + name + "-" + item.id(),
        name,
        item.id(),
        item.revision(),
        List.of(),
        right ? 1.0 : 0.0,
        null,
        luck < 0.1 ? Help.HINT : Help.NONE,
        Duration.ofSeconds(40 + 5L * place),
        at);
  }
}
