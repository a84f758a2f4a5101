package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProductVersionTest {
  @Test
  void text_isTheProjectsVersion() throws Exception {
    Matcher version =
        Pattern.compile("<artifactId>xueban-parent</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));

    assertThat(version.find()).isTrue();
    assertThat(ProductVersion.text()).isEqualTo(version.group(1).replace("-SNAPSHOT", ""));
  }
}
