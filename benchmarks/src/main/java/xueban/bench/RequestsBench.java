package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xueban.bench.JudgedRequest.Slot;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.nlp.request.RequestParser;
import xueban.nlp.request.SlotKind;
import xueban.nlp.request.UnderstoodRequest;

/**
 * How many requests are understood in every slot, and each slot's precision and recall over its
 * values. Baseline: the whole request is text, and its concepts are those that {@code
 * ConceptTagger} finds. {@code --sets dev}, {@code dev2} to {@code dev6} or {@code test} judges one
 * part; {@code --data FILE} another file of the same form.
 */
final class RequestsBench implements Bench {
  private static final int MOST_CONCEPTS = 50;

  private final List<Figure> figures = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();

  @Override
  public String name() {
    return "requests";
  }

  @Override
  public String what() {
    return "understands requests: subject, grade, concept, type, duration, edition …, and the rest";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    rows.clear();
    rows.add("split\tid\tright\trequest\twrong slots: judged | understood");
    KnowledgeGraph graph = BuiltInGraph.load();
    TextAnalysis analysis = TextAnalysis.of(graph);
    RequestParser parser = RequestParser.of(analysis, graph);
    Function<String, Map<Slot, Set<String>>> ours = request -> slots(parser.parse(request), graph);
    Function<String, Map<Slot, Set<String>>> names =
        request -> names(analysis.tag(request, "", MOST_CONCEPTS), request, graph);
    if (Files.isRegularFile(options.data())) {
      judge("all", JudgedRequest.read(options.data()), ours, names);
    } else {
      for (String split : List.of("dev", "dev2", "dev3", "dev4", "dev5", "dev6", "test")) {
        if (options.part().wants(split)) {
          judge(split, JudgedRequest.builtIn(split), ours, names);
        }
      }
    }
    List<JudgedRequest> some = JudgedRequest.builtIn("dev");
    double median =
        new MedianSeconds(501).of(i -> parser.parse(some.get(i % some.size()).request()));
    figure("dev", "reading a request, median", median * 1_000, "ms", null);
    options.rowsFile().ifPresent(this::writeRows);
    return new BenchReport(name(), figures);
  }

  private static Map<Slot, Set<String>> slots(UnderstoodRequest understood, KnowledgeGraph graph) {
    Map<Slot, Set<String>> slots = JudgedRequest.none();
    for (xueban.nlp.request.Slot slot : understood.slots()) {
      if (slot.kind() == SlotKind.EDITION) {
        JudgedRequest.put(slots, Slot.EDITION, slot.label());
      } else {
        for (String value : slot.values()) {
          JudgedRequest.put(
              slots,
              slot(slot.kind()),
              slot.kind() == SlotKind.CONCEPT ? graph.concept(value).name() : value);
        }
      }
    }
    JudgedRequest.put(slots, Slot.TEXT, understood.text());
    return slots;
  }

  private static Slot slot(SlotKind kind) {
    return switch (kind) {
      case SUBJECT -> Slot.SUBJECT;
      case STAGE -> Slot.STAGE;
      case GRADE -> Slot.GRADES;
      case TERM -> Slot.TERM;
      case CONCEPT -> Slot.CONCEPTS;
      case TYPE -> Slot.TYPES;
      case EDITION -> Slot.EDITION;
      case MAX_DURATION -> Slot.MAX_SECONDS;
      case MIN_DURATION -> Slot.MIN_SECONDS;
      case DIFFICULTY -> Slot.DIFFICULTY;
      case LANGUAGE -> Slot.LANGUAGE;
      case SORT -> Slot.SORT;
    };
  }

  private static Map<Slot, Set<String>> names(
      List<TaggedConcept> tags, String request, KnowledgeGraph graph) {
    Map<Slot, Set<String>> slots = JudgedRequest.none();
    tags.forEach(
        tag -> JudgedRequest.put(slots, Slot.CONCEPTS, graph.concept(tag.concept()).name()));
    JudgedRequest.put(slots, Slot.TEXT, request);
    return slots;
  }

  /** Values that were told, that are so, and both, of one slot over all requests. */
  private static final class Counts {
    private int told;
    private int judged;
    private int right;
    private int wrong;

    void add(Set<String> understood, Set<String> given) {
      told += understood.size();
      judged += given.size();
      wrong += understood.equals(given) ? 0 : 1;
      right += (int) understood.stream().filter(given::contains).count();
    }

    @Nullable Double precision() {
      return told == 0 ? null : (double) right / told;
    }

    @Nullable Double recall() {
      return judged == 0 ? null : (double) right / judged;
    }
  }

  private void judge(
      String split,
      List<JudgedRequest> requests,
      Function<String, Map<Slot, Set<String>>> ours,
      Function<String, Map<Slot, Set<String>>> names) {
    int right = 0;
    int slotsRight = 0;
    int namesRight = 0;
    Map<Slot, Counts> counts = new EnumMap<>(Slot.class);
    Map<Slot, Counts> nameCounts = new EnumMap<>(Slot.class);
    for (JudgedRequest request : requests) {
      Map<Slot, Set<String>> understood = ours.apply(request.request());
      Map<Slot, Set<String>> named = names.apply(request.request());
      List<String> faults = new ArrayList<>();
      boolean slotFault = false;
      for (Slot slot : Slot.values()) {
        Set<String> given = request.values(slot);
        counts
            .computeIfAbsent(slot, k -> new Counts())
            .add(understood.getOrDefault(slot, Set.of()), given);
        nameCounts
            .computeIfAbsent(slot, k -> new Counts())
            .add(named.getOrDefault(slot, Set.of()), given);
        if (!understood.getOrDefault(slot, Set.of()).equals(given)) {
          slotFault |= slot != Slot.TEXT;
          faults.add(
              "%s: %s | %s"
                  .formatted(slot.field(), given, understood.getOrDefault(slot, Set.of())));
        }
      }
      right += faults.isEmpty() ? 1 : 0;
      slotsRight += slotFault ? 0 : 1;
      namesRight += named.equals(request.slots()) ? 1 : 0;
      rows.add(
          String.join(
              "\t",
              split,
              request.id(),
              faults.isEmpty() ? "1" : "0",
              request.request(),
              String.join("; ", faults)));
    }
    int n = requests.size();
    figure(split, "requests", n, "rows", null);
    figure(split, "every slot right", (double) right / n, "1", (double) namesRight / n);
    figure(split, "every slot but the text right", (double) slotsRight / n, "1", null);
    for (Slot slot : Slot.values()) {
      Counts ofSlot = counts.getOrDefault(slot, new Counts());
      Counts ofNames = nameCounts.getOrDefault(slot, new Counts());
      share(split, slot.field() + ", precision", ofSlot.precision(), ofNames.precision());
      share(split, slot.field() + ", recall", ofSlot.recall(), ofNames.recall());
      figure(split, slot.field() + ", requests wrong", ofSlot.wrong, "rows", null);
    }
  }

  private void share(String split, String what, @Nullable Double value, @Nullable Double baseline) {
    if (value != null) {
      figure(split, what, value, "1", baseline);
    }
  }

  private void figure(
      String split, String what, double value, String unit, @Nullable Double baseline) {
    figures.add(new Figure(what, value, unit, baseline, "requests", split));
  }

  private void writeRows(Path file) {
    try {
      Files.write(file, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
