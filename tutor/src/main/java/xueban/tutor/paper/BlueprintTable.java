package xueban.tutor.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.Edition;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.ItemKind;
import xueban.row.ImportOptions;
import xueban.row.Row;
import xueban.row.RowFile;
import xueban.row.RowOutcome;

/**
 * Reads the rows of a blueprint as teachers have them in a sheet: CSV, or TSV as it is pasted, with
 * a header such as 知识点, 题型, 难度, 题数, 分值, or 教材 and 单元 in place of 知识点.
 *
 * <p>Several concepts in a cell are separated by semicolons; each is an id or a name of the graph.
 * An empty kind or difficulty is any.
 */
public final class BlueprintTable {
  private static final List<String> CONCEPT = List.of("concept", "concepts", "知识点", "考点");
  private static final List<String> EDITION = List.of("edition", "教材", "教材版本", "版本");
  private static final List<String> UNIT = List.of("unit", "单元", "章节");
  private static final List<String> KIND = List.of("kind", "题型");
  private static final List<String> BAND = List.of("difficulty", "难度");
  private static final List<String> COUNT = List.of("count", "题数", "题量", "数量");
  private static final List<String> POINTS = List.of("points", "分值", "每题分值", "每题分数", "每题");
  private static final List<ItemKind> ANY_KIND = List.of();

  private static final Map<String, List<ItemKind>> KINDS =
      Map.ofEntries(
          entry("选择", List.of(ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE)),
          entry("choice", List.of(ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE)),
          entry("单选", List.of(ItemKind.SINGLE_CHOICE)),
          entry("single_choice", List.of(ItemKind.SINGLE_CHOICE)),
          entry("多选", List.of(ItemKind.MULTIPLE_CHOICE)),
          entry("multiple_choice", List.of(ItemKind.MULTIPLE_CHOICE)),
          entry("判断", List.of(ItemKind.TRUE_FALSE)),
          entry("true_false", List.of(ItemKind.TRUE_FALSE)),
          entry("填空", List.of(ItemKind.FILL_IN)),
          entry("blank", List.of(ItemKind.FILL_IN)),
          entry("fill_in", List.of(ItemKind.FILL_IN)),
          entry("解答", List.of(ItemKind.OPEN)),
          entry("简答", List.of(ItemKind.OPEN)),
          entry("证明", List.of(ItemKind.OPEN)),
          entry("open", List.of(ItemKind.OPEN)),
          entry("", ANY_KIND),
          entry("不限", ANY_KIND),
          entry("any", ANY_KIND));

  private static final Map<String, DifficultyBand> BANDS =
      Map.ofEntries(
          entry("易", DifficultyBand.EASY),
          entry("容易", DifficultyBand.EASY),
          entry("简单", DifficultyBand.EASY),
          entry("easy", DifficultyBand.EASY),
          entry("中", DifficultyBand.MEDIUM),
          entry("中等", DifficultyBand.MEDIUM),
          entry("中档", DifficultyBand.MEDIUM),
          entry("medium", DifficultyBand.MEDIUM),
          entry("难", DifficultyBand.HARD),
          entry("较难", DifficultyBand.HARD),
          entry("困难", DifficultyBand.HARD),
          entry("hard", DifficultyBand.HARD),
          entry("", DifficultyBand.ANY),
          entry("不限", DifficultyBand.ANY),
          entry("any", DifficultyBand.ANY));

  private final KnowledgeGraph graph;
  private final List<BlueprintRow> rows = new ArrayList<>();

  private BlueprintTable(KnowledgeGraph graph) {
    this.graph = graph;
  }

