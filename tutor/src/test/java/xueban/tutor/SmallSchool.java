package xueban.tutor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.graph.Stage;
import xueban.recommend.CatalogEntry;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.recommend.Option;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;

/**
 * A service over three concepts in a row (add → multiply → power), items of known difficulty, one
 * lesson, a clock that tests move, and ids that count up.
 */
final class SmallSchool implements AutoCloseable {
  static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  static final List<String> CONCEPTS = List.of("add", "multiply", "power");

  final TestClock clock = new TestClock();
  final Stores stores = new InMemoryStores();
  final Xueban xueban;

  SmallSchool() {
    this(settings -> settings, true);
  }

  SmallSchool(UnaryOperator<TutorSettings> settings, boolean withContent) {
    AtomicInteger ids = new AtomicInteger();
    xueban =
        Xueban.builder(stores)
            .clock(clock)
            .ids(() -> "id-" + ids.incrementAndGet())
            .settings(settings.apply(TutorSettings.defaults()))
            .open();
    if (withContent) {
      xueban.changeGraph(graph -> graph());
      xueban.put(content(), false);
    }
  }

  static KnowledgeGraph graph() {
    return KnowledgeGraph.builder()
        .put(concept("add", "加法", "把两个数合成一个数的运算叫做加法。"))
        .put(concept("multiply", "乘法", "求几个相同加数的和的简便运算叫做乘法。"))
        .put(concept("power", "乘方", "求几个相同因数的积的运算叫做乘方。"))
        .put(new Prerequisite("add", "multiply", "乘法是相同加数的加法。"))
        .put(new Prerequisite("multiply", "power", "乘方是相同因数的乘法。"))
        .build();
  }

  static Concept concept(String id, String name, String definition) {
    return new Concept(
        id, name, "", List.of(), definition, "mathematics", Stage.JUNIOR, 7, 1, "", "");
  }

  /** Five items a concept, of difficulty .1 to .9, and a lesson on multiplication. */
  static List<CatalogEntry> content() {
    List<CatalogEntry> entries = new ArrayList<>();
    for (String concept : CONCEPTS) {
      for (int i = 1; i <= 5; i++) {
        entries.add(item(concept + "-" + i, concept, i * 0.2 - 0.1));
      }
    }
    Metadata lesson = Metadata.titled("乘法的意义", "zh").withConcepts(List.of("multiply"));
    entries.add(
        new Resource(
            "lesson-multiply",
            ResourceType.LESSON,
            lesson,
            "想法：乘法就是把相同的数加很多次。\n例题：4 个 6 相加，写成 6×4=24。\n易错：把加数和个数看成一样的意思。"));
    return entries;
  }

  static Item item(String id, String concept, double difficulty) {
    return new Item(
        id,
        1,
        ItemKind.SINGLE_CHOICE,
        Metadata.titled("练习 " + id, "zh").withConcepts(List.of(concept)),
        "练习 " + id + "：选出正确的一项。",
        List.of(
            new Option("A", "正确的结果", ""),
            new Option("B", "算错的结果", "忘了进位"),
            new Option("C", "看错的结果", "看错运算符号")),
        List.of(List.of("A")),
        "先看运算，再计算，选 A。",
        List.of(),
        difficulty);
  }

  /** Returns an item on addition that no machine can grade. */
  static Item openItem(String id, List<String> hints) {
    return new Item(
        id,
        1,
        ItemKind.OPEN,
        Metadata.titled("证明", "zh").withConcepts(List.of("add")),
        "请证明加法交换律。",
        List.of(),
        List.of(),
        "",
        hints,
        Double.NaN);
  }

  /** Returns homework on addition as versions without states kept it, made now. */
  Homework oldHomework(String classId, List<Homework.LearnerSet> sets) {
    return new Homework(
        "old",
        classId,
        "作业",
        List.of("add"),
        clock.instant(),
        null,
        Duration.ofMinutes(30),
        sets,
        List.of(),
        0,
        "",
        "");
  }

  /** Records so many right answers to items of the concept, one a minute, oldest item first. */
  void practise(String learner, String concept, int right, int wrong) {
    for (int i = 0; i < right + wrong; i++) {
      clock.advance(Duration.ofMinutes(1));
      String item = concept + "-" + (i % 5 + 1);
      xueban.record(Response.scored(learner, item, i < right ? 1 : 0));
    }
  }

  @Override
  public void close() {
    xueban.close();
  }

  /** A clock that stands still until it is moved. */
  static final class TestClock extends Clock {
    private Instant now = MONDAY;

    void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Returns an item as a teacher writes it anew, with other options. */
  static Item withOptions(Item item, List<Option> options) {
    return new Item(
        item.id(),
        1,
        item.kind(),
        item.metadata(),
        item.stem(),
        options,
        item.answers(),
        item.solution(),
        item.hints(),
        item.difficulty());
  }
}
