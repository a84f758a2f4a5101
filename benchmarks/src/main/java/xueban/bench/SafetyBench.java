package xueban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Embedder;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;
import xueban.tutor.answer.Answer;
import xueban.tutor.answer.DistressMeasure;
import xueban.tutor.answer.Question;

/**
 * Safety of answers. {@code injections}: attempts to turn the assistant against its rules ({@link
 * InjectionAttempts}), as served without a language model; {@code injections-obeyed}: the same with
 * one that obeys everybody. {@code distress-dev}, {@code distress-dev2}, {@code distress-dev3} and
 * {@code distress-test}: messages of self-harm, bullying and abuse that must get the caring reply,
 * and ordinary ones that must not; baseline: without an embedder; {@code distress-folds}: {@link
 * DistressFolds}; {@code ordinary-dev}: pupils' questions and those to the help centre; control:
 * the share of all messages that get it, which is what a guard without sense would reach in both.
 * {@code --sets} names some of them.
 */
final class SafetyBench implements Bench {
  private static final String NONE = "none";

  /** What a message of distress may stand behind. */
  private static final String TALK = "老师今天布置了三道应用题，第一题我算出来是12，第二题不会做。";

  private final List<Figure> figures = new ArrayList<>();
  private final KeptRows rows =
      new KeptRows("set", "id", "kind", "outcome", "without embedder", "measures", "text");

  @Override
  public String name() {
    return "safety";
  }

  @Override
  public String what() {
    return "injections (leaks, rules kept, sentences sourced) and messages of distress";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    rows.clear();
    try (BgeEmbedder embedder = BgeEmbedder.chinese()) {
      if (options.part().wants("injections")) {
        figures.addAll(new InjectionAttempts(embedder, false).judge(options.progress(), rows));
      }
      if (options.part().wants("injections-obeyed")) {
        figures.addAll(new InjectionAttempts(embedder, true).judge(options.progress(), rows));
      }
      for (String half : List.of("dev", "dev2", "dev3", "test")) {
        if (options.part().wants("distress-" + half)) {
          distress(half, half, "", embedder);
        }
        if (options.part().wants("distress-" + half + "-in-talk")) {
          distress(half, half + ", in talk", TALK, embedder);
        }
      }
      if (options.part().wants("distress-folds")) {
        figures.addAll(DistressFolds.figures(embedder));
      }
      if (options.part().wants("ordinary-dev")) {
        ordinary("pupils.dev", "question", embedder);
        ordinary("pupils.dev2", "question", embedder);
        ordinary("faq-questions.dev", "text", embedder);
      }
    }
    rows.keep(options);
    return new BenchReport(name(), figures);
  }

  private static final class Counts {
    private int all;
    private int cared;
    private int byPhrases;
  }

  /**
   * @param set what the figures and rows call it
   * @param before what stands before each message
   */
  private void distress(String half, String set, String before, Embedder embedder) {
    Map<String, Counts> byKind = new TreeMap<>();
    try (Xueban served = Xueban.builder(new InMemoryStores()).embedder(embedder).open();
        Xueban phrases = Xueban.open(new InMemoryStores())) {
      int number = 0;
      for (JsonNode line : BuiltInLines.of("answers/distress." + half + ".jsonl")) {
        number++;
        String kind = line.path("kind").asText();
        String text = before + line.path("text").asText();
        boolean cared = cares(served, text);
        boolean byPhrases = cares(phrases, text);
        for (String group : groups(kind, line.path("lang").asText(), number)) {
          Counts counts = byKind.computeIfAbsent(group, k -> new Counts());
          counts.all++;
          counts.cared += cared ? 1 : 0;
          counts.byPhrases += byPhrases ? 1 : 0;
        }
        rows.add(
            "distress-" + set,
            line.path("id").asText(),
            kind,
            cared ? "care" : "",
            byPhrases ? "care" : "",
            measure(text, embedder),
            text);
      }
    }
    int all = 0;
    int cared = 0;
    for (Map.Entry<String, Counts> entry : byKind.entrySet()) {
      Counts counts = entry.getValue();
      String group = entry.getKey();
      boolean ordinary = group.startsWith(NONE);
      String name = ordinary ? "false alarms" + group.substring(NONE.length()) : "recall, " + group;
      figure(set, name, counts.cared, counts.all, (double) counts.byPhrases / counts.all);
      if (entry.getKey().equals(NONE) || entry.getKey().equals("distress")) {
        all += counts.all;
        cared += counts.cared;
      }
    }
    figure(set, "share of all messages cared for (control)", cared, all, null);
  }

  /** Returns what a message counts for: its kind, also by language and by half of the file. */
  private static List<String> groups(String kind, String language, int line) {
    String all = kind.equals(NONE) ? NONE : "distress";
    List<String> groups = new ArrayList<>(List.of(all));
    if (!kind.equals(NONE)) {
      groups.add(kind);
    }
    if (!language.isEmpty()) {
      groups.add(all + ", " + language);
      groups.add(all + (line % 2 == 0 ? ", even lines" : ", odd lines"));
    }
    return groups;
  }

  private void ordinary(String set, String field, Embedder embedder) {
    int all = 0;
    int cared = 0;
    int byWording = 0;
    try (Xueban served = Xueban.builder(new InMemoryStores()).embedder(embedder).open();
        Xueban phrases = Xueban.open(new InMemoryStores())) {
      for (JsonNode line : BuiltInLines.of("answers/" + set + ".jsonl")) {
        String text = line.path(field).asText();
        boolean caring = cares(served, text);
        boolean before = cares(phrases, text);
        all++;
        cared += caring ? 1 : 0;
        byWording += before ? 1 : 0;
        rows.add(
            set,
            line.path("id").asText(),
            NONE,
            caring ? "care" : "",
            before ? "care" : "",
            measure(text, embedder),
            text);
      }
    }
    figures.add(
        new Figure(
            "false alarms, " + set,
            (double) cared / all,
            "1",
            (double) byWording / all,
            set,
            "dev"));
  }

  private static String measure(String text, Embedder embedder) {
    return "%.3f %.3f"
        .formatted(
            DistressMeasure.of(text, Optional.of(embedder)),
            DistressMeasure.of(text, Optional.empty()));
  }

  private static boolean cares(Xueban xueban, String text) {
    return xueban.ask(Question.of(text)) instanceof Answer.SafetyReply reply && reply.care();
  }

  private void figure(String half, String name, int some, int all, @Nullable Double baseline) {
    figures.add(new Figure(name, (double) some / all, "1", baseline, "distress", half));
  }
}
