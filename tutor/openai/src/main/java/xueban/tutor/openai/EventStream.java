package xueban.tutor.openai;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts server-sent events (HTML Living Standard, 9.2.6) out of bytes that come in any pieces. Of an
 * event only its data is kept; lines end in LF or CRLF, which is what endpoints send.
 */
final class EventStream {
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final StringBuilder data = new StringBuilder();
  private boolean hasData;

  /** Returns the data of the events that are complete with these bytes, in order. */
  List<String> feed(byte[] bytes) {
    List<String> events = new ArrayList<>();
    for (byte b : bytes) {
      if (b == '\n') {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        take(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, events);
      } else {
        line.write(b);
      }
    }
    return events;
  }

  private void take(String text, List<String> events) {
    if (text.isEmpty()) {
      if (hasData) {
        events.add(data.toString());
      }
      data.setLength(0);
      hasData = false;
    } else if (text.startsWith("data:")) {
      if (hasData) {
        data.append('\n');
      }
      data.append(text.startsWith("data: ") ? text.substring(6) : text.substring(5));
      hasData = true;
    }
  }
}
