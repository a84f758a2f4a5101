package xueban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import xueban.tutor.faq.FaqEntry;
import xueban.tutor.faq.HelpCentre;

/**
 * Entries of a help centre and questions to it.
 *
 * @param name of the set
 * @param half {@code dev} or {@code test}
 * @param asked questions to an entry, and questions that none answers
 */
record JudgedHelp(String name, String half, List<FaqEntry> entries, List<Asked> asked) {
  /**
   * A question to a help centre.
   *
   * @param entry that answers it, or empty if none does
   */
  record Asked(String id, String entry, String question) {}

  /** Returns the sample entries that ship and questions by the author of these. */
  static JudgedHelp sample(String half) {
    return new JudgedHelp(
        "asked",
        half,
        HelpCentre.entries(),
        asked(BuiltInLines.of("faq/asked." + half + ".jsonl"), "entry", "question"));
  }

  /** Returns an imagined cloud's entries and questions, by writers who had seen no code. */
  static JudgedHelp cloud(String half) {
    List<FaqEntry> entries = new ArrayList<>();
    for (JsonNode node : BuiltInLines.of("answers/faq.jsonl")) {
      List<String> also = new ArrayList<>();
      node.path("also").forEach(wording -> also.add(wording.asText()));
      entries.add(
          FaqEntry.of(
              node.path("id").asText(),
              node.path("question").asText(),
              also,
              node.path("answer").asText()));
    }
    return new JudgedHelp(
        "cloud",
        half,
        List.copyOf(entries),
        asked(BuiltInLines.of("answers/faq-questions." + half + ".jsonl"), "faq", "text"));
  }

  private static List<Asked> asked(List<JsonNode> nodes, String entry, String question) {
    return nodes.stream()
        .map(
            node ->
                new Asked(
                    node.path("id").asText(),
                    node.path(entry).asText(""),
                    node.path(question).asText()))
        .toList();
  }
}
