package xueban.tutor;

import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.ConceptPolicy;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.row.RowFile;

/** Installs the graph, lessons and items that ship with xueban. */
final class BuiltInContent {
  static final List<String> FILES =
      List.of(
          "lessons.jsonl",
          "lessons-primary-lower.jsonl",
          "lessons-primary-upper.jsonl",
          "lessons-7.jsonl",
          "lessons-8.jsonl",
          "lessons-9.jsonl",
          "lessons-physics-8.jsonl",
          "lessons-physics-9.jsonl",
          "lessons-en.jsonl",
          "items.jsonl");

  private BuiltInContent() {}

  static Installed install(GraphKeeper graphs, CatalogDesk desk) {
    KnowledgeGraph shipped = BuiltInGraph.load();
    AtomicInteger concepts = new AtomicInteger();
    graphs.change(graph -> merge(graph, shipped, concepts));
    int entries = 0;
    for (String file : FILES) {
      @Nullable InputStream in = BuiltInContent.class.getResourceAsStream("content/" + file);
      if (in == null) {
        throw new IllegalStateException("The jar lacks the built-in content/" + file);
      }
      ResourceImport rows = new ResourceImport(desk, graphs, ConceptPolicy.REJECT, false);
      ImportReport report =
          RowFile.read(
              in,
              file,
              ImportOptions.defaults()
                  .withRejections(
                      (rejection, raw) -> {
                        throw new IllegalStateException(
                            "The built-in %s is wrong at line %d: %s"
                                .formatted(file, rejection.line(), rejection.reason()));
                      }),
              ResourceImport.BATCH,
              rows::take);
      entries += (int) (report.added() + report.changed());
    }
    desk.refresh();
    return new Installed(concepts.get(), entries);
  }

  private static KnowledgeGraph merge(
      KnowledgeGraph graph, KnowledgeGraph shipped, AtomicInteger concepts) {
    KnowledgeGraph.Builder builder = graph.toBuilder();
    shipped.concepts().stream()
        .filter(c -> !graph.find(c.id()).map(c::equals).orElse(false))
        .forEach(
            c -> {
              builder.put(c);
              concepts.incrementAndGet();
            });
    shipped.prerequisites().forEach(builder::put);
    shipped.editions().forEach(builder::put);
    shipped.misconceptions().forEach(builder::put);
    return builder.build();
  }
}
