package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import xueban.recommend.CatalogRows;
import xueban.recommend.Item;
import xueban.recommend.Metadata;
import xueban.recommend.RowDraft;
import xueban.recommend.TextSketch;
import xueban.row.ImportOptions;
import xueban.row.Row;
import xueban.row.RowFile;
import xueban.row.RowOutcome;

/** Near-duplicates: those made of real questions, and those among the real questions. */
final class DuplicatesBench implements Bench {
  private static final String EDITED = "cjeval";
  private static final List<String> GROUPED = List.of("cjeval", "baidu_tiku");
  private static final int SHORTEST = 12;
  private static final int[] THRESHOLDS = {14, 16, 18, 20, 22, 24};

  @Override
  public String name() {
    return "duplicates";
  }

  @Override
  public String what() {
    return "near-duplicates made of real questions, and groups among them; --rows writes the"
        + " groups";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    List<Item> items = items(options, EDITED);
    List<Figure> figures = new ArrayList<>();
    Map<String, BiFunction<String, Random, String>> edits = new LinkedHashMap<>();
    edits.put("width, blanks, punctuation", DuplicatesBench::form);
    edits.put(
        "source in front",
        (s, r) -> "%d．（%d·模拟）%s".formatted(r.nextInt(30), 2000 + r.nextInt(25), s));
    edits.put("two particles more", DuplicatesBench::longer);
    edits.put("one particle less", DuplicatesBench::shorter);
    edits.put("another number", DuplicatesBench::otherNumber);
    edits.forEach((edit, how) -> found(edit, how, items, figures));
    for (String set : GROUPED) {
      List<Item> own = items(options, set);
      figures.add(figure("questions", own.size(), "items", null, set));
      for (int threshold : THRESHOLDS) {
        groups(own, set, threshold, options, figures);
      }
    }
    return new BenchReport(name(), figures);
  }

  private static List<Item> items(BenchOptions options, String set) {
    Path file = options.file("questions/" + set + ".jsonl.gz");
    List<Item> items = new ArrayList<>();
    RowFile.read(
        file,
        ImportOptions.defaults(),
        1_000,
        rows -> {
          rows.forEach(row -> item(row).ifPresent(items::add));
          return rows.stream().map(row -> RowOutcome.UNCHANGED).toList();
        });
    return items;
  }

  private static Optional<Item> item(Row row) {
    if (!row.text("split").equals("train")) {
      return Optional.empty();
    }
    return CatalogRows.read(row) instanceof RowDraft.Accepted accepted
            && accepted.entry() instanceof Item item
        ? Optional.of(item)
        : Optional.empty();
  }

  /** How many edited questions count as near-duplicates; beside it, those with the same text. */
  private static void found(
      String edit, BiFunction<String, Random, String> how, List<Item> items, List<Figure> figures) {
    Random random = new Random(2);
    int edited = 0;
    int equal = 0;
    Map<Integer, Integer> agreeing = new TreeMap<>();
    for (Item item : items) {
      String stem = how.apply(item.stem(), random);
      if (item.stem().length() < SHORTEST || stem.equals(item.stem())) {
        continue;
      }
      edited++;
      equal += stem.strip().equals(item.stem().strip()) ? 1 : 0;
      TextSketch a = sketch(item);
      TextSketch b = sketch(withStem(item, stem));
      boolean met = a.agreesExactly(b) && a.terms().stream().anyMatch(b.terms()::contains);
      agreeing.merge(met ? a.agreeing(b) : -1, 1, Integer::sum);
    }
    for (int threshold : THRESHOLDS) {
      int alike = 0;
      for (Map.Entry<Integer, Integer> count : agreeing.entrySet()) {
        alike += count.getKey() >= threshold ? count.getValue() : 0;
      }
      String name = edit + ", " + agree(threshold);
      figures.add(
          figure(
              name,
              alike / (double) Math.max(1, edited),
              "1",
              equal / (double) Math.max(1, edited),
              EDITED));
    }
  }

  private static TextSketch sketch(Item item) {
    return TextSketch.of(item).orElseThrow();
  }

  private static Item withStem(Item item, String stem) {
    Metadata metadata = item.metadata();
    return new Item(
        item.id(),
        item.revision(),
        item.kind(),
        metadata,
        stem,
        item.options(),
        item.answers(),
        item.solution(),
        item.hints(),
        item.difficulty(),
        item.figure());
  }

