package xueban.model.logistic;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.logistic.LogisticWeights.ConceptEffect;
import xueban.model.logistic.LogisticWeights.ItemEffect;

/**
 * The logistic tracer's model folder. Its numbers are lines of {@code weights.tsv}, in this order:
 *
 * <pre>
 *   prior    log-odds
 *   shared   term       weight            0 where the line is missing
 *   item     id         easiness   bias
 *   concept  id         easiness   bias   slope of right   slope of wrong
 * </pre>
 */
public final class LogisticModel {
  /** The kind that model cards name. */
  public static final String KIND = "logistic";

  private static final String WEIGHTS = "weights.tsv";

  private LogisticModel() {}

  /** Returns the tracer with the weights that come with xueban. */
  public static LogisticTracer shipped() {
    return tracer(ModelFolder.shipped(KIND));
  }

  /**
   * Returns the folder's tracer; its version names the card's version and the numbers' digest.
   *
   * @throws XuebanException {@code CORRUPT} if the folder is of another kind or a line is wrong
   */
  public static LogisticTracer tracer(ModelFolder folder) {
    folder.require(KIND);
    return new LogisticTracer(folder.tracerVersion(), weights(folder));
  }

  /** Returns a folder with the weights; {@code card} says the rest. */
  public static ModelFolder folder(ModelCard card, LogisticWeights weights) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    put(weights, files);
    return ModelFolder.of(card, files);
  }

  /**
   * Returns the logistic weights of a folder, of any kind that holds them.
   *
   * @throws XuebanException {@code CORRUPT} if there are none or a line is wrong
   */
  public static LogisticWeights weights(ModelFolder folder) {
    return read(folder.file(WEIGHTS));
  }

  /** Adds the weights to the files of a folder. */
  public static void put(LogisticWeights weights, Map<String, byte[]> files) {
    files.put(WEIGHTS, write(weights));
  }

  private static byte[] write(LogisticWeights weights) {
    StringBuilder out = new StringBuilder();
    line(out, "prior", weights.prior());
    for (Term term : Term.values()) {
      double weight = weights.shared(term);
      if (weight != 0 || !Term.WINDOWS.contains(term)) { // folders are older than windows
        line(out, "shared\t" + term.name(), weight);
      }
    }
    weights.items().forEach((id, e) -> line(out, "item\t" + id, e.easiness(), e.bias()));
    weights
        .concepts()
        .forEach(
            (id, e) ->
                line(
                    out, "concept\t" + id, e.easiness(), e.bias(), e.rightSlope(), e.wrongSlope()));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder out, String start, double... numbers) {
    out.append(start);
    for (double number : numbers) {
      out.append('\t').append(number);
    }
    out.append('\n');
  }

  private static LogisticWeights read(byte[] bytes) {
    double prior = Double.NaN;
    double[] shared = new double[Term.values().length];
    Map<String, ItemEffect> items = new HashMap<>();
    Map<String, ConceptEffect> concepts = new HashMap<>();
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      try {
        String[] cells = lines.get(i).split("\t", -1);
        switch (cells[0] + cells.length) {
          case "prior2" -> prior = Double.parseDouble(cells[1]);
          case "shared3" -> shared[Term.valueOf(cells[1]).column] = Double.parseDouble(cells[2]);
          case "item4" -> items.put(cells[1], new ItemEffect(number(cells, 2), number(cells, 3)));
          case "concept6" ->
              concepts.put(
                  cells[1],
                  new ConceptEffect(
                      number(cells, 2), number(cells, 3), number(cells, 4), number(cells, 5)));
          default -> throw new IllegalArgumentException("no such line");
        }
      } catch (IllegalArgumentException e) {
        throw wrong("line " + (i + 1) + " (" + e.getMessage() + ")", e);
      }
    }
    try {
      return new LogisticWeights(prior, shared, items, concepts);
    } catch (XuebanException e) {
      throw wrong(String.valueOf(e.getMessage()), e);
    }
  }

  private static double number(String[] cells, int column) {
    return Double.parseDouble(cells[column]);
  }

  private static XuebanException wrong(String reason, Throwable cause) {
    return new XuebanException(
        ErrorCode.CORRUPT,
        "The logistic model's %s is wrong: %s. Train it again.".formatted(WEIGHTS, reason),
        cause);
  }
}
