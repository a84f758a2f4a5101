package xueban.recommend;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Stage;
import xueban.nlp.Language;
import xueban.row.Row;

/**
 * Turns rows of files into entries of the catalog.
 *
 * <p>Takes our own field names and the common ones of other catalogs and question banks, English
 * and Chinese. A row with a stem, an item kind or answers is an item; any other is a resource.
 * Without an id it gets one from its text, so that the same file taken twice changes nothing; an
 * item without a title is named by the beginning of its stem.
 */
public final class CatalogRows {
  static final List<String> TITLE = List.of("title", "name", "标题", "名称");
  static final List<String> CONCEPTS =
      List.of(
          "concepts",
          "concept_ids",
          "concept",
          "knowledge_points",
          "knowledges",
          "knowledge",
          "知识点");
  private static final List<String> ID =
      List.of("id", "resource_id", "item_id", "question_id", "qid", "编号", "题号");
  private static final List<String> DESCRIPTION =
      List.of("description", "summary", "desc", "简介", "描述");
  private static final List<String> BODY = List.of("body", "content", "text", "正文", "内容");
  private static final List<String> TYPE = List.of("type", "resource_type", "类型", "资源类型");
  private static final List<String> SUBJECT = List.of("subject", "course", "学科", "科目");
  private static final List<String> STAGE = List.of("stage", "学段");
  private static final List<String> GRADE = List.of("grade", "grades", "年级");
  private static final List<String> EDITION = List.of("edition", "editions", "textbook", "教材版本");
  private static final List<String> LANGUAGE = List.of("language", "lang", "语言");
  private static final List<String> MINUTES = List.of("duration_minutes", "minutes", "时长");
  private static final List<String> SECONDS = List.of("duration_seconds", "seconds");
  private static final List<String> DURATION = List.of("duration");
  private static final List<String> SIZE = List.of("size_bytes", "size");
  private static final List<String> LICENCE = List.of("licence", "license", "许可");
  private static final List<String> PROVIDER = List.of("provider", "source", "publisher", "来源");
  private static final List<String> QUALITY = List.of("quality", "质量");
  private static final List<String> URI_NAMES = List.of("uri", "url", "link", "链接");

  /** Of an entry whose type or kind nobody gave: the default stands. */
  static final Inferred UNSAID_TYPE = Inferred.NONE.with(Inferred.Field.TYPE, 0);

  private CatalogRows() {}

  /** Returns the entry that the row describes, or why it describes none. */
  public static RowDraft read(Row row) {
    RowFields fields = new RowFields(row);
    try {
      CatalogEntry entry = ItemRows.isItem(fields) ? ItemRows.read(fields) : resource(fields);
      return new RowDraft.Accepted(entry, fields.list(CONCEPTS));
    } catch (XuebanException e) {
      if (e.code() == ErrorCode.INVALID_INPUT) {
        return new RowDraft.Rejected(String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  private static Resource resource(RowFields fields) {
    String title = fields.text(TITLE).orElseThrow(() -> fields.missing(TITLE));
    String body = fields.paragraphs(BODY);
    Metadata metadata = metadata(fields, title, title + ' ' + body);
    Optional<ResourceType> type = fields.text(TYPE).map(ResourceWords::type);
    return new Resource(
        id(fields, title + '\n' + body),
        type.orElse(ResourceType.OTHER),
        type.isPresent() ? metadata : metadata.withInferred(UNSAID_TYPE),
        body);
  }

  static String id(RowFields fields, String content) {
    return fields.text(ID).orElseGet(() -> ContentId.of(content));
  }

  /**
   * Returns the metadata, without concepts.
   *
   * @param content all text, from which the language is told if the row does not say it
   */
  static Metadata metadata(RowFields fields, String title, String content) {
    SchoolSubject subject = SchoolSubject.of(fields.text(SUBJECT).orElse(""));
    List<Integer> grades = SchoolGrades.grades(fields.list(GRADE));
    return new Metadata(
        title,
        fields.paragraphs(DESCRIPTION),
        subject.id(),
        stage(fields, subject, grades),
        grades,
        fields.text(EDITION).orElse(""),
        List.of(),
        fields
            .text(LANGUAGE)
            .map(l -> l.toLowerCase(Locale.ROOT))
            .orElse(Language.of(content).code()),
        duration(fields),
        wholeNumber("size_bytes", fields.number(SIZE)),
        fields.text(LICENCE).orElse(""),
        fields.text(PROVIDER).orElse(""),
        share("quality", fields.number(QUALITY)),
        uri(fields));
  }

  private static @Nullable Stage stage(
      RowFields fields, SchoolSubject subject, List<Integer> grades) {
    Optional<String> own = fields.text(STAGE);
    if (own.isPresent()) {
      return SchoolGrades.stage(own.get());
    }
    if (subject.stage() != null || grades.isEmpty()) {
      return subject.stage();
    }
    return Stage.ofGrade(grades.getFirst());
  }

  private static @Nullable Duration duration(RowFields fields) {
    OptionalDouble seconds = fields.number(SECONDS);
    if (seconds.isPresent()) {
      return Duration.ofMillis(Math.round(seconds.getAsDouble() * 1_000));
    }
    OptionalDouble minutes = fields.number(MINUTES);
    if (minutes.isPresent()) {
      return Duration.ofMillis(Math.round(minutes.getAsDouble() * 60_000));
    }
    Optional<String> iso = fields.text(DURATION);
    if (iso.isEmpty()) {
      return null;
    }
    try {
      return Duration.parse(iso.get());
    } catch (DateTimeException e) {
      throw XuebanException.invalid(
          "duration",
          "\"%s\" is none; write duration_minutes, duration_seconds, or ISO 8601 such as PT5M."
              .formatted(iso.get()));
    }
  }

  private static long wholeNumber(String field, OptionalDouble number) {
    double value = number.orElse(0);
    if (value != Math.rint(value) || Math.abs(value) > 1e15) {
      throw XuebanException.invalid(field, value + " is not a whole number of bytes.");
    }
    return (long) value;
  }

  /** Returns a number that must lie in [0, 1], {@code NaN} if missing. */
  static double share(String field, OptionalDouble number) {
    double value = number.orElse(Double.NaN);
    if (value < 0 || value > 1) {
      throw XuebanException.invalid(field, value + " must be in [0, 1].");
    }
    return value;
  }

  private static @Nullable URI uri(RowFields fields) {
    Optional<String> text = fields.text(URI_NAMES);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return URI.create(text.get());
    } catch (IllegalArgumentException e) {
      throw XuebanException.invalid("uri", "\"%s\" is no URI; encode it.".formatted(text.get()));
    }
  }
}
