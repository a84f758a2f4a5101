package xueban.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import xueban.ErrorCode;
import xueban.Ids;
import xueban.XuebanException;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;

/**
 * Learner events as bytes: the form in which they are stored for good, the same on every JVM.
 *
 * <pre>
 *   ┌─────────┬──────┬──────────┬─────────┬────────┬───────────────────────────┐
 *   │ version │ kind │ event id │ learner │ at     │ the case's own fields     │
 *   │ 1 byte  │ 1    │ text     │ text    │ moment │ in the record's order     │
 *   └─────────┴──────┴──────────┴─────────┴────────┴───────────────────────────┘
 *   text     count of bytes, then UTF-8          number  little groups of 7 bits, least first
 *   moment   seconds (zigzag), nanoseconds       score   8 bytes, the double's bits
 *   list     count, then its members             span    0 if unknown, else 1 and a moment's form
 * </pre>
 *
 * <p>A version only ever adds: this class reads every version up to {@link #VERSION}. The case's
 * own fields may grow only with the version. An event is written in the first version that can say
 * it, so that its bytes never change and older readers know as much as they can.
 *
 * <pre>
 *   2  a contest ends with the response that it is about; version 1 if it is about none
 *   3  responses that wait for a grade: a response's fields, the score without meaning
 * </pre>
 *
 * <p>Safe for concurrent use.
 */
public final class LearnerEventCodec {
  /** The newest version written, and the newest that is read. */
  public static final int VERSION = 3;

  private static final int RESPONSE = 1;
  private static final int HINT = 2;
  private static final int REGRADE = 3;
  private static final int CONTEST = 4;
  private static final int RETRACTION = 5;
  private static final int MIGRATION = 6;
  private static final int UNGRADED = 7;

  private static final int MAX_TEXT_BYTES = 1 << 20;
  private static final int MAX_MOVES = 1 << 16;

  private LearnerEventCodec() {}

  /**
   * Returns the event as bytes.
   *
   * @throws XuebanException {@code INVALID_INPUT} if a text holds half a surrogate pair, which
   *     UTF-8 cannot say
   */
  public static byte[] encode(LearnerEvent event) {
    ByteWriter out = new ByteWriter(128);
    int version = version(event);
    out.put(version);
    out.put(kind(event));
    out.text("event_id", event.eventId());
    out.text("learner", event.learner());
    moment(out, event.at());
    switch (event) {
      case ResponseEvent e -> response(out, e);
      case UngradedEvent e -> response(out, e.graded(0));
      case HintEvent e -> {
        out.text("item", e.item());
        out.number(e.step());
        out.put(code(e.help()));
      }
      case RegradeEvent e -> {
        out.text("response", e.response());
        out.decimal(e.score());
        out.text("reason", e.reason());
      }
      case ContestEvent e -> {
        out.text("concept", e.concept());
        out.text("note", e.note());
        if (version > 1) {
          out.text("response", e.response());
        }
      }
      case RetractionEvent e -> {
        out.text("retracted", e.retracted());
        out.text("reason", e.reason());
      }
      case MigrationEvent e -> migration(out, e);
    }
    return out.toBytes();
  }

  /**
   * Returns the event that the bytes say.
   *
   * @throws XuebanException {@code FORMAT_TOO_NEW} if a newer version wrote them, {@code CORRUPT}
   *     if they are no event
   */
  public static LearnerEvent decode(byte[] bytes) {
    ByteReader in = new ByteReader("learner event", bytes);
    int version = in.next();
    if (version > VERSION) {
      throw new XuebanException(
          ErrorCode.FORMAT_TOO_NEW,
          "A learner event has format %d; this xueban reads up to %d. Update xueban."
              .formatted(version, VERSION));
    }
    if (version < 1) {
      throw in.corrupt("has no version");
    }
    try {
      LearnerEvent event = event(in, version);
      in.requireEnd();
      return event;
    } catch (XuebanException e) {
      throw e.code() == ErrorCode.INVALID_INPUT ? in.corrupt(String.valueOf(e.getMessage())) : e;
    } catch (RuntimeException e) {
      throw in.corrupt(String.valueOf(e.getMessage()));
    }
  }

  private static int version(LearnerEvent event) {
    return switch (event) {
      case UngradedEvent waiting -> 3;
      case ContestEvent contest -> contest.response().isEmpty() ? 1 : 2;
      default -> 1;
    };
  }

