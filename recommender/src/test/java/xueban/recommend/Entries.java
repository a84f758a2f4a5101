package xueban.recommend;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import xueban.graph.Stage;

/** Entries for tests, also of other modules. */
public final class Entries {
  private Entries() {}

  /** Returns metadata in which every field is set. */
  public static Metadata fullMetadata(String title, String... concepts) {
    return new Metadata(
        title,
        "一句话介绍：直角三角形三边的关系。",
        "mathematics",
        Stage.JUNIOR,
        List.of(8, 9),
        "pep",
        List.of(concepts),
        "zh",
        Duration.ofSeconds(300),
        1_048_576,
        "CC-BY-4.0",
        "xueban",
        0.75,
        URI.create("https://example.org/lessons/1?q=勾股"));
  }

  public static Resource lesson(String id, String title, String body, String... concepts) {
    return new Resource(id, ResourceType.LESSON, fullMetadata(title, concepts), body);
  }

  public static Item choice(String id, String stem, String... concepts) {
    return new Item(
        id,
        1,
        ItemKind.SINGLE_CHOICE,
        fullMetadata("选择题 " + id, concepts),
        stem,
        List.of(new Option("A", "5", ""), new Option("B", "7", "把两直角边直接相加")),
        List.of(List.of("A")),
        "由勾股定理，3²+4²=5²。",
        List.of("先找直角。", "写出三边的平方关系。"),
        0.3);
  }
}
