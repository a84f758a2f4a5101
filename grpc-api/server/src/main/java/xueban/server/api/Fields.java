package xueban.server.api;

import static java.util.stream.Collectors.joining;

import com.google.protobuf.MessageLite;
import com.google.protobuf.ProtocolMessageEnum;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import java.util.ArrayList;
import java.util.List;
import xueban.ErrorCode;
import xueban.FieldViolation;
import xueban.Ids;
import xueban.XuebanException;

/**
 * The fields of a request, or of a row in it, as they are checked: all that is wrong is told at
 * once, by the paths that the client wrote.
 */
final class Fields {
  private static final int MAX_BATCH_BYTES = 4 << 20;

  private final List<FieldViolation> faults = new ArrayList<>();
  private final String prefix;

  private Fields(String prefix) {
    this.prefix = prefix;
  }

  static Fields ofRequest() {
    return new Fields("");
  }

  /** Returns the fields of a row; {@code path} such as {@code resources[3]}. */
  static Fields ofRow(String path) {
    return new Fields(path + ".");
  }

  Fields fault(String field, String description) {
    faults.add(new FieldViolation(prefix + field, description));
    return this;
  }

  /** Adds a fault whose path is whole already. */
  void add(FieldViolation fault) {
    faults.add(fault);
  }

  Fields id(String field, String value) {
    try {
      Ids.require(field, value);
    } catch (XuebanException e) {
      e.violations().forEach(v -> fault(v.field(), v.description()));
    }
    return this;
  }

  Fields optionalId(String field, String value) {
    return value.isEmpty() ? this : id(field, value);
  }

  /** Checks a list of at most so many ids. */
  Fields ids(String field, List<String> values, int most) {
    if (values.size() > most) {
      return atMost(field, values.size(), most);
    }
    for (int i = 0; i < values.size(); i++) {
      id(field + "[" + i + "]", values.get(i));
    }
    return this;
  }

  Fields atMost(String field, int count, int most) {
    return count > most
        ? fault(field, "has %d; at most %d are taken.".formatted(count, most))
        : this;
  }

  Fields within(String field, long value, long least, long most) {
    return value < least || value > most
        ? fault(field, "%d must be in %d..%d.".formatted(value, least, most))
        : this;
  }

  /** Checks that a batch has at most 4 MiB in all. */
  Fields bytes(String field, MessageLite request) {
    return request.getSerializedSize() > MAX_BATCH_BYTES
        ? fault(
            field,
            "the call has %d bytes; at most %d are taken. Send fewer rows a call."
                .formatted(request.getSerializedSize(), MAX_BATCH_BYTES))
        : this;
  }

  /** Checks grades 1 to 12 in a list. */
  Fields grades(String field, List<Integer> grades) {
    for (int i = 0; i < grades.size(); i++) {
      within(field + "[" + i + "]", grades.get(i), 1, 12);
    }
    return this;
  }

  /** Checks a number in [0, 1]. */
  Fields share(String field, double value) {
    return value >= 0 && value <= 1 ? this : fault(field, value + " must be in [0, 1].");
  }

  Fields text(String field, String value, int least, int most) {
    if (value.length() < least || (least > 0 && value.isBlank())) {
      return fault(field, "is empty; it has %d to %d characters.".formatted(least, most));
    }
    return value.length() > most
        ? fault(field, "has %d characters; at most %d are taken.".formatted(value.length(), most))
        : this;
  }

  /** Checks a text that a person wrote: no control characters but white space. */
  Fields plainText(String field, String value, int least, int most) {
    return value.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))
        ? fault(field, "holds a control character; remove it.")
        : text(field, value, least, most);
  }

  /** Checks that no enum value is from a newer client. */
  Fields known(String field, Iterable<? extends ProtocolMessageEnum> values) {
    int i = 0;
    for (ProtocolMessageEnum value : values) {
      known(field + "[" + i++ + "]", value);
    }
    return this;
  }

  /** Checks that each enum value of a filter says something; unspecified would keep all back. */
  Fields named(String field, Iterable<? extends ProtocolMessageEnum> values) {
    int i = 0;
    for (ProtocolMessageEnum value : values) {
      String name = field + "[" + i++ + "]";
      if (String.valueOf(value).endsWith("_UNSPECIFIED")) {
        fault(name, "is unspecified; name a value, or leave the list empty for the usual ones.");
      } else {
        known(name, value);
      }
    }
    return this;
  }

  Fields known(String field, ProtocolMessageEnum value) {
    // A generated enum throws when asked for the number of what it does not know.
    return "UNRECOGNIZED".equals(String.valueOf(value))
        ? fault(field, "is a value that this version of the service does not know.")
        : this;
  }

  Fields time(String field, boolean present, Timestamp value) {
    return present && !Timestamps.isValid(value)
        ? fault(field, "is no time between the years 1 and 9999.")
        : this;
  }

  Fields finite(String field, double value) {
    return Double.isFinite(value) && Math.abs(value) < 1e9
        ? this
        : fault(field, value + " must be a number below a billion.");
  }

  /** Returns the page size; 0 stands for the fallback. */
  int pageSize(int value, int fallback, int most) {
    within("page_size", value, 0, most);
    return value == 0 ? fallback : value;
  }

  /** Returns the faults so far, in the order in which they were found. */
  List<FieldViolation> faults() {
    return List.copyOf(faults);
  }

  /**
   * Throws if anything is wrong.
   *
   * @throws XuebanException {@code INVALID_INPUT} with all faults
   */
  void check() {
    if (!faults.isEmpty()) {
      throw new XuebanException(
          ErrorCode.INVALID_INPUT,
          faults.stream().map(f -> f.field() + ": " + f.description()).collect(joining(" ")),
          faults,
          null);
    }
  }
}
