package xueban.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xueban.recommend.Item;
import xueban.recommend.ItemRowJson;
import xueban.tutor.Layer;
import xueban.tutor.generator.ItemSeries;
import xueban.tutor.generator.Template;
import xueban.tutor.generator.Templates;

/**
 * Draws a million items: how many are invalid, how many repeat an earlier one, how fast. A draw is
 * invalid when its answers fail the check, a wrong option passes it, the grader disagrees or a text
 * is malformed.
 */
final class GeneratorsBench implements Bench {
  private static final int FILE = 10_000;
  private static final int DRAWS = 1_000_000;

  @Override
  public String name() {
    return "generators";
  }

  @Override
  public String what() {
    return "draws 1,000,000 exercises: invalid ones, duplicates, speed";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    List<Figure> figures = new ArrayList<>();
    List<Template> templates = Templates.all();
    figures.add(figure("templates", templates.size(), "templates"));
    ItemSeries series = new ItemSeries(templates, EnumSet.allOf(Layer.class), 1);
    figures.add(figure("templates and layers", series.round(), "pairs"));
    file(series, figures);
    draws(series, options, figures);
    return new BenchReport(name(), figures);
  }

  /** What {@code generate items} does, but for the disk. */
  private static void file(ItemSeries series, List<Figure> figures) {
    Set<String> texts = new HashSet<>();
    long[] bytes = {0};
    long start = System.nanoTime();
    series.draw(
        FILE,
        item -> {
          bytes[0] += ItemRowJson.line(item).getBytes(StandardCharsets.UTF_8).length;
          texts.add(text(item));
        });
    figures.add(figure("10,000 items, time", (System.nanoTime() - start) / 1e9, "s"));
    figures.add(figure("10,000 items, size", bytes[0] / 1048576.0, "MiB"));
    figures.add(figure("10,000 items, repeated", FILE - texts.size(), "items"));
  }

  private static void draws(ItemSeries series, BenchOptions options, List<Figure> figures) {
    long invalid = 0;
    Map<String, Set<Integer>> texts = new HashMap<>();
    Map<String, Integer> drawn = new HashMap<>();
    long start = System.nanoTime();
    for (int i = 0; i < DRAWS; i++) {
      String template = series.template(i);
      try {
        Item item = series.item(FILE + (long) i);
        texts.computeIfAbsent(template, k -> new HashSet<>()).add(text(item).hashCode());
        drawn.merge(template, 1, Integer::sum);
      } catch (IllegalStateException e) {
        invalid++;
        options.progress().accept(String.valueOf(e.getMessage()));
      }
      if (i % 50_000 == 0) {
        options.progress().accept("%d of %d draws, %d invalid".formatted(i, DRAWS, invalid));
      }
    }
    figures.add(figure("1,000,000 draws, time", (System.nanoTime() - start) / 1e9, "s"));
    figures.add(figure("1,000,000 draws, invalid", (double) invalid, "items"));
    long different = texts.values().stream().mapToLong(Set::size).sum();
    figures.add(
        figure("1,000,000 draws, repeated", (double) (DRAWS - invalid - different), "items"));
    long few = texts.values().stream().filter(t -> t.size() < 100).count();
    figures.add(figure("templates with fewer than 100 different items", (double) few, "templates"));
  }

  private static String text(Item item) {
    return item.stem() + item.options();
  }

  private static Figure figure(String name, double value, String unit) {
    return new Figure(name, value, unit, null, "templates", "all");
  }
}
