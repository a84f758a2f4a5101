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

/**
 * Help-centre questions as served: a tenant's entries ({@link JudgedHelp}) beside the built-in
 * lessons. Questions to the entries in other words, and questions that no entry answers; {@code
 * pupils}: questions about what is learnt, which no entry may answer.
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

  List<Figure> measure(JudgedHelp help) {
    try (Xueban xueban =
        Xueban.builder(new InMemoryStores())
            .embedders(vectors.of(Language.CHINESE), vectors.of(Language.ENGLISH))
            .open()) {
      xueban.installBuiltIn();
      xueban.faq().put(help.entries(), false);
      asked(help, xueban);
      pupils(help, xueban);
    }
    return List.copyOf(figures);
  }

  private void asked(JudgedHelp help, Xueban xueban) {
    List<JudgedHelp.Asked> meant = help.asked().stream().filter(a -> !a.entry().isEmpty()).toList();
    int first = 0;
    int firstByPairs = 0;
    int right = 0;
    int wrong = 0;
    int offered = 0;
    int catalog = 0;
    int other = 0;
    for (int i = 0; i < meant.size(); i++) {
      JudgedHelp.Asked asked = meant.get(i);
      String entry = asked.entry();
      List<FaqMatch> nearest = xueban.faq().nearest(asked.question(), Optional.empty(), 1);
      Outcome outcome = outcome(help, asked, xueban);
      first += nearest.getFirst().entry().id().equals(entry) ? 1 : 0;
      firstByPairs += nearestByPairs(help.entries(), asked.question()).equals(entry) ? 1 : 0;
      right += outcome.cited().equals(entry) ? 1 : 0;
      wrong += !outcome.cited().isEmpty() && !outcome.cited().equals(entry) ? 1 : 0;
      offered += outcome.offered().contains(entry) ? 1 : 0;
      catalog += outcome.fromCatalog() ? 1 : 0;
      String another = meant.get((i + meant.size() / 2) % meant.size()).entry();
      other += outcome.cited().equals(another) ? 1 : 0;
    }
    int n = meant.size();
    add(help, "questions to an entry", n, "questions", null);
    add(help, "right entry nearest (P@1)", (double) first / n, "1", (double) firstByPairs / n);
    add(help, "answered from the right entry", (double) right / n, "1", null);
    add(help, "answered from another entry", (double) wrong / n, "1", null);
    add(help, "not answered, right entry offered", (double) offered / n, "1", null);
    add(help, "answered from the catalog", (double) catalog / n, "1", null);
    add(help, "entry of another question (control)", (double) other / n, "1", null);
    List<JudgedHelp.Asked> none = help.asked().stream().filter(a -> a.entry().isEmpty()).toList();
    int fooled = 0;
    int fooledCatalog = 0;
    for (JudgedHelp.Asked asked : none) {
      Outcome outcome = outcome(help, asked, xueban);
      fooled += outcome.cited().isEmpty() ? 0 : 1;
      fooledCatalog += outcome.fromCatalog() ? 1 : 0;
    }
    int m = none.size();
    add(help, "questions to no entry", m, "questions", null);
    add(help, "of these answered from an entry", (double) fooled / m, "1", null);
    add(help, "of these answered from the catalog", (double) fooledCatalog / m, "1", null);
  }

  private void pupils(JudgedHelp help, Xueban xueban) {
    List<JsonNode> pupils = BuiltInLines.of("answers/pupils." + help.half() + ".jsonl");
    int swallowed = 0;
    int offered = 0;
    for (JsonNode node : pupils) {
      JudgedHelp.Asked asked =
          new JudgedHelp.Asked(node.path("id").asText(), "", node.path("question").asText());
      Outcome outcome = outcome(help, asked, xueban);
      swallowed += outcome.cited().isEmpty() ? 0 : 1;
      offered += outcome.offered().isEmpty() ? 0 : 1;
    }
    int n = pupils.size();
    add(help, "pupils' questions about what is learnt", n, "questions", null);
    add(help, "of these answered from the help centre", (double) swallowed / n, "1", null);
    add(help, "of these not answered, an entry offered", (double) offered / n, "1", null);
  }

  private Outcome outcome(JudgedHelp help, JudgedHelp.Asked asked, Xueban xueban) {
    Answer answer = xueban.ask(Question.of(asked.question()));
    Outcome outcome = Outcome.of(answer);
    rows.add(
        help.name() + "-" + help.half(),
        asked.id(),
        asked.entry(),
        outcome.cited().isEmpty() ? answer.getClass().getSimpleName() : outcome.cited(),
        "%.4f".formatted(AnswersBench.confidence(answer)),
        asked.question(),
        outcome.offered().toString());
    return outcome;
  }

  private String nearestByPairs(List<FaqEntry> entries, String question) {
    return entries.stream()
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

  private void add(
      JudgedHelp help, String name, double value, String unit, @Nullable Double baseline) {
    figures.add(new Figure(name, value, unit, baseline, help.name(), help.half()));
  }
}