  private static String form(String stem, Random random) {
    StringBuilder formed = new StringBuilder(" ");
    for (int i = 0; i < stem.length(); i++) {
      char c = stem.charAt(i);
      boolean wide = c > '!' && c < '\u007f' && random.nextInt(3) == 0;
      formed.append(wide ? (char) (c + 0xFEE0) : c);
      if (c == '，' || c == '。') {
        formed.append(' ');
      }
    }
    return formed.append('。').toString();
  }

  private static String longer(String stem, Random random) {
    int at = ordinary(stem, random);
    return at < 0 ? stem : stem.substring(0, at) + "请问" + stem.substring(at);
  }

  private static String shorter(String stem, Random random) {
    int at = ordinary(stem, random);
    return at < 0 ? stem : stem.substring(0, at) + stem.substring(at + 1);
  }

  private static int ordinary(String stem, Random random) {
    for (int i = 0; i < 50; i++) {
      int at = random.nextInt(stem.length());
      if ("的了着是这个那吗呢和与在为".indexOf(stem.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  private static String otherNumber(String stem, Random random) {
    List<Integer> digits = new ArrayList<>();
    for (int i = stem.indexOf('.') + 1; i < stem.length(); i++) {
      if (stem.charAt(i) >= '0' && stem.charAt(i) <= '9') {
        digits.add(i);
      }
    }
    if (digits.isEmpty()) {
      return stem;
    }
    int at = digits.get(random.nextInt(digits.size()));
    char other = (char) ('0' + (stem.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
    return stem.substring(0, at) + other + stem.substring(at + 1);
  }

  private static void groups(
      List<Item> items, String set, int threshold, BenchOptions options, List<Figure> figures) {
    Map<BytesRef, List<Integer>> byTerm = new HashMap<>();
    List<TextSketch> sketches = items.stream().map(DuplicatesBench::sketch).toList();
    Map<Integer, List<Item>> groups = new TreeMap<>();
    long start = System.nanoTime();
    for (int i = 0; i < items.size(); i++) {
      Optional<Integer> leader = leader(sketches.get(i), threshold, sketches, byTerm);
      if (leader.isPresent()) {
        groups
            .computeIfAbsent(leader.get(), k -> new ArrayList<>(List.of(items.get(k))))
            .add(items.get(i));
      } else {
        int leads = i;
        sketches
            .get(i)
            .terms()
            .forEach(t -> byTerm.computeIfAbsent(t, k -> new ArrayList<>()).add(leads));
      }
    }
    int hidden = groups.values().stream().mapToInt(g -> g.size() - 1).sum();
    figures.add(figure("hidden, " + agree(threshold), hidden, "items", null, set));
    if (threshold == TextSketch.AGREE) {
      figures.add(figure("grouping them", (System.nanoTime() - start) / 1e9, "s", null, set));
    }
    if (threshold == THRESHOLDS[0]) {
      options
          .rowsFile()
          .ifPresent(file -> write(file.resolveSibling(set + "." + file.getFileName()), groups));
    }
  }

  private static String agree(int threshold) {
    return "%d of %d agree".formatted(threshold, TextSketch.MINIMA);
  }

  private static Optional<Integer> leader(
      TextSketch sketch,
      int threshold,
      List<TextSketch> sketches,
      Map<BytesRef, List<Integer>> byTerm) {
    return sketch.terms().stream()
        .flatMap(term -> byTerm.getOrDefault(term, List.of()).stream())
        .filter(
            i ->
                sketch.agreesExactly(sketches.get(i))
                    && sketch.agreeing(sketches.get(i)) >= threshold)
        .min(Integer::compare);
  }

  private static void write(Path file, Map<Integer, List<Item>> groups) {
    StringBuilder rows = new StringBuilder("group\tid\tstem\toptions\n");
    groups.forEach(
        (group, items) ->
            items.forEach(
                item ->
                    rows.append(group)
                        .append('\t')
                        .append(item.id())
                        .append('\t')
                        .append(item.stem().replaceAll("\\s+", " "))
                        .append('\t')
                        .append(item.options().toString().replaceAll("\\s+", " "))
                        .append('\n')));
    try {
      Files.writeString(file, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Figure figure(
      String name, double value, String unit, @Nullable Double baseline, String set) {
    return new Figure(name, value, unit, baseline, set, "train");
  }
}
