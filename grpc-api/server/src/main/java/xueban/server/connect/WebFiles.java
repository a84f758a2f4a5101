package xueban.server.connect;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page, from {@code xueban/web} on the class path. Its assets are named by a hash of their
 * content and may be kept for good; the page itself is asked for each time, with an ETag.
 */
final class WebFiles {
  private static final String FOLDER = "/xueban/web";
  private static final String PAGE = "/index.html";
  private static final Pattern ASSET =
      Pattern.compile("(/index|/assets/[A-Za-z0-9_-]+)\\.(?<extension>[a-z0-9]+)");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "png", "image/png",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  /** Script and style come from our own files alone; nothing may put the page into a frame. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final Map<String, WebFile> files = new ConcurrentHashMap<>();

  /** A file as it is sent. */
  private static final class WebFile {
    private final byte[] bytes;

    /** The same with gzip; null if it does not pay. */
    private final byte @Nullable [] zipped;

    private final HttpHeaders headers;
    private final String tag;

    private WebFile(byte[] bytes, byte @Nullable [] zipped, HttpHeaders headers, String tag) {
      this.bytes = bytes;
      this.zipped = zipped;
      this.headers = headers;
      this.tag = tag;
    }
  }

  /** Answers a request for a file; returns whether there is such a file. */
  boolean answer(Exchange exchange) {
    WebFile file = find(exchange.path());
    if (file == null) {
      return false;
    }
    if (file.tag.equals(exchange.headers().get(HttpHeaderNames.IF_NONE_MATCH))) {
      exchange.answer(304, file.headers, new byte[0]);
    } else if (file.zipped != null && Gzip.accepted(exchange.headers())) {
      HttpHeaders headers = file.headers.copy();
      headers.set(HttpHeaderNames.CONTENT_ENCODING, Gzip.NAME);
      exchange.answer(200, headers, file.zipped);
    } else {
      exchange.answer(200, file.headers, file.bytes);
    }
    return true;
  }

  private @Nullable WebFile find(String path) {
    Matcher asset = ASSET.matcher(path.equals("/") ? PAGE : path);
    if (!asset.matches() || !TYPES.containsKey(asset.group("extension"))) {
      return null;
    }
    // Only what is there is kept: else anybody could fill the memory with names.
    return files.computeIfAbsent(asset.group(), file -> load(file, asset.group("extension")));
  }

  private static @Nullable WebFile load(String path, String extension) {
    byte[] bytes;
    try (InputStream in = WebFiles.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        return null;
      }
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + " from the class path", e);
    }
    boolean page = path.equals(PAGE);
    HttpHeaders headers =
        new DefaultHttpHeaders()
            .set(HttpHeaderNames.CONTENT_TYPE, TYPES.get(extension))
            .set(HttpHeaderNames.ETAG, tag(bytes))
            .set(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING)
            .set("cross-origin-resource-policy", "same-origin")
            .set(
                HttpHeaderNames.CACHE_CONTROL,
                page ? "no-cache" : "public, max-age=31536000, immutable");
    if (page) {
      headers.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY);
      headers.set("cross-origin-opener-policy", "same-origin");
    }
    byte[] zipped = Gzip.compress(bytes);
    return new WebFile(bytes, zipped.length < bytes.length ? zipped : null, headers, tag(bytes));
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "W/\""
          + Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22)
          + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
