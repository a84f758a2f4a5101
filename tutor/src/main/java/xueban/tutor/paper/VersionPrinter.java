package xueban.tutor.paper;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.Item;

/**
 * Puts the items of a version in order, by kind and then easiest first, and works out what can be
 * expected of it.
 */
final class VersionPrinter {
  private final KnowledgeGraph graph;
  private final Blueprint blueprint;
  private final ItemPool pool;
  private final Function<Item, Duration> time;

  /** An item and the row that it fills. */
  record Chosen(int row, ItemPool.Fitting fitting) {}

  VersionPrinter(
      KnowledgeGraph graph, Blueprint blueprint, ItemPool pool, Function<Item, Duration> time) {
    this.graph = graph;
    this.blueprint = blueprint;
    this.pool = pool;
    this.time = time;
  }

  /**
   * Returns the version.
   *
   * @param version number, from 0; the first has options as in the catalog
   */
  PaperVersion print(int version, List<Chosen> chosen) {
    List<Chosen> inOrder =
        chosen.stream()
            .sorted(
                comparing((Chosen c) -> c.fitting().item().kind())
                    .thenComparing(comparingDouble(c -> -c.fitting().ease()))
                    .thenComparing(comparingDouble(c -> -c.fitting().success()))
                    .thenComparing(c -> c.fitting().item().id()))
            .toList();
    List<PaperItem> items = new ArrayList<>();
    Duration needed = Duration.ZERO;
    double points = 0;
    for (Chosen one : inOrder) {
      PaperItem printed = item(items.size() + 1, version, one);
      items.add(printed);
      needed = needed.plus(printed.time());
      points += printed.points();
    }
    ScoreForecast forecast =
        ScoreForecast.of(
            inOrder.stream().map(c -> pool.successes(c.fitting().item())).toList(),
            items.stream().map(PaperItem::points).toList());
    return new PaperVersion(
        String.valueOf((char) ('A' + version)),
        items,
        table(items),
        points,
        needed,
        forecast.score(),
        forecast.spread(),
        forecast.reliability());
  }

  private PaperItem item(int number, int version, Chosen chosen) {
    Item item = chosen.fitting().item();
    List<String> options =
        version > 0 && blueprint.mixOptions()
            ? OptionOrder.mixed(item, random(version, item.id()))
            : List.of();
    return new PaperItem(
        number,
        item.id(),
        item.revision(),
        chosen.row(),
        chosen.fitting().concept(),
        item.kind(),
        blueprint.rows().get(chosen.row()).points(),
        chosen.fitting().ease(),
        chosen.fitting().success(),
        time.apply(item),
        options);
  }

  /** Depends on the item, not on its place, so that one item's order says nothing of another's. */
  private Random random(int version, String item) {
    return new Random(
        blueprint.seed() * 1_000_003L + version * 31L + ((long) item.hashCode() << 20));
  }

  private List<TableCell> table(List<PaperItem> items) {
    Map<List<String>, TableCell> cells = new LinkedHashMap<>();
    for (BlueprintRow row : blueprint.rows()) {
      add(cells, row, row.band(), row.total(), 0);
    }
    for (PaperItem item : items) {
      BlueprintRow row = blueprint.rows().get(item.row());
      add(cells, row, row.band(), 0, item.points());
    }
    return List.copyOf(cells.values());
  }

  private void add(
      Map<List<String>, TableCell> cells,
      BlueprintRow row,
      DifficultyBand band,
      double planned,
      double got) {
    cells.merge(
        List.of(row.subject(), band.name()),
        new TableCell(row.subject(), row.title(graph), band, planned, got),
        (a, b) ->
            new TableCell(
                a.subject(), a.title(), band, a.planned() + b.planned(), a.got() + b.got()));
  }
}
