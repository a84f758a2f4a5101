package xueban.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.nlp.QuestionAnalyzer;
import xueban.nlp.QuestionAnalyzers;

/**
 * What the jars of a folder add to the service: so far, analysis of questions. They are loaded
 * beside the service, which depends on none of them.
 */
final class Plugins implements AutoCloseable {
  private final URLClassLoader jars;
  private final QuestionAnalyzers analyzers;

  private Plugins(URLClassLoader jars, QuestionAnalyzers analyzers) {
    this.jars = jars;
    this.analyzers = analyzers;
  }

  /**
   * Loads the jars of a folder; null for none.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming the folder that is none, or a plugin that
   *     cannot be loaded
   */
  static Plugins load(@Nullable Path folder) {
    URLClassLoader jars =
        new URLClassLoader(
            folder == null ? new URL[0] : urls(folder), Plugins.class.getClassLoader());
    boolean good = false;
    try {
      Plugins plugins = new Plugins(jars, QuestionAnalyzers.load(jars));
      good = true;
      return plugins;
    } finally {
      if (!good) {
        close(jars);
      }
    }
  }

  QuestionAnalyzer analyzer() {
    return analyzers;
  }

  @Override
  public void close() {
    close(jars);
  }

  private static URL[] urls(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw XuebanException.invalid(
          "xueban.plugins-dir",
          "\"%s\" is no folder; give the one that holds the jars of plugins.".formatted(folder));
    }
    List<URL> urls = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
        urls.add(url(jar));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return urls.toArray(new URL[0]);
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  private static void close(URLClassLoader jars) {
    try {
      jars.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
