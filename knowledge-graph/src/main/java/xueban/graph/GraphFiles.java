package xueban.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.row.Rejection;
import xueban.row.RowFile;

/**
 * Graphs in files. A {@code .json} file is a whole graph ({@link GraphJson}) and is taken whole or
 * not at all; a folder holds {@link GraphCsv}'s files; any other file is rows, of which the good
 * ones are taken.
 */
public final class GraphFiles {
  private GraphFiles() {}

  /**
   * A graph and what became of the rows of a file.
   *
   * @param report counts concepts and prerequisites for JSON, rows for all else
   */
  public record Imported(KnowledgeGraph graph, ImportReport report) {}

  /** Returns the graph of a file or folder by itself; every row must be good. */
  public static KnowledgeGraph read(Path path) {
    StringBuilder firstFault = new StringBuilder();
    ImportOptions options =
        ImportOptions.defaults()
            .withRejections(
                (rejection, raw) -> {
                  if (firstFault.isEmpty()) {
                    firstFault.append(
                        "line %d: %s".formatted(rejection.line(), rejection.reason()));
                  }
                });
    KnowledgeGraph graph = importInto(KnowledgeGraph.empty(), path, options).graph();
    if (!firstFault.isEmpty()) {
      throw new XuebanException(ErrorCode.INVALID_INPUT, path + ", " + firstFault);
    }
    return graph;
  }

  /**
   * Merges a file or folder into a graph and returns the result; the base stays as it is.
   *
   * @throws XuebanException if the path cannot be read at all, or a JSON graph is wrong anywhere
   */
  public static Imported importInto(KnowledgeGraph base, Path path, ImportOptions options) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return merge(base, GraphJson.read(path), options.dryRun());
    }
    GraphImport rows = new GraphImport(base);
    ImportReport total = new ImportReport(0, 0, 0, 0, 0, options.dryRun());
    for (Path file : Files.isDirectory(path) ? tables(path) : List.of(path)) {
      ImportOptions ofFile = file.equals(path) ? options : naming(file, options);
      total = plus(total, RowFile.read(file, ofFile, Integer.MAX_VALUE, rows::take));
    }
    return new Imported(rows.graph(), total);
  }

  /** Says in each rejection which file of the folder it is about. */
  private static ImportOptions naming(Path file, ImportOptions options) {
    return options.withRejections(
        (rejection, raw) ->
            options
                .rejections()
                .reject(
                    new Rejection(rejection.line(), file.getFileName() + ": " + rejection.reason()),
                    raw));
  }

  /**
   * Returns the tables of a folder, in the order in which one names what those before it bring.
   *
   * @throws XuebanException {@code INVALID_INPUT} if it holds none
   */
  public static List<Path> tables(Path folder) {
    List<Path> files = GraphCsv.FILES.stream().map(folder::resolve).filter(Files::exists).toList();
    if (files.isEmpty()) {
      throw XuebanException.invalid(
          "file",
          "the folder \"%s\" holds none of %s."
              .formatted(folder, String.join(", ", GraphCsv.FILES)));
    }
    return files;
  }

  /**
   * Merges a graph that was read whole into another; the base stays as it is.
   *
   * @throws XuebanException {@code GRAPH_CYCLE} if both together have one
   */
  public static Imported merge(KnowledgeGraph base, KnowledgeGraph read, boolean dryRun) {
    NavigableMap<String, Object> before = contents(base);
    NavigableMap<String, Object> now = contents(read);
    long added = now.keySet().stream().filter(key -> !before.containsKey(key)).count();
    long same =
        now.entrySet().stream().filter(e -> e.getValue().equals(before.get(e.getKey()))).count();
    KnowledgeGraph.Builder merged = base.toBuilder();
    read.concepts().forEach(merged::put);
    read.prerequisites().forEach(merged::put);
    read.editions().forEach(merged::put);
    read.misconceptions().forEach(merged::put);
    ImportReport report =
        new ImportReport(now.size(), added, now.size() - added - same, same, 0, dryRun);
    return new Imported(merged.build(), report);
  }

  private static NavigableMap<String, Object> contents(KnowledgeGraph graph) {
    TreeMap<String, Object> contents = new TreeMap<>();
    graph.concepts().forEach(c -> contents.put("concept\n" + c.id(), c));
    graph.prerequisites().forEach(p -> contents.put("edge\n" + p.before() + "\n" + p.after(), p));
    graph
        .misconceptions()
        .forEach(m -> contents.put("misconception\n" + m.concept() + "\n" + m.name(), m));
    graph.editions().forEach(e -> contents.put("edition\n" + e.id(), e));
    return contents;
  }

  private static ImportReport plus(ImportReport a, ImportReport b) {
    return new ImportReport(
        a.read() + b.read(),
        a.added() + b.added(),
        a.changed() + b.changed(),
        a.unchanged() + b.unchanged(),
        a.rejected() + b.rejected(),
        a.dryRun());
  }
}
