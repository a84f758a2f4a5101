package xueban.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The golden log gives the same digests here, in new JVMs, and on every JDK from 21 on that is
 * installed; the output says which.
 */
class GoldenLogTest {
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  @TempDir Path folder;

  @Test
  void digests_inThisJvm() throws Exception {
    assertThat(GoldenLog.digests()).isEqualTo(golden());
  }

  @Test
  void digests_inNewJvms_whateverTheirStart() throws Exception {
    Path home = Path.of(System.getProperty("java.home"));
    List<List<String>> starts =
        List.of(
            List.of("-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=1", "-Dfile.encoding=GBK"),
            List.of("-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=5", "-XX:+UseSerialGC"),
            List.of(
                "-XX:TieredStopAtLevel=1", "-Duser.language=ar", "-Duser.timezone=Asia/Shanghai"));
    for (List<String> options : starts) {
      assertThat(run(home, options)).as("%s", options).isEqualTo(golden());
    }
  }

  @Test
  void digests_onEveryInstalledJdk() throws Exception {
    Map<String, Path> jdks = installed();
    for (Map.Entry<String, Path> jdk : jdks.entrySet()) {
      assertThat(run(jdk.getValue(), List.of())).as(jdk.getKey()).isEqualTo(golden());
    }
    System.out.println("Golden log: same digests on JDK " + jdks.keySet());
    assertThat(jdks).isNotEmpty();
  }

  private static String golden() throws IOException {
    try (var in = GoldenLogTest.class.getResourceAsStream("/golden/log.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, Path> installed() throws IOException {
    Map<String, Path> jdks = new TreeMap<>();
    jdks.put(Runtime.version().toString(), Path.of(System.getProperty("java.home")));
    Path usual = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(usual)) {
      return jdks;
    }
    try (Stream<Path> folders = Files.list(usual)) {
      for (Path folder : folders.sorted().toList()) {
        Path release = folder.resolve("release");
        if (Files.isRegularFile(release) && Files.isExecutable(folder.resolve("bin/java"))) {
          Matcher version = VERSION.matcher(Files.readString(release));
          if (version.find() && Integer.parseInt(version.group(1)) >= 21) {
            jdks.put(folder.getFileName().toString(), folder);
          }
        }
      }
    }
    return jdks;
  }

  private String run(Path home, List<String> options) throws Exception {
    Path output = folder.resolve("output.txt");
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(GoldenLog.class.getName());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(output);
  }
}
