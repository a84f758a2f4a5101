package xueban.tutor.openai;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A form with a file, as RFC 7578 has it. Its length is known before it is sent: some endpoints
 * take no other.
 */
final class MultipartForm {
  private final List<BodyPublisher> parts = new ArrayList<>();
  private final String boundary;

  /**
   * @param random for the mark between parts, which must stand in none of them
   */
  MultipartForm(RandomGenerator random) {
    boundary = "xueban-%016x%016x".formatted(random.nextLong(), random.nextLong());
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  MultipartForm field(String name, String value) {
    text("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(boundary, name));
    text(value + "\r\n");
    return this;
  }

  void file(String name, String fileName, String mediaType, byte[] content) {
    text(
        """
        --%s\r
        Content-Disposition: form-data; name="%s"; filename="%s"\r
        Content-Type: %s\r
        \r
        """
            .formatted(boundary, name, fileName, mediaType));
    parts.add(BodyPublishers.ofByteArray(content));
    text("\r\n");
  }

  /** Returns the form, ended. */
  BodyPublisher body() {
    text("--" + boundary + "--\r\n");
    return BodyPublishers.concat(parts.toArray(new BodyPublisher[0]));
  }

  private void text(String text) {
    parts.add(BodyPublishers.ofString(text, StandardCharsets.UTF_8));
  }
}
