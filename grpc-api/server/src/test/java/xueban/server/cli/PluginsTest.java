package xueban.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import xueban.server.XuebanServer;

/** What {@code serve --plugins DIR} does with the jars of a folder. */
class PluginsTest {
  private static final String LESSON =
      """
      {"id":"lesson-leaf","type":"lesson","title":"A walk","language":"en","subject":"reading","concepts":["walks"],"body":"A child finds a leaf under the tree. Later it rains."}
      """;
  private static final String ASKED = "xueban.test.plugin.asked";

  private static final String PLUGIN =
      """
      package plugin;

      import java.util.List;
      import xueban.nlp.Language;
      import xueban.nlp.QuestionAnalysis;
      import xueban.nlp.QuestionAnalyzer;
      import xueban.nlp.QuestionType;

      public final class EnglishOfTests implements QuestionAnalyzer {
        public boolean supports(Language language) {
          return language == Language.ENGLISH;
        }

        public QuestionAnalysis analyze(String question) {
          System.setProperty("%s", question);
          return new QuestionAnalysis(
              Language.ENGLISH, List.of("child", "leaf"), List.of(), QuestionType.OTHER);
        }
      }
      """
          .formatted(ASKED);

  @TempDir Path folder;

  @Test
  void jarOfTheFolder_isAskedForItsLanguage() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    jar(plugins.resolve("english.jar"), "plugin.EnglishOfTests", true);
    Files.writeString(plugins.resolve("README.txt"), "not a jar");

    String chinese = ask(plugins, "什么是勾股定理？");
    assertThat(System.getProperty(ASKED)).as("Chinese is not its language").isNull();
    assertThat(chinese).isNotEmpty();
    try {
      assertThat(ask(plugins, "Who picks up what?")).contains("A child finds a leaf");
      assertThat(System.getProperty(ASKED)).isEqualTo("Who picks up what?");
      assertThat(ask(null, "Who picks up what?")).doesNotContain("A child finds a leaf");
    } finally {
      System.clearProperty(ASKED);
    }
  }

  @Test
  void jarWithoutItsClass_namedAtStart() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    jar(plugins.resolve("broken.jar"), "plugin.Missing", false);

    Ran ran =
        SmallSchool.on(
            folder.resolve("data"), "serve", "--port=0", "--http-port=0", "--plugins=" + plugins);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("plugin.Missing", "Maybe remove its jar").hasLineCount(1);
  }

  /**
   * The jar that a build of all modules leaves. It is under the GPL, so it is on no class path of
   * ours, not even that of the tests.
   */
  @Test
  @EnabledIfSystemProperty(
      named = "xueban.test.corenlp",
      matches = ".+",
      disabledReason = "CoreNLP's plugin is built by ./xueban test, which names its folder")
  void coreNlp_findsAnswersByBaseForms() throws IOException {
    Path plugins = Path.of(System.getProperty("xueban.test.corenlp"));

    assertThat(plugins).isDirectoryContaining("glob:**/xueban-nlp-corenlp-*.jar");
    assertThat(ask(plugins, "Which children found the leaves?")).contains("A child finds a leaf");
    assertThat(ask(null, "Which children found the leaves?"))
        .doesNotContain("A child finds a leaf");
  }

  /** Returns what a service with these plugins answers. */
  private String ask(Path plugins, String question) throws IOException {
    Path data = folder.resolve("data");
    if (Files.notExists(data)) {
      SmallSchool.makeFolder(data);
    }
    try (XuebanServer server =
        XuebanServer.start(SmallSchool.config(data).withPluginsDir(plugins))) {
      assertThat(server.grpcAddress()).isPresent();
      Path lesson = Files.writeString(folder.resolve("lesson.jsonl"), LESSON);
      assertThat(SmallSchool.on(data, "import", "resources", lesson.toString()).code()).isZero();
      Ran ran = SmallSchool.on(data, "ask", question);
      assertThat(ran.code()).as(ran.err()).isZero();
      return ran.out();
    }
  }

  private void jar(Path jar, String service, boolean compiled) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/services/xueban.nlp.QuestionAnalyzer"));
      out.write(service.getBytes(UTF_8));
      if (compiled) {
        out.putNextEntry(new JarEntry("plugin/EnglishOfTests.class"));
        Files.copy(compile().resolve("plugin/EnglishOfTests.class"), out);
      }
    }
  }

  private Path compile() throws IOException {
    Path source = Files.writeString(folder.resolve("EnglishOfTests.java"), PLUGIN);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        List.of(
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString(),
            source.toString());
    assertThat(compiler.run(null, null, null, arguments.toArray(new String[0]))).isZero();
    return classes;
  }
}
