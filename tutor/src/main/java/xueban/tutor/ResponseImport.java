package xueban.tutor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.model.Help;
import xueban.model.LearnerLog;
import xueban.model.ResponseEvent;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogStore;
import xueban.recommend.Item;
import xueban.recommend.RowDraft;
import xueban.row.Row;
import xueban.row.RowOutcome;

/**
 * Takes rows of responses into the learner log, batch by batch, in the order of the file.
 *
 * <p>Columns: learner, item, correct or score (0 to 1, or true, false, 对, 错), and as far as they
 * are there concepts, time (seconds since 1970, or ISO 8601), elapsed_seconds, subject, event_id.
 * Without an event id a row gets one from its learner, its number among that learner's rows, item,
 * score and time, so that the same file a second time, or longer at its end, adds nothing twice.
 */
final class ResponseImport {
  static final int BATCH = 5_000;

  private static final List<String> LEARNER =
      List.of("learner", "learner_id", "student", "student_id", "user_id", "user", "学生");
  private static final List<String> ITEM =
      List.of("item", "item_id", "problem_id", "question_id", "题目");
  private static final List<String> CONCEPTS =
      List.of("concepts", "concept", "skill_id", "skill", "知识点");
  private static final List<String> SCORE = List.of("score", "correct", "得分");
  private static final List<String> TIME = List.of("time", "at", "timestamp", "answered_at", "时间");
  private static final List<String> EVENT = List.of("event_id");
  private static final Map<String, Double> WORDS =
      Map.of("true", 1.0, "false", 0.0, "对", 1.0, "错", 0.0, "yes", 1.0, "no", 0.0);
  private static final long MAX_SECONDS = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();

  private final LearnerLog log;
  private final CatalogStore catalog;
  private final ConceptLabels labels;
  private final Instant now;
  private final boolean dryRun;
  private final Map<String, Integer> rowsOf = new HashMap<>();

  ResponseImport(
      LearnerLog log, CatalogStore catalog, ConceptLabels labels, Instant now, boolean dryRun) {
    this.log = log;
    this.catalog = catalog;
    this.labels = labels;
    this.now = now;
    this.dryRun = dryRun;
  }

  List<RowOutcome> take(List<Row> rows) {
    Map<String, Item> items = items(rows);
    List<@Nullable ResponseEvent> events = new ArrayList<>();
    List<RowOutcome> outcomes = new ArrayList<>();
    for (Row row : rows) {
      try {
        events.add(event(row, items));
        outcomes.add(RowOutcome.ADDED);
      } catch (XuebanException e) {
        events.add(null);
        outcomes.add(RowOutcome.rejected(String.valueOf(e.getMessage())));
      }
    }
    if (!dryRun) {
      labels.save();
    }
    List<ResponseEvent> fresh = new ArrayList<>();
    Map<String, Set<String>> known = known(events);
    for (int i = 0; i < rows.size(); i++) {
      @Nullable ResponseEvent event = events.get(i);
      if (event == null) {
        continue;
      }
      if (known.getOrDefault(event.learner(), new TreeSet<>()).add(event.eventId())) {
        fresh.add(event);
      } else {
        outcomes.set(i, RowOutcome.UNCHANGED);
      }
    }
    if (!dryRun && !fresh.isEmpty()) {
      log.append(fresh);
    }
    return outcomes;
  }

  private Map<String, Item> items(List<Row> rows) {
    List<String> ids =
        rows.stream().flatMap(r -> RowColumns.find(r, ITEM).stream()).distinct().toList();
    Map<String, Item> items = new HashMap<>();
    for (CatalogEntry entry : catalog.findAll(ids)) {
      if (entry instanceof Item item) {
        items.put(item.id(), item);
      }
    }
    return items;
  }

  private Map<String, Set<String>> known(List<@Nullable ResponseEvent> events) {
    Map<String, Set<String>> ids = new TreeMap<>();
    for (ResponseEvent event : events) {
      if (event != null) {
        ids.computeIfAbsent(event.learner(), k -> new TreeSet<>()).add(event.eventId());
      }
    }
    Map<String, Set<String>> known = new TreeMap<>();
    ids.forEach((learner, wanted) -> known.put(learner, new TreeSet<>(log.known(learner, wanted))));
    return known;
  }

  private ResponseEvent event(Row row, Map<String, Item> items) {
    String learner = RowColumns.text(row, LEARNER);
    int number = rowsOf.merge(learner, 1, Integer::sum);
    String item = RowColumns.text(row, ITEM);
    String score = RowColumns.text(row, SCORE);
    String time = RowColumns.find(row, TIME).orElse("");
    Optional<Item> known = Optional.ofNullable(items.get(item));
    String id =
        RowColumns.find(row, EVENT).orElseGet(() -> derivedId(learner, number, item, score, time));
    return new ResponseEvent(
        id,
        learner,
        time.isEmpty() ? now : instant(time),
        item,
        known.map(Item::revision).orElse(0),
        concepts(row, item, known),
        score(score),
        Help.NONE,
        elapsed(row),
        "");
  }

  private List<String> concepts(Row row, String item, Optional<Item> known) {
    List<String> written = RowColumns.list(row, CONCEPTS);
    if (written.isEmpty()) {
      return known
          .map(i -> i.metadata().concepts().stream().limit(ResponseEvent.MAX_CONCEPTS).toList())
          .orElseThrow(
              () ->
                  XuebanException.invalid(
                      "concepts",
                      "is missing, and the catalog has no item \"%s\" to take them from. Import the"
                              .formatted(item)
                          + " items first, or add the column."));
    }
    return switch (labels.resolve(written, subject(row, known))) {
      case RowDraft.Accepted accepted -> accepted.entry().metadata().concepts();
      case RowDraft.Rejected rejected ->
          throw XuebanException.invalid("concepts", rejected.reason());
    };
  }

  private static String subject(Row row, Optional<Item> known) {
    return row.textOr("subject", known.map(i -> i.metadata().subject()).orElse(""));
  }

  private static double score(String written) {
    @Nullable Double word = WORDS.get(written.toLowerCase(java.util.Locale.ROOT));
    if (word != null) {
      return word;
    }
    try {
      return Double.parseDouble(written);
    } catch (NumberFormatException e) {
      throw XuebanException.invalid(
          "score", "\"%s\" is no score; write a number in [0, 1].".formatted(written));
    }
  }

  private static Instant instant(String written) {
    try {
      if (written.matches("\\d+(\\.\\d+)?")) {
        double seconds = Double.parseDouble(written);
        if (seconds <= MAX_SECONDS) {
          return Instant.ofEpochMilli(Math.round(seconds * 1_000));
        }
      } else {
        return Instant.parse(written.replace(' ', 'T'));
      }
    } catch (DateTimeException e) {
      // Falls through to the one message for both.
    }
    throw XuebanException.invalid(
        "time",
        "\"%s\" is none; write seconds since 1970 or ISO 8601 such as 2026-03-01T08:00:00Z."
            .formatted(written));
  }

  private static @Nullable Duration elapsed(Row row) {
    var seconds = row.number("elapsed_seconds");
    return seconds.isEmpty() ? null : Duration.ofMillis(Math.round(seconds.getAsDouble() * 1_000));
  }

  private static String derivedId(
      String learner, int number, String item, String score, String time) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String content = String.join("\n", learner, Integer.toString(number), item, score, time);
      return "row-" + HexFormat.of().formatHex(digest.digest(content.getBytes(UTF_8)), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
