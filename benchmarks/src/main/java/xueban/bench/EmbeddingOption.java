package xueban.bench;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import xueban.nlp.Language;
import xueban.server.EmbeddingMode;
import xueban.server.ServerConfig;
import xueban.server.SharedEmbedders;

/**
 * What makes the vectors that a model learns from: the same as in the service where it is to serve,
 * since with others it fits nothing there.
 */
final class EmbeddingOption {
  @Option(
      names = "--embedding",
      paramLabel = "MODE",
      description = {
        "What makes vectors, for --kind answers, short-answers, and tags with --vectors:"
            + " transformer,",
        "static-documents or static, as the service has it: a model serves with these vectors"
            + " alone.",
        "Default: $XUEBAN_EMBEDDING, else transformer."
      })
  private String setting = "";

  /**
   * Requires that none was given on the command line.
   *
   * @param kind which makes no vectors
   */
  void requireNone(CommandLine commandLine, String kind) {
    if (!setting.isEmpty()) {
      throw new ParameterException(
          commandLine,
          "--embedding does nothing with --kind %s: it makes no vectors. It goes with --kind answers, short-answers, and tags with --vectors."
              .formatted(kind));
    }
  }

  /**
   * Returns the mode of the command line, else of these environment variables, else the service's
   * default.
   *
   * @throws xueban.XuebanException {@code INVALID_INPUT} if there is no such mode
   */
  EmbeddingMode mode(Map<String, String> environment) {
    return setting.isEmpty()
        ? ServerConfig.ofEnvironment(environment).embedding()
        : EmbeddingMode.of("--embedding", setting);
  }

  /**
   * Loads what the service reads with, and says what that is.
   *
   * @throws RuntimeException if a model cannot be loaded; then none is left open
   */
  SharedEmbedders load(PrintWriter out) {
    EmbeddingMode mode = mode(System.getenv());
    SharedEmbedders embedders = SharedEmbedders.load(mode).loaded();
    out.printf(
        "reads with %s, in English %s, as a service with XUEBAN_EMBEDDING=%s%n",
        embedders.embedder(Language.CHINESE).id(),
        embedders.embedder(Language.ENGLISH).id(),
        mode.setting());
    out.flush();
    return embedders;
  }
}
