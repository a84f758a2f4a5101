package xueban.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.FieldViolation;
import xueban.XuebanException;
import xueban.recommend.relevance.live.SearchSampling;
import xueban.tutor.handoff.HandOffQueue;
import xueban.tutor.openai.ApiKey;
import xueban.tutor.openai.ModelSettings;

/**
 * Reads a {@link ServerConfig} from text: the one place where names and defaults of properties
 * stand. A duration is a number and {@code ms}, {@code s}, {@code m} or {@code h}.
 */
final class ServerProperties {
  private static final String MODEL = "xueban.answer.model.";
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  private final Map<String, String> given;
  private final SortedSet<String> asked = new TreeSet<>();

  ServerProperties(Map<String, String> given) {
    this.given = given;
  }

  /** Returns the names of all properties. */
  static SortedSet<String> names() {
    ServerProperties none = new ServerProperties(Map.of());
    none.config();
    return none.asked;
  }

  static Map<String, String> ofEnvironment(Map<String, String> variables) {
    TreeMap<String, String> properties = new TreeMap<>();
    for (String name : names()) {
      String value = variables.get(OwnVariables.of(name));
      if (value != null) {
        properties.put(name, value);
      }
    }
    return properties;
  }

  ServerConfig config() {
    String plugins = text("xueban.plugins-dir", "");
    ServerConfig config =
        new ServerConfig(
            text("xueban.host", "127.0.0.1"),
            number("xueban.grpc-port", 9090),
            number("xueban.http-port", 8080),
            path("xueban.data-dir", text("xueban.data-dir", "data")),
            plugins.isEmpty() ? null : path("xueban.plugins-dir", plugins),
            flag("xueban.sample-tenant", true),
            list("xueban.allowed-origins"),
            limits(),
            EmbeddingMode.of("xueban.embedding", text("xueban.embedding", "transformer")),
            answers(),
            new SearchProperties(this).config(),
            sampling(),
            new MediaProperties(this).config());
    for (String name : given.keySet()) {
      if (!asked.contains(name)) {
        throw XuebanException.invalid(name, "is no property of a server; there are " + asked + ".");
      }
    }
    return config;
  }

  private SearchSampling sampling() {
    SearchSampling usual = SearchSampling.off();
    return new SearchSampling(
        share("xueban.relevance.sample-share", usual.share()),
        number("xueban.relevance.sample-per-day", usual.perDay()),
        number("xueban.relevance.keep-days", usual.keepDays()));
  }

  private ServerLimits limits() {
    return new ServerLimits(
        number("xueban.limits.message-bytes", 8 << 20),
        number("xueban.limits.metadata-bytes", 16 << 10),
        number("xueban.limits.calls-per-connection", 100),
        number("xueban.limits.calls-in-flight", 1_000),
        number("xueban.limits.threads", 32),
        number("xueban.limits.resets-per-minute", 400),
        number("xueban.limits.flow-control-bytes", 1 << 20),
        duration("xueban.limits.connection-idle", "10m"),
        duration("xueban.limits.connection-age", "1h"),
        duration("xueban.limits.connection-grace", "1m"),
        duration("xueban.limits.keep-alive", "1m"),
        duration("xueban.limits.keep-alive-permitted", "20s"),
        duration("xueban.limits.deadline", "30s"),
        duration("xueban.limits.drain", "10s"));
  }

  private AnswerConfig answers() {
    String adult = text("xueban.answer.telling-adult", "");
    return new AnswerConfig(
        adult.isEmpty() ? null : uri("xueban.answer.telling-adult", adult), handOff(), model());
  }

  private HandOffQueue handOff() {
    String text = text("xueban.answer.hand-off", "class-teachers");
    return switch (text) {
      case "class-teachers" -> HandOffQueue.CLASS_TEACHERS;
      case "remote-teachers" -> HandOffQueue.REMOTE_TEACHERS;
      default ->
          throw wrong("xueban.answer.hand-off", text, "class-teachers or remote-teachers", null);
    };
  }

