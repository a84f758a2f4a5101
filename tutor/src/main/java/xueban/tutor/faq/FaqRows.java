package xueban.tutor.faq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xueban.XuebanException;
import xueban.nlp.Language;
import xueban.row.Row;

/**
 * Rows of a file as help-centre entries: question and answer, and as far as there id, wordings,
 * audiences and language; also under the names other people give them.
 */
public final class FaqRows {
  private static final List<String> ID = List.of("id", "faq_id", "编号");
  private static final List<String> QUESTION = List.of("question", "title", "q", "问题", "标准问题");
  private static final List<String> WORDINGS =
      List.of("wordings", "similar_questions", "aliases", "相似问", "其他问法");
  private static final List<String> ANSWER = List.of("answer", "a", "reply", "答案", "回答");
  private static final List<String> AUDIENCES = List.of("audiences", "audience", "适用对象", "对象");

  private FaqRows() {}

  /**
   * Returns the entry of a row, of revision 1. Without an id it gets one of its question, so that
   * the same file twice changes nothing.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming what is missing or wrong
   */
  public static FaqEntry entry(Row row) {
    String question = text(row, QUESTION);
    return new FaqEntry(
        find(row, ID).orElseGet(() -> idOf(question)),
        question,
        list(row, WORDINGS),
        text(row, ANSWER),
        list(row, AUDIENCES).stream().map(FaqAudience::of).toList(),
        row.textOr("language", Language.of(question).code()),
        1);
  }

  /** Returns the id of an entry that came without one: the same for the same question. */
  public static String idOf(String question) {
    return "faq-" + UUID.nameUUIDFromBytes(question.strip().getBytes(UTF_8));
  }

  private static Optional<String> find(Row row, List<String> names) {
    return names.stream().flatMap(name -> row.find(name).stream()).findFirst();
  }

  private static String text(Row row, List<String> names) {
    return find(row, names)
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    names.getFirst(), "is missing; name a column one of %s.".formatted(names)));
  }

  private static List<String> list(Row row, List<String> names) {
    return names.stream()
        .map(row::list)
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