  private static LearnerEvent event(ByteReader in, int version) {
    int kind = in.next();
    String id = in.text(MAX_TEXT_BYTES);
    String learner = in.text(MAX_TEXT_BYTES);
    Instant at = Instant.ofEpochSecond(in.signedNumber(), in.number());
    return switch (kind) {
      case RESPONSE -> response(in, id, learner, at);
      case UNGRADED -> UngradedEvent.of(response(in, id, learner, at));
      case HINT -> new HintEvent(id, learner, at, in.text(MAX_TEXT_BYTES), in.count(), help(in));
      case REGRADE ->
          new RegradeEvent(
              id, learner, at, in.text(MAX_TEXT_BYTES), in.decimal(), in.text(MAX_TEXT_BYTES));
      case CONTEST ->
          new ContestEvent(
              id,
              learner,
              at,
              in.text(MAX_TEXT_BYTES),
              in.text(MAX_TEXT_BYTES),
              version > 1 ? in.text(MAX_TEXT_BYTES) : "");
      case RETRACTION ->
          new RetractionEvent(id, learner, at, in.text(MAX_TEXT_BYTES), in.text(MAX_TEXT_BYTES));
      case MIGRATION -> migration(in, id, learner, at);
      default -> throw in.corrupt("has the unknown kind " + kind);
    };
  }

  private static int kind(LearnerEvent event) {
    return switch (event) {
      case ResponseEvent e -> RESPONSE;
      case UngradedEvent e -> UNGRADED;
      case HintEvent e -> HINT;
      case RegradeEvent e -> REGRADE;
      case ContestEvent e -> CONTEST;
      case RetractionEvent e -> RETRACTION;
      case MigrationEvent e -> MIGRATION;
    };
  }

  private static void response(ByteWriter out, ResponseEvent e) {
    out.text("item", e.item());
    out.number(e.itemRevision());
    texts(out, "concepts", e.concepts());
    out.decimal(e.score());
    out.put(code(e.help()));
    Duration elapsed = e.elapsed();
    if (elapsed == null) {
      out.put(0);
    } else {
      out.put(1);
      out.signedNumber(elapsed.getSeconds());
      out.number(elapsed.getNano());
    }
    out.text("answer", e.answer());
  }

  private static ResponseEvent response(ByteReader in, String id, String learner, Instant at) {
    return new ResponseEvent(
        id,
        learner,
        at,
        in.text(MAX_TEXT_BYTES),
        in.count(),
        texts(in, ResponseEvent.MAX_CONCEPTS),
        in.decimal(),
        help(in),
        in.next() == 0 ? null : Duration.ofSeconds(in.signedNumber(), in.number()),
        in.text(MAX_TEXT_BYTES));
  }

  private static void migration(ByteWriter out, MigrationEvent e) {
    out.text("to_graph", e.toGraph());
    out.number(e.moves().size());
    for (MigrationEvent.Move move : e.moves()) {
      out.text("from", move.from());
      texts(out, "to", move.to());
    }
  }

  private static MigrationEvent migration(ByteReader in, String id, String learner, Instant at) {
    String graph = in.text(MAX_TEXT_BYTES);
    int count = in.count(MAX_MOVES);
    List<MigrationEvent.Move> moves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      moves.add(new MigrationEvent.Move(in.text(MAX_TEXT_BYTES), texts(in, MAX_MOVES)));
    }
    return new MigrationEvent(id, learner, at, graph, moves);
  }

  private static void moment(ByteWriter out, Instant at) {
    out.signedNumber(at.getEpochSecond());
    out.number(at.getNano());
  }

  private static void texts(ByteWriter out, String field, List<String> texts) {
    out.number(texts.size());
    for (String text : texts) {
      out.text(field, text);
    }
  }

  private static List<String> texts(ByteReader in, int most) {
    int count = in.count(most);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(in.text(Ids.MAX_LENGTH * 4));
    }
    return texts;
  }

  private static int code(Help help) {
    return switch (help) {
      case NONE -> 0;
      case HINT -> 1;
      case WORKED_EXAMPLE -> 2;
      case SOLUTION -> 3;
    };
  }

  private static Help help(ByteReader in) {
    int code = in.next();
    return switch (code) {
      case 0 -> Help.NONE;
      case 1 -> Help.HINT;
      case 2 -> Help.WORKED_EXAMPLE;
      case 3 -> Help.SOLUTION;
      default -> throw in.corrupt("has the unknown help " + code);
    };
  }
}