  private AnswerConfig.@Nullable Model model() {
    String url = text(MODEL + "url", "");
    String name = text(MODEL + "name", "");
    String key = text(MODEL + "key", "");
    String keyFile = text(MODEL + "key-file", "");
    boolean streaming = flag(MODEL + "streaming", true);
    boolean json = flag(MODEL + "json", false);
    Duration firstToken = duration(MODEL + "first-token", "8s");
    Duration whole = duration(MODEL + "whole", "20s");
    int retries = number(MODEL + "retries", 2);
    int promptCharacters = number(MODEL + "prompt-characters", 12_000);
    int answerTokens = number(MODEL + "answer-tokens", 800);
    long learnerDay = number(MODEL + "learner-day-tokens", 50_000);
    long month = number(MODEL + "month-tokens", 5_000_000);
    if (!isGiven(MODEL, url, name + key + keyFile)) {
      return null;
    }
    return under(
        MODEL,
        () ->
            new AnswerConfig.Model(
                new ModelSettings(
                    uri(MODEL + "url", url),
                    name,
                    secret(MODEL, key, keyFile),
                    streaming,
                    json,
                    firstToken,
                    whole,
                    retries,
                    promptCharacters,
                    answerTokens),
                learnerDay,
                month));
  }

  /** Returns whether an endpoint is given, or throws if it is only in part. */
  static boolean isGiven(String prefix, String url, String rest) {
    if (url.isEmpty() && !rest.isEmpty()) {
      throw XuebanException.invalid(
          prefix + "url", "is empty, but a name or key is given; give all of them or none.");
    }
    return !url.isEmpty();
  }

  /** Returns the key that is given, or that the file given holds; one of them or none. */
  static ApiKey secret(String prefix, String key, String keyFile) {
    if (!key.isEmpty() && !keyFile.isEmpty()) {
      throw XuebanException.invalid(prefix + "key-file", "is given and the key too; give one.");
    }
    return keyFile.isEmpty() ? ApiKey.of(key) : ApiKey.fromFile(path(prefix + "key-file", keyFile));
  }

  /** Returns what is read, or throws with the whole name of the property that is wrong. */
  static <T> T under(String prefix, Supplier<T> read) {
    return under(prefix, field -> field, read);
  }

  /**
   * Returns what is read, likewise.
   *
   * @param property makes of a field's name that of the property behind the prefix
   */
  static <T> T under(String prefix, UnaryOperator<String> property, Supplier<T> read) {
    try {
      return read.get();
    } catch (XuebanException e) {
      FieldViolation first = e.violations().getFirst();
      throw first.field().startsWith("xueban.")
          ? e
          : XuebanException.invalid(prefix + property.apply(first.field()), first.description());
    }
  }

  static URI uri(String name, String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      // Not repeated: an address may hold a secret.
      throw XuebanException.invalid(name, "is no address; write one as in https://api.example/v1.");
    }
  }

  String text(String name, String fallback) {
    asked.add(name);
    return given.getOrDefault(name, fallback).strip();
  }

  /** Returns what stands between commas; nothing of an empty text. */
  List<String> list(String name) {
    return list(name, "");
  }

  List<String> list(String name, String fallback) {
    return Arrays.stream(text(name, fallback).split(",", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  int number(String name, int fallback) {
    String text = text(name, Integer.toString(fallback));
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw wrong(name, text, "a whole number, such as " + fallback, e);
    }
  }

  private double share(String name, double fallback) {
    String text = text(name, Double.toString(fallback));
    try {
      double share = Double.parseDouble(text);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      throw wrong(name, text, "a number from 0 to 1, such as 0.01", e);
    }
    throw wrong(name, text, "a number from 0 to 1, such as 0.01", null);
  }

  boolean flag(String name, boolean fallback) {
    String text = text(name, Boolean.toString(fallback));
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(name, text, "true or false", null);
    };
  }

  Duration duration(String name, String fallback) {
    String text = text(name, fallback);
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw wrong(name, text, "a number with ms, s, m or h, such as " + fallback, null);
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }

  static Path path(String name, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw wrong(name, text, "the path of a folder", e);
    }
  }

  private static XuebanException wrong(
      String name, String value, String wanted, @Nullable Throwable cause) {
    String description = "\"%s\" is not %s.".formatted(value, wanted);
    return new XuebanException(
        ErrorCode.INVALID_INPUT,
        name + ": " + description,
        List.of(new FieldViolation(name, description)),
        cause);
  }
}
