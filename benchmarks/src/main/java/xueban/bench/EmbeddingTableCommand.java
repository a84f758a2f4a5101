package xueban.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.ShippedVectors;
import xueban.nlp.TextRole;
import xueban.nlp.embed.PieceTable;
import xueban.nlp.embed.TextPieces;
import xueban.nlp.onnx.BgeEmbedder;

/** {@code ./xueban embedding-table FOLDER}: makes the tables that the static embedders read. */
@Command(
    name = "embedding-table",
    mixinStandardHelpOptions = true,
    description = {
      "Embeds pieces of text, our own texts and drawn sentences by the transformers, fits tables"
          + " of",
      "pieces to the vectors, and writes the tables that ship: half an hour on two cores. FOLDER"
          + " is",
      "the root of the sources."
    })
final class EmbeddingTableCommand implements Callable<Integer> {
  private static final String RESOURCES = "nlp/src/main/resources/xueban/nlp/embed/";

  /** Counted up whenever a table becomes another one: indexes are then made anew. */
  private static final int VERSION = 1;

  private static final int ROUNDS = 20;
  private static final int CHUNK = 5_000;
  private static final int HELD_OUT_ONE_IN = 20;
  private static final int OWN_COUNTS = 3;
  private static final double RARE = 1e-3;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "Root of the sources.")
  private @Nullable Path folder;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Only the table of this language: ${COMPLETION-CANDIDATES}.")
  private @Nullable Language only;

  @Option(
      names = "--kept",
      paramLabel = "DIR",
      description = "Keeps the transformers' vectors here, for another fit to take them from.")
  private @Nullable Path kept;

  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

  /**
   * How large a table is, and what it takes.
   *
   * @param pieces rows of the table
   * @param rank numbers of a row
   * @param drawn sentences that are drawn
   */
  private record Size(int pieces, int rank, int drawn) {
    static Size of(Language language) {
      return switch (language) {
        case CHINESE -> new Size(16_000, 255, 40_000);
        case ENGLISH -> new Size(10_500, 128, 12_000);
      };
    }
  }

  @Override
  public Integer call() throws IOException {
    for (Language language : Language.values()) {
      if (only == null || only == language) {
        make(language, Size.of(language));
      }
    }
    return 0;
  }

  private void make(Language language, Size size) throws IOException {
    FittingTexts texts = FittingTexts.of(language, size.drawn());
    PieceCounts counts = counts(texts);
    if (language == Language.ENGLISH) {
      EnglishPieces.ofVocabulary().parts().forEach(counts::always);
    }
    List<String> pieces = counts.pieces(size.pieces());
    say("%,d own texts, %,d drawn, %,d pieces", texts.own().size(), size.drawn(), pieces.size());
    try (Embedder embedder =
        language == Language.CHINESE ? BgeEmbedder.chinese() : BgeEmbedder.english()) {
      embed(texts, pieces, embedder);
      write(language, texts, pieces, size.rank(), embedder);
    }
    vectors.clear();
  }

  private static PieceCounts counts(FittingTexts texts) {
    PieceCounts counts = new PieceCounts();
    texts.spare().forEach(text -> counts.add(text, 1));
    texts.drawn().forEach(text -> counts.add(text, 1));
    texts.own().forEach(text -> counts.add(text, OWN_COUNTS));
    for (char c = '!'; c <= '~'; c++) {
      counts.always(Character.toString(Character.toLowerCase(c)));
      if (Character.isLetterOrDigit(c)) {
        counts.always("##" + Character.toLowerCase(c));
      }
    }
    return counts;
  }

  /** Embeds what no earlier run has, and keeps it every few minutes. */
  private void embed(FittingTexts texts, List<String> pieces, Embedder embedder)
      throws IOException {
    Set<String> all = new LinkedHashSet<>();
    pieces.forEach(piece -> all.add(plain(piece)));
    all.addAll(texts.own());
    all.addAll(texts.drawn());
    @Nullable Path file =
        kept == null ? null : kept.resolve(embedder.id().replace('/', '-') + ".bin");
    if (file != null && Files.exists(file)) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        ShippedVectors known = ShippedVectors.read(in);
        all.forEach(text -> known.find(text).ifPresent(vector -> vectors.put(text, vector)));
      }
    }
    List<String> rest = all.stream().filter(text -> !vectors.containsKey(text)).toList();
    for (int from = 0; from < rest.size(); from += CHUNK) {
      rest.subList(from, Math.min(rest.size(), from + CHUNK)).parallelStream()
          .forEach(text -> vectors.put(text, embedder.embed(text, TextRole.PASSAGE)));
      say("embedded %,d of %,d", Math.min(rest.size(), from + CHUNK), rest.size());
      if (file != null) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          ShippedVectors.write(out, embedder.id(), vectors);
        }
      }
    }
  }

  private void write(
      Language of, FittingTexts texts, List<String> pieces, int rank, Embedder embedder)
      throws IOException {
    List<String> all = new ArrayList<>(texts.own());
    all.addAll(texts.drawn());
    float[] shared = PrincipalAxes.mean(all.stream().map(this::vector).toList());
    double common =
        all.stream()
            .mapToDouble(text -> PrincipalAxes.along(new float[][] {shared}, vector(text))[0])
            .average()
            .orElse(0);
    float[][] axes =
        PrincipalAxes.of(
            Stream.concat(all.stream(), pieces.stream().map(EmbeddingTableCommand::plain))
                .map(text -> PrincipalAxes.without(shared, vector(text)))
                .toList(),
            rank);
    Map<Long, Integer> rows = new HashMap<>();
    for (int row = 1; row < pieces.size(); row++) {
      rows.put(TextPieces.key(pieces.get(row)), row);
    }
    List<PieceFit.Example> examples = new ArrayList<>();
    List<PieceFit.Example> heldOut = new ArrayList<>();
    int[] met = new int[pieces.size()];
    for (int i = 0; i < all.size(); i++) {
      PieceFit.Example example = example(all.get(i), rows, axes);
      for (int piece : example.pieces()) {
        met[piece]++;
      }
      (i % HELD_OUT_ONE_IN == 0 ? heldOut : examples).add(example);
    }
    for (String piece : pieces) {
      examples.add(example(plain(piece), rows, axes));
    }
    PieceFit fit = new PieceFit(start(pieces, met, axes));
    say("mean cosine before, held out: %.4f", fit.meanCosine(heldOut));
    fit.fit(examples, ROUNDS, 1);
    say(
        "mean cosine after: %.4f, held out: %.4f",
        fit.meanCosine(examples), fit.meanCosine(heldOut));
    Path file = root().resolve(RESOURCES + of.code() + ".bin");
    Files.createDirectories(file.getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
      String id = "pieces-%s-%d".formatted(of.code(), VERSION);
      PieceTable.write(out, id, embedder.id(), common, prepended(shared, axes), pieces, fit.rows());
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    say("%,d pieces are in %s, %,d bytes", pieces.size() - 1, file, Files.size(file));
  }

  /** Starts with the piece's own vector, less of it the more often it comes (Arora et al. 2017). */
  private float[][] start(List<String> pieces, int[] met, float[][] axes) {
    double sum = 1;
    for (int count : met) {
      sum += count;
    }
    float[][] start = new float[pieces.size()][];
    for (int row = 0; row < pieces.size(); row++) {
      start[row] = PrincipalAxes.along(axes, vector(plain(pieces.get(row))));
      double share = RARE / (RARE + met[row] / sum);
      for (int k = 0; k < start[row].length; k++) {
        start[row][k] *= (float) (row == 0 ? 1 : share);
      }
    }
    return start;
  }

  private static float[][] prepended(float[] first, float[][] rest) {
    return Stream.concat(Stream.of(first), Arrays.stream(rest)).toArray(float[][]::new);
  }

  private PieceFit.Example example(String text, Map<Long, Integer> rows, float[][] axes) {
    return new PieceFit.Example(
        TextPieces.rows(text, key -> rows.getOrDefault(key, -1)),
        PrincipalAxes.along(axes, vector(text)));
  }

  private float[] vector(String text) {
    float[] vector = vectors.get(text);
    if (vector == null) {
      throw new IllegalStateException("No vector of \"" + text + "\"");
    }
    return vector;
  }

  private static String plain(String piece) {
    return piece.startsWith("##") && piece.length() > 2 ? piece.substring(2) : piece;
  }

  private Path root() {
    if (folder == null) {
      throw new IllegalStateException("picocli sets the folder before it calls");
    }
    return folder;
  }

  private void say(String what, Object... values) {
    if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(Locale.ROOT, what + "%n", values);
      out.flush();
    }
  }
}
