package xueban.model.memory;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;

/**
 * A fitted memory and its model folder. Its numbers are lines of {@code memory.tsv}:
 *
 * <pre>
 *   parameter  name      value            each of FSRS-6's 21, as {@link FsrsParameters} calls them
 *   ease       name      value            prior, bias, recall, item, concept, learner; or none
 *   item       id        ease
 *   concept    id        ease
 * </pre>
 */
public final class MemoryModel {
  /** The kind that model cards name. */
  public static final String KIND = "memory-fsrs";

  private static final String NUMBERS = "memory.tsv";

  private final FsrsMemory memory;
  private final @Nullable RecallEase ease;

  private MemoryModel(FsrsMemory memory, @Nullable RecallEase ease) {
    this.memory = memory;
    this.ease = ease;
  }

  /**
   * Returns the folder's model.
   *
   * @throws XuebanException {@code CORRUPT} if the folder is of another kind or a line is wrong
   */
  public static MemoryModel of(ModelFolder folder) {
    folder.require(KIND);
    return new Reader().read(folder.file(NUMBERS));
  }

  /** Returns a folder with the parameters alone; {@code card} says the rest. */
  public static ModelFolder folder(ModelCard card, FsrsParameters parameters) {
    return folder(card, parameters, null);
  }

  /** Returns a folder with parameters and ease; {@code card} says the rest. */
  public static ModelFolder folder(
      ModelCard card, FsrsParameters parameters, @Nullable RecallEase ease) {
    if (!card.kind().equals(KIND)) {
      throw XuebanException.invalid("kind", "\"" + card.kind() + "\" must be \"" + KIND + "\".");
    }
    StringBuilder out = new StringBuilder();
    double[] w = FsrsVector.write(parameters);
    for (int i = 0; i < w.length; i++) {
      line(out, "parameter", FsrsVector.name(i), w[i]);
    }
    if (ease != null) {
      line(out, "ease", "prior", ease.prior());
      line(out, "ease", "bias", ease.bias());
      line(out, "ease", "recall", ease.recallWeight());
      line(out, "ease", "item", ease.itemWeight());
      line(out, "ease", "concept", ease.conceptWeight());
      line(out, "ease", "learner", ease.learnerWeight());
      ease.items().forEach((id, value) -> line(out, "item", id, value));
      ease.concepts().forEach((id, value) -> line(out, "concept", id, value));
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(NUMBERS, out.toString().getBytes(StandardCharsets.UTF_8));
    return ModelFolder.of(card, files);
  }

  private static void line(StringBuilder out, String kind, String name, double value) {
    out.append(kind).append('\t').append(name).append('\t').append(value).append('\n');
  }

  public FsrsMemory memory() {
    return memory;
  }

  /** Returns how recall becomes a right answer, or empty if only the parameters were fitted. */
  public Optional<RecallEase> ease() {
    return Optional.ofNullable(ease);
  }

  /** Takes the lines apart. */
  private static final class Reader {
    private final Map<String, Double> parameters = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Double> items = new HashMap<>();
    private final Map<String, Double> concepts = new HashMap<>();

    MemoryModel read(byte[] bytes) {
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        try {
          take(lines.get(i).split("\t", -1));
        } catch (IllegalArgumentException e) {
          throw wrong("line " + (i + 1) + " (" + e.getMessage() + ")", e);
        }
      }
      try {
        return new MemoryModel(new FsrsMemory(parameters()), weights.isEmpty() ? null : ease());
      } catch (XuebanException e) {
        throw wrong(String.valueOf(e.getMessage()), e);
      }
    }

    private void take(String[] cells) {
      Map<String, Double> into =
          switch (cells[0]) {
            case "parameter" -> parameters;
            case "ease" -> weights;
            case "item" -> items;
            case "concept" -> concepts;
            default -> throw new IllegalArgumentException("no such kind of line");
          };
      if (cells.length != 3) {
        throw new IllegalArgumentException(cells.length + " cells in place of 3");
      }
      if (into.put(cells[1], Double.valueOf(cells[2])) != null) {
        throw new IllegalArgumentException(cells[1] + " stands there twice");
      }
    }

    private FsrsParameters parameters() {
      double[] w = new double[FsrsVector.SIZE];
      for (int i = 0; i < w.length; i++) {
        w[i] = number(parameters, FsrsVector.name(i));
      }
      return FsrsVector.read(w);
    }

    private RecallEase ease() {
      return new RecallEase(
          number(weights, "prior"),
          number(weights, "bias"),
          number(weights, "recall"),
          number(weights, "item"),
          number(weights, "concept"),
          number(weights, "learner"),
          items,
          concepts);
    }

    private static double number(Map<String, Double> numbers, String name) {
      Double number = numbers.get(name);
      if (number == null) {
        throw XuebanException.invalid(name, "is missing.");
      }
      return number;
    }

    private static XuebanException wrong(String reason, Throwable cause) {
      return new XuebanException(
          ErrorCode.CORRUPT,
          "The memory model's %s is wrong: %s. Train it again.".formatted(NUMBERS, reason),
          cause);
    }
  }
}
