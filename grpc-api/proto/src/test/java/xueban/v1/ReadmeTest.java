package xueban.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the README is the API: every service, its rpcs in their order, and the file. */
class ReadmeTest {
  @Test
  void table_listsEveryServiceWithItsRpcs() throws IOException {
    Stream<String> lines = Files.readString(Path.of("README.md")).lines();
    assertThat(lines.filter(line -> line.startsWith("| [`")))
        .extracting(ReadmeTest::withoutWhatItIsFor)
        .containsExactlyInAnyOrderElementsOf(ProtoFiles.services().map(ReadmeTest::row).toList());
  }

  private static String withoutWhatItIsFor(String line) {
    String[] cells = line.split(" *\\| *");
    return cells[1] + " " + cells[2];
  }

  private static String row(ServiceDescriptor service) {
    String file = Path.of(service.getFile().getName()).getFileName().toString();
    String rpcs =
        service.getMethods().stream()
            .map(MethodDescriptor::getName)
            .collect(Collectors.joining(", "));
    return "[`%s`](src/main/proto/xueban/v1/%s) %s".formatted(service.getName(), file, rpcs);
  }
}
