package xueban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Language;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;
import xueban.tutor.answer.Answer;
import xueban.tutor.answer.Citation;
import xueban.tutor.answer.Question;
import xueban.tutor.faq.FaqEntry;
import xueban.tutor.faq.FaqMatch;
import xueban.tutor.faq.HelpCentre;

/**
 * Help-centre questions as served: the sample entries beside the built-in lessons. {@code asked}:
 * questions to the entries in other words, and questions that no entry answers, most of them near
 * to one; {@code pupils}: questions about what is learnt, which no entry may answer.
 */
final class HelpQuestions {
  private final SharedVectors vectors;
  private final KeptRows rows;
  private final List<Figure> figures = new ArrayList<>();

  HelpQuestions(SharedVectors vectors, KeptRows rows) {
    this.vectors = vectors;
    this.rows = rows;
  }

  /** What became of a question. */
  private record Outcome(String cited, boolean fromCatalog, List<String> offered) {
    static Outcome of(Answer answer) {
      return switch (answer) {
        case Answer.Cited cited -> {
          Citation first = cited.citations().getFirst();
          boolean help = first.source() == Citation.Source.FAQ;
          yield new Outcome(help ? first.id() : "", !help, List.of());
        }
        case Answer.NotKnown unknown ->
            new Outcome("", false, unknown.faqs().stream().map(m -> m.entry().id()).toList());
        case Answer.HintFirst hint -> new Outcome("", true, List.of());
        case Answer.Solution solution -> new Outcome("", true, List.of());
        case Answer.SafetyReply reply -> new Outcome("", false, List.of());
      };
    }
  }

  List<Figure> measure(String half) {
    try (Xueban xueban =
        Xueban.builder(new InMemoryStores())
            .embedders(vectors.of(Language.CHINESE), vectors.of(Language.ENGLISH))
            .open()) {
      xueban.installBuiltIn();
      xueban.faq().installSample();
      asked(half, xueban);
      pupils(half, xueban);
    }
    return List.copyOf(figures);
  }

  private void asked(String half, Xueban xueban) {
    List<JsonNode> all = BuiltInLines.of("faq/asked." + half + ".jsonl");
    List<JsonNode> meant = all.stream().filter(n -> !entry(n).isEmpty()).toList();
    int first = 0;
    int firstByPairs = 0;
    int right = 0;
    int wrong = 0;
    int offered = 0;
    int catalog = 0;
    int other = 0;
    for (int i = 0; i < meant.size(); i++) {
      String entry = entry(meant.get(i));
      String question = meant.get(i).path("question").asText();
      List<FaqMatch> nearest = xueban.faq().nearest(question, Optional.empty(), 1);
      Outcome outcome = outcome(half, meant.get(i), xueban);
      first += nearest.getFirst().entry().id().equals(entry) ? 1 : 0;
      firstByPairs += nearestByPairs(question).equals(entry) ? 1 : 0;
      right += outcome.cited().equals(entry) ? 1 : 0;
      wrong += !outcome.cited().isEmpty() && !outcome.cited().equals(entry) ? 1 : 0;
      offered += outcome.offered().contains(entry) ? 1 : 0;
      catalog += outcome.fromCatalog() ? 1 : 0;
      other +=
          outcome.cited().equals(entry(meant.get((i + meant.size() / 2) % meant.size()))) ? 1 : 0;
    }
    int n = meant.size();
    add("asked", half, "questions to an entry", n, "questions", null);
    add(
        "asked",
        half,
        "right entry nearest (P@1)",
        (double) first / n,
        "1",
        (double) firstByPairs / n);
    add("asked", half, "answered from the right entry", (double) right / n, "1", null);
    add("asked", half, "answered from another entry", (double) wrong / n, "1", null);
    add("asked", half, "not answered, right entry offered", (double) offered / n, "1", null);
    add("asked", half, "answered from the catalog", (double) catalog / n, "1", null);
    add("asked", half, "entry of another question (control)", (double) other / n, "1", null);
    List<JsonNode> none = all.stream().filter(node -> entry(node).isEmpty()).toList();
    int fooled = 0;
    int fooledCatalog = 0;
    for (JsonNode node : none) {
      Outcome outcome = outcome(half, node, xueban);
      fooled += outcome.cited().isEmpty() ? 0 : 1;
      fooledCatalog += outcome.fromCatalog() ? 1 : 0;
    }
    add("asked", half, "questions to no entry", none.size(), "questions", null);
    add("asked", half, "of these answered from an entry", (double) fooled / none.size(), "1", null);
    add(
        "asked",
        half,
        "of these answered from the catalog",
        (double) fooledCatalog / none.size(),
        "1",
        null);
  }

  private void pupils(String half, Xueban xueban) {
    List<JsonNode> pupils = BuiltInLines.of("answers/pupils." + half + ".jsonl");
    int swallowed = 0;
    int offered = 0;
    for (JsonNode node : pupils) {
      Outcome outcome = outcome(half, node, xueban);
      swallowed += outcome.cited().isEmpty() ? 0 : 1;
      offered += outcome.offered().isEmpty() ? 0 : 1;
    }
    int n = pupils.size();
    add("pupils", half, "questions about what is learnt", n, "questions", null);
    add("pupils", half, "answered from the help centre", (double) swallowed / n, "1", null);
    add("pupils", half, "not answered, an entry offered", (double) offered / n, "1", null);
  }

  private Outcome outcome(String half, JsonNode node, Xueban xueban) {
    String question = node.path("question").asText();
    Answer answer = xueban.ask(Question.of(question));
    Outcome outcome = Outcome.of(answer);
    rows.add(
        "asked-" + half,
        node.path("id").asText(),
        entry(node),
        outcome.cited().isEmpty() ? answer.getClass().getSimpleName() : outcome.cited(),
        "%.4f".formatted(AnswersBench.confidence(answer)),
        question,
        outcome.offered().toString());
    return outcome;
  }

  private String nearestByPairs(String question) {
    return HelpCentre.entries().stream()
        .max(
            Comparator.comparingDouble(
                (FaqEntry entry) ->
                    entry.allWordings().stream()
                        .mapToDouble(wording -> vectors.words().pairShare(question, wording))
                        .max()
                        .orElse(0)))
        .map(FaqEntry::id)
        .orElse("");
  }

  private static String entry(JsonNode node) {
    return node.path("entry").asText("");
  }

  private void add(
      String data, String half, String name, double value, String unit, @Nullable Double baseline) {
    figures.add(new Figure(name, value, unit, baseline, data, half));
  }
}
