package xueban.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * The analyzers at hand as one: for each question the first plugin of its language, or the default.
 */
public final class QuestionAnalyzers implements QuestionAnalyzer {
  private final List<QuestionAnalyzer> plugins;
  private final QuestionAnalyzer fallback = new DefaultQuestionAnalyzer();

  private QuestionAnalyzers(List<QuestionAnalyzer> plugins) {
    this.plugins = List.copyOf(plugins);
  }

  /**
   * Returns the analyzers that a class loader finds, by class name, and the default after them.
   *
   * @throws XuebanException {@link ErrorCode#INVALID_INPUT} naming a plugin that cannot be loaded
   */
  public static QuestionAnalyzers load(ClassLoader loader) {
    List<QuestionAnalyzer> plugins = new ArrayList<>();
    try {
      ServiceLoader.load(QuestionAnalyzer.class, loader).forEach(plugins::add);
    } catch (ServiceConfigurationError e) {
      throw new XuebanException(
          ErrorCode.INVALID_INPUT,
          "A question analyzer of the plugin folder cannot be loaded: %s. Maybe remove its jar."
              .formatted(e.getMessage()),
          e);
    }
    plugins.sort(Comparator.comparing(p -> p.getClass().getName()));
    return new QuestionAnalyzers(plugins);
  }

  /** Returns the class names of the plugins, in the order in which they are asked. */
  public List<String> plugins() {
    return plugins.stream().map(p -> p.getClass().getName()).toList();
  }

  @Override
  public boolean supports(Language language) {
    return true;
  }

  @Override
  public QuestionAnalysis analyze(String question) {
    Language language = Language.of(question);
    return plugins.stream()
        .filter(p -> p.supports(language))
        .findFirst()
        .orElse(fallback)
        .analyze(question);
  }
}
