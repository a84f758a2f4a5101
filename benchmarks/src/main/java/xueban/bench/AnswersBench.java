package xueban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import xueban.nlp.Embedder;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.recommend.CatalogEntry;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;
import xueban.tutor.XuebanBuilder;
import xueban.tutor.answer.Answer;
import xueban.tutor.answer.AnswerWeights;
import xueban.tutor.answer.Citation;
import xueban.tutor.answer.Question;

/**
 * Answers with sources, as served. {@code pupils-dev}, {@code pupils-dev2-odd}, {@code
 * pupils-dev2-even} (the odd and the even lines of {@code dev2}) and {@code pupils-test}: pupils'
 * questions to the built-in lessons, and whether a source about the concept meant is cited;
 * control: the concepts meant by another question. {@code cmrc-dev} and {@code cmrc-test}: reading
 * comprehension, half of the passages each ({@link ReadingAnswers}); {@code cmrc-trained}: weights
 * fitted to the dev half, told of held-out questions of it, and of the test half if that is named,
 * too. {@code --sets} names some of them.
 */
final class AnswersBench implements Bench {
  private static final List<String> PUPILS = List.of("dev", "dev2-odd", "dev2-even", "test");
  private static final String READING = "reading/cmrc2018-dev.json.gz";

  private final List<Figure> figures = new ArrayList<>();
  private final KeptRows rows =
      new KeptRows("split", "id", "outcome", "hit", "confidence", "question", "cited");

  @Override
  public String name() {
    return "answers";
  }

  @Override
  public String what() {
    return "answers with sources: right source and sentence cited, refusals where there is none";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    rows.clear();
    try (BgeEmbedder embedder = BgeEmbedder.chinese()) {
      for (String half : PUPILS) {
        if (options.part().wants("pupils-" + half)) {
          figures.addAll(
              pupils(half, Xueban.builder(new InMemoryStores()).embedder(embedder), rows));
        }
      }
      if (List.of("cmrc-dev", "cmrc-test", "cmrc-trained").stream()
          .anyMatch(options.part()::wants)) {
        figures.addAll(reading(options, new KeptVectors(embedder)));
      }
    }
    rows.keep(options);
    return new BenchReport(name(), figures);
  }

  private List<Figure> reading(BenchOptions options, Embedder embedder) {
    ReadingAnswers reading =
        new ReadingAnswers(ReadingPassage.read(options.file(READING)), embedder);
    List<Figure> told = new ArrayList<>();
    for (String half : List.of("dev", "test")) {
      if (options.part().wants("cmrc-" + half)) {
        told.addAll(reading.judge(half, AnswerWeights.shipped(), options.progress(), rows));
      }
    }
    if (options.part().wants("cmrc-trained")) {
      ReadingAnswers.Trained trained = reading.trained(options.progress());
      told.addAll(trained.figures());
      if (options.part().wants("cmrc-test")) {
        told.addAll(reading.judge("test, trained", trained.weights(), options.progress(), rows));
      }
    }
    return told;
  }

  /** A pupil's question and the concepts whose lesson answers it, the first one first. */
  private record Pupil(String id, List<String> concepts, String question) {
    /**
     * @param half such as {@code dev}, or {@code dev2-odd} for the odd lines of a file alone
     */
    static List<Pupil> of(String half) {
      String[] parts = half.split("-");
      List<Pupil> pupils =
          BuiltInLines.of("answers/pupils." + parts[0] + ".jsonl").stream().map(Pupil::of).toList();
      if (parts.length == 1) {
        return pupils;
      }
      int first = parts[1].equals("odd") ? 0 : 1;
      return IntStream.range(0, pupils.size())
          .filter(i -> i % 2 == first)
          .mapToObj(pupils::get)
          .toList();
    }

    private static Pupil of(JsonNode node) {
      List<String> concepts = new ArrayList<>();
      node.path("concepts").forEach(concept -> concepts.add(concept.asText()));
      return new Pupil(node.path("id").asText(), concepts, node.path("question").asText());
    }
  }

  /** Returns how a service that is built so answers the pupils of a half. */
  static List<Figure> pupils(String half, XuebanBuilder builder, KeptRows rows) {
    List<Pupil> pupils = Pupil.of(half);
    int answered = 0;
    int first = 0;
    int any = 0;
    int chance = 0;
    try (Xueban xueban = builder.open()) {
      xueban.installBuiltIn();
      for (int i = 0; i < pupils.size(); i++) {
        Pupil pupil = pupils.get(i);
        Answer answer = xueban.ask(Question.of(pupil.question()));
        List<Set<String>> cited = concepts(answer, xueban);
        Set<String> meant = Set.copyOf(pupil.concepts());
        boolean hit = cited.stream().anyMatch(c -> !Collections.disjoint(c, meant));
        Set<String> other =
            Set.copyOf(pupils.get((i + pupils.size() / 2) % pupils.size()).concepts());
        answered += answer instanceof Answer.Cited ? 1 : 0;
        any += hit ? 1 : 0;
        first += !cited.isEmpty() && !Collections.disjoint(cited.getFirst(), meant) ? 1 : 0;
        chance += cited.stream().anyMatch(c -> !Collections.disjoint(c, other)) ? 1 : 0;
        rows.add(
            "pupils-" + half,
            pupil.id(),
            answer.getClass().getSimpleName(),
            hit ? "1" : "0",
            "%.3f".formatted(confidence(answer)),
            pupil.question() + " [" + String.join(",", pupil.concepts()) + "]",
            cited.toString());
      }
    }
    double all = pupils.size();
    return List.of(
        figure(half, "questions", all, "questions"),
        figure(half, "answered", answered / all, "1"),
        figure(half, "a source on the concept meant is cited", any / all, "1"),
        figure(half, "it is cited first", first / all, "1"),
        figure(half, "cited, concepts of another question (control)", chance / all, "1"));
  }

  static double confidence(Answer answer) {
    return switch (answer) {
      case Answer.Cited cited -> cited.confidence();
      case Answer.NotKnown notKnown -> notKnown.confidence();
      case Answer.HintFirst hint -> hint.confidence();
      case Answer.Solution solution -> solution.confidence();
      case Answer.SafetyReply reply -> 1;
    };
  }

  /** Returns the concept that each source is about: its first one. */
  private static List<Set<String>> concepts(Answer answer, Xueban xueban) {
    if (!(answer instanceof Answer.Cited cited)) {
      return List.of();
    }
    return cited.citations().stream()
        .map(
            citation ->
                citation.source() == Citation.Source.CONCEPT
                    ? Set.of(citation.id())
                    : Set.copyOf(
                        xueban
                            .find(citation.id())
                            .map(CatalogEntry::metadata)
                            .map(m -> m.concepts().stream().limit(1).toList())
                            .orElse(List.of())))
        .toList();
  }

  private static Figure figure(String half, String name, double value, String unit) {
    return new Figure(name, value, unit, null, "pupils", half);
  }
}
