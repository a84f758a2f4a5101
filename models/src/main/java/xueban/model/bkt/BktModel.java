package xueban.model.bkt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.logistic.LogisticModel;

/**
 * The BKT tracer's model folder: easiness as {@link LogisticModel} writes it, and the lines of
 * {@code chains.tsv}, each concept's items after it:
 *
 * <pre>
 *   pooled       prior  ability weight  learn  forget  guess  slip  guess helped  slip helped
 *   concept  id  prior  ability weight  learn  forget  guess  slip  guess helped  slip helped
 *   item     id  guess  slip
 * </pre>
 */
public final class BktModel {
  /** The kind that model cards name. */
  public static final String KIND = "bkt";

  private static final String CHAINS = "chains.tsv";

  private BktModel() {}

  /** Returns a folder with the weights; {@code card} says the rest. */
  public static ModelFolder folder(ModelCard card, BktWeights weights) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    LogisticModel.put(weights.easiness(), files);
    StringBuilder out = new StringBuilder();
    line(out, "pooled", weights.pooled());
    weights
        .concepts()
        .forEach(
            (id, concept) -> {
              line(out, "concept\t" + id, concept.parameters());
              concept.items().forEach((item, r) -> line(out, "item\t" + item, r.guess(), r.slip()));
            });
    files.put(CHAINS, out.toString().getBytes(StandardCharsets.UTF_8));
    return ModelFolder.of(card, files);
  }

  /**
   * Returns the folder's tracer; its version names the card's version and the numbers' digest.
   *
   * @throws XuebanException {@code CORRUPT} if the folder is of another kind or a line is wrong
   */
  public static BktTracer tracer(ModelFolder folder) {
    ModelCard card = folder.card();
    folder.require(KIND);
    String version = "%s-%s:%s".formatted(KIND, card.version(), folder.digest().substring(0, 12));
    return new BktTracer(version, weights(folder));
  }

  private static void line(StringBuilder out, String start, BktParameters p) {
    line(
        out,
        start,
        p.prior(),
        p.abilityWeight(),
        p.learn(),
        p.forget(),
        p.unaided().guess(),
        p.unaided().slip(),
        p.helped().guess(),
        p.helped().slip());
  }

  private static void line(StringBuilder out, String start, double... numbers) {
    out.append(start);
    for (double number : numbers) {
      out.append('\t').append(number);
    }
    out.append('\n');
  }

  private static BktWeights weights(ModelFolder folder) {
    List<String> lines = new String(folder.file(CHAINS), StandardCharsets.UTF_8).lines().toList();
    Chains chains = new Chains();
    for (int i = 0; i < lines.size(); i++) {
      try {
        chains.read(lines.get(i).split("\t", -1));
      } catch (IllegalArgumentException | XuebanException e) {
        throw wrong("line %d (%s)".formatted(i + 1, e.getMessage()), e);
      }
    }
    chains.endConcept();
    if (chains.pooled == null) {
      throw wrong("it has no line pooled", null);
    }
    return new BktWeights(chains.pooled, chains.concepts, LogisticModel.weights(folder));
  }

  /** The lines read so far. */
  private static final class Chains {
    @Nullable BktParameters pooled;
    final TreeMap<String, BktConcept> concepts = new TreeMap<>();
    private String concept = "";
    private @Nullable BktParameters parameters;
    private final TreeMap<String, AnswerRates> items = new TreeMap<>();

    void read(String[] cells) {
      switch (cells[0] + cells.length) {
        case "pooled9" -> pooled = parameters(cells, 1);
        case "concept10" -> {
          endConcept();
          concept = cells[1];
          parameters = parameters(cells, 2);
          if (concepts.containsKey(concept)) {
            throw new IllegalArgumentException("concept " + concept + " stands there twice");
          }
        }
        case "item4" -> {
          if (parameters == null) {
            throw new IllegalArgumentException("item " + cells[1] + " is of no concept");
          }
          items.put(cells[1], rates(cells, 2));
        }
        default -> throw new IllegalArgumentException("no such line");
      }
    }

    void endConcept() {
      if (parameters != null) {
        concepts.put(concept, new BktConcept(parameters, items));
        items.clear();
      }
    }

    private static BktParameters parameters(String[] cells, int from) {
      return new BktParameters(
          Double.parseDouble(cells[from]),
          Double.parseDouble(cells[from + 1]),
          Double.parseDouble(cells[from + 2]),
          Double.parseDouble(cells[from + 3]),
          rates(cells, from + 4),
          rates(cells, from + 6));
    }

    private static AnswerRates rates(String[] cells, int from) {
      return new AnswerRates(Double.parseDouble(cells[from]), Double.parseDouble(cells[from + 1]));
    }
  }

  private static XuebanException wrong(String reason, @Nullable Throwable cause) {
    return new XuebanException(
        ErrorCode.CORRUPT,
        "The bkt model's %s is wrong: %s. Train it again.".formatted(CHAINS, reason),
        cause);
  }
}
