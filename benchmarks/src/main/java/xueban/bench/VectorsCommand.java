package xueban.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.nlp.DelegatingEmbedder;
import xueban.nlp.Embedder;
import xueban.nlp.ShippedVectors;
import xueban.nlp.TextRole;
import xueban.nlp.meaning.MeantConcepts;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Xueban;
import xueban.tutor.answer.DistressFit;
import xueban.tutor.answer.DistressPhrases;

/**
 * {@code ./xueban vectors FOLDER}: for whoever changes a built-in lesson, item, phrase, concept or
 * misconception.
 */
@Command(
    name = "vectors",
    mixinStandardHelpOptions = true,
    description = {
      "Embeds the built-in lessons and items, and what is said of the built-in concepts, anew, and",
      "writes the vectors that ship: some minutes. FOLDER is the root of the sources."
    })
final class VectorsCommand implements Callable<Integer> {
  private static final String CONTENT = "tutor/src/main/resources/xueban/tutor/content/vectors.bin";
  private static final String ENGLISH =
      "tutor/src/main/resources/xueban/tutor/content/vectors-en.bin";
  private static final String MEANING = "nlp/src/main/resources/xueban/nlp/meaning/vectors.bin";

  private static final String DISTRESS =
      "tutor/src/main/resources/xueban/tutor/answer/distress.bin";

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "Root of the sources.")
  private @Nullable Path folder;

  @Option(
      names = "--distress-only",
      description = "Only the phrases of distress and their weights: seconds.")
  private boolean distressOnly;

  @Override
  public Integer call() throws IOException {
    try (BgeEmbedder embedder = BgeEmbedder.chinese();
        BgeEmbedder english = BgeEmbedder.english()) {
      distress(embedder);
      if (distressOnly) {
        return 0;
      }
      content(embedder, english);
      Map<String, float[]> meanings = new TreeMap<>();
      for (String text : MeantConcepts.texts()) {
        meanings.put(text, embedder.embed(text, TextRole.PASSAGE));
      }
      write(root().resolve(MEANING), embedder, meanings);
    }
    return 0;
  }

  private void distress(Embedder embedder) throws IOException {
    Map<String, float[]> phrases = new TreeMap<>();
    for (String text : DistressPhrases.texts()) {
      phrases.put(text, embedder.embed(text, TextRole.PASSAGE));
    }
    Path file = root().resolve(DISTRESS);
    write(file, embedder, phrases);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Files.write(
          file.resolveSibling("distress.weights"), DistressFit.lines(ShippedVectors.read(in)));
    }
  }

  private Path root() {
    if (folder == null) {
      throw new IllegalStateException("picocli sets the folder before it calls");
    }
    return folder;
  }

  private void content(BgeEmbedder chinese, BgeEmbedder english) throws IOException {
    Noting first = new Noting(chinese);
    Noting second = new Noting(english);
    try (Xueban xueban = Xueban.builder(new InMemoryStores()).embedders(first, second).open()) {
      xueban.installBuiltIn();
    }
    write(root().resolve(CONTENT), chinese, first.vectors());
    write(root().resolve(ENGLISH), english, second.vectors());
  }

  private void write(Path file, Embedder embedder, Map<String, float[]> vectors)
      throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
      ShippedVectors.write(out, embedder.id(), vectors);
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    if (spec != null) {
      spec.commandLine().getOut().printf("%d vectors are in %s%n", vectors.size(), file);
    }
  }

  /** Keeps what it embeds. Its id is another, so that no vector comes from those that ship. */
  private static final class Noting extends DelegatingEmbedder {
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    Noting(Embedder embedder) {
      super(embedder);
    }

    Map<String, float[]> vectors() {
      return vectors;
    }

    @Override
    public String id() {
      return "anew/" + super.id();
    }

    @Override
    public String space() {
      return id();
    }

    @Override
    public float[] embed(String text, TextRole role) {
      float[] vector = super.embed(text, role);
      if (role == TextRole.PASSAGE) {
        vectors.put(text, vector);
      }
      return vector;
    }

    @Override
    public void close() {} // whoever made the other goes on with it
  }
}
