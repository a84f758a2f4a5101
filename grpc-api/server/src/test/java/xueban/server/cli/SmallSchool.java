package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import xueban.server.ServerConfig;
import xueban.server.XuebanServer;
import xueban.server.access.Scope;

/**
 * A service on a data folder that stands in for a user's: a handful of concepts, lessons and items,
 * taken in by the commands themselves. The sample tenant would do too, but takes much longer to
 * make.
 */
final class SmallSchool {
  private static final String GRAPH =
      """
      id,name,subject,stage,grade,description,prerequisites
      square,平方,mathematics,junior,7,一个数与自己相乘。,
      right-triangle,直角三角形,mathematics,junior,8,有一个角是直角的三角形。,
      pythagoras,勾股定理,mathematics,junior,8,直角三角形两条直角边的平方和等于斜边的平方。,square;right-triangle
      """;
  private static final String LESSONS =
      """
      {"id":"lesson-p","type":"lesson","title":"勾股定理的证明","subject":"mathematics","stage":"junior","grade":8,"language":"zh","concepts":["pythagoras"],"body":"勾股定理说：直角三角形两条直角边的平方和等于斜边的平方。证明它可以用四个全等的直角三角形拼成一个大正方形。"}
      {"id":"lesson-s","type":"video","title":"认识平方","subject":"mathematics","stage":"junior","grade":7,"language":"zh","concepts":["square"],"body":"一个数与自己相乘，得到它的平方。"}
      {"id":"item-1","kind":"fill_in","stem":"直角三角形的两条直角边长是 3 和 4，斜边长是 ____。","answers":[["5"]],"hints":["先写出三边之间的关系。"],"difficulty":0.3,"subject":"mathematics","stage":"junior","grade":8,"language":"zh","concepts":["pythagoras"]}
      {"id":"item-2","kind":"fill_in","stem":"直角三角形的两条直角边长是 6 和 8，斜边长是 ____。","answers":[["10"]],"difficulty":0.4,"subject":"mathematics","stage":"junior","grade":8,"language":"zh","concepts":["pythagoras"]}
      {"id":"item-3","kind":"fill_in","stem":"7 的平方是 ____。","answers":[["49"]],"difficulty":0.2,"subject":"mathematics","stage":"junior","grade":7,"language":"zh","concepts":["square"]}
      """;
  private static final String ROSTER =
      """
      class_id,class_name,grade,learner
      class-8,八（1）班,8,ming
      class-8,八（1）班,8,hong
      """;
  private static final String RESPONSES =
      """
      learner,item,score,time
      ming,item-1,1,2026-03-01T08:00:00Z
      ming,item-3,0,2026-03-01T08:05:00Z
      hong,item-1,0,2026-03-01T08:00:00Z
      """;

  private static final SmallSchool RUNNING = start();

  private final Path folder;
  private final XuebanServer server;

  private SmallSchool(Path folder, XuebanServer server) {
    this.folder = folder;
    this.server = server;
  }

  /** Returns the folder of the school whose service runs on ports in this process. */
  static Path folder() {
    return RUNNING.folder;
  }

  /** Returns the running service. */
  static XuebanServer server() {
    return RUNNING.server;
  }

  /** Runs a command as one who works beside the running service. */
  static Ran xueban(String... args) {
    return on(RUNNING.folder, args);
  }

  /** Runs a command of a command, such as {@code homework issue}, beside the running service. */
  static Ran lead(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add(2, "--data-dir=" + RUNNING.folder);
    return Ran.xueban(all.toArray(new String[0]));
  }

  static Ran on(Path dataDir, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add(1, "--data-dir=" + dataDir);
    return Ran.xueban(all.toArray(new String[0]));
  }

  /** Makes a folder with an empty tenant, whose credential lies where the sample tenant's would. */
  static void makeFolder(Path folder) {
    try (XuebanServer server = XuebanServer.inProcess(config(folder))) {
      server.installation().createTenant("school", "小学校");
      String credential =
          server
              .installation()
              .applications()
              .create(
                  "school", "test", Scope.MANAGE.included().stream().map(Scope::stored).toList())
              .text();
      Files.writeString(folder.resolve("sample-credential"), credential + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ServerConfig config(Path folder) {
    return ServerConfig.of(Map.of("xueban.relevance.sample-share", "1"))
        .withDataDir(folder)
        .withPorts(0, 0)
        .withSampleTenant(false);
  }

  private static SmallSchool start() {
    try {
      Path folder = Files.createTempDirectory("xueban-cli");
      makeFolder(folder);
      SmallSchool school = new SmallSchool(folder, XuebanServer.start(config(folder)));
      Runtime.getRuntime().addShutdownHook(new Thread(school::end));
      school.take("graph", "concepts.csv", GRAPH);
      school.take("resources", "lessons.jsonl", LESSONS);
      school.take("roster", "class.csv", ROSTER);
      school.take("responses", "responses.csv", RESPONSES);
      return school;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String kind, String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    Ran ran = on(folder, "import", kind, file.toString());
    Files.delete(file);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains(" 0 rejected");
  }

  private void end() {
    server.close();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