  /**
   * Returns the rows of a table.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming every wrong row by its line
   */
  public static List<BlueprintRow> read(String text, KnowledgeGraph graph) {
    boolean tabs = text.lines().findFirst().orElse("").contains("\t");
    BlueprintTable table = new BlueprintTable(graph);
    List<String> wrong = new ArrayList<>();
    RowFile.read(
        new ByteArrayInputStream(text.getBytes(UTF_8)),
        tabs ? "blueprint.tsv" : "blueprint.csv",
        ImportOptions.defaults()
            .withRejections(
                (rejection, raw) ->
                    wrong.add("line %d: %s".formatted(rejection.line(), rejection.reason()))),
        Blueprint.MAX_ROWS,
        batch -> batch.stream().map(table::take).toList());
    if (!wrong.isEmpty()) {
      throw XuebanException.invalid("table", String.join(" ", wrong));
    }
    if (table.rows.isEmpty()) {
      throw XuebanException.invalid(
          "table", "has no row; write a header such as 知识点,题型,难度,题数,分值 and a row below.");
    }
    return table.rows;
  }

  private RowOutcome take(Row row) {
    try {
      rows.add(row(row));
      return RowOutcome.ADDED;
    } catch (XuebanException e) {
      return RowOutcome.rejected(String.valueOf(e.getMessage()));
    }
  }

  private BlueprintRow row(Row row) {
    String kind = find(row, KIND).orElse("").toLowerCase(Locale.ROOT).replaceAll("题$", "");
    List<ItemKind> kinds = KINDS.get(kind);
    if (kinds == null) {
      throw XuebanException.invalid(
          "kind", "\"%s\" is none; write 单选, 多选, 选择, 判断, 填空 or 解答.".formatted(kind));
    }
    String band = find(row, BAND).orElse("").toLowerCase(Locale.ROOT).replaceAll("题$", "");
    DifficultyBand difficulty = BANDS.get(band);
    if (difficulty == null) {
      throw XuebanException.invalid(
          "difficulty", "\"%s\" is none; write 易, 中, 难 or leave it empty.".formatted(band));
    }
    List<String> concepts =
        CONCEPT.stream().flatMap(name -> row.list(name).stream()).map(this::concept).toList();
    Optional<String> unit = find(row, UNIT);
    String edition = unit.isPresent() ? edition(row) : "";
    double count = number(row, COUNT);
    if (count != Math.rint(count) || Math.abs(count) > 1_000) {
      throw XuebanException.invalid("count", count + " is no whole number in 1..50.");
    }
    return new BlueprintRow(
        unit.isPresent() ? List.of() : concepts,
        edition,
        unit.map(u -> unit(edition, u)).orElse(""),
        kinds,
        difficulty,
        (int) count,
        number(row, POINTS));
  }

  private String edition(Row row) {
    String said = find(row, EDITION).orElse("");
    return graph.editions().stream()
        .filter(e -> e.id().equals(said) || e.name().equals(said))
        .findFirst()
        .map(Edition::id)
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    "edition",
                    "\"%s\" is none; write one of %s."
                        .formatted(said, graph.editions().stream().map(Edition::id).toList())));
  }

  private String unit(String edition, String said) {
    return graph.edition(edition).units().stream()
        .filter(u -> u.id().equals(said) || u.title().equals(said))
        .findFirst()
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    "unit", "\"%s\" is none of edition %s.".formatted(said, edition)))
        .id();
  }

  private String concept(String said) {
    if (graph.find(said).isPresent()) {
      return said;
    }
    List<String> named =
        graph.concepts().stream().filter(c -> c.name().equals(said)).map(Concept::id).toList();
    if (named.size() != 1) {
      throw XuebanException.invalid(
          "concept",
          named.isEmpty()
              ? "the graph has no \"%s\"; write a concept's name or id.".formatted(said)
              : "\"%s\" is the name of %s; write one of these ids.".formatted(said, named));
    }
    return named.getFirst();
  }

  private static Optional<String> find(Row row, List<String> names) {
    return names.stream().flatMap(name -> row.find(name).stream()).findFirst();
  }

  private static double number(Row row, List<String> names) {
    return names.stream()
        .filter(name -> row.find(name).isPresent())
        .findFirst()
        .map(name -> row.number(name).orElseThrow())
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    names.getFirst(), "is missing; name a column %s.".formatted(names)));
  }
}
