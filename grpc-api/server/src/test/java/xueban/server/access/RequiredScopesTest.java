package xueban.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.MethodDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xueban.v1.SystemServiceGrpc;

/** Holds the scopes that are asked for to those that the comments of the proto files promise. */
class RequiredScopesTest {
  private static final Path PROTOS = Path.of("../proto/src/main/proto/xueban/v1");
  private static final Pattern SERVICE = Pattern.compile("^service (\\w+) \\{", Pattern.MULTILINE);
  private static final Pattern RPC =
      Pattern.compile("((?:^  //.*\\n)+)^  rpc (\\w+)\\(", Pattern.MULTILINE);
  private static final Pattern SCOPE =
      Pattern.compile("Scope: (\\w+)(?:; with\\s+\\w+:\\s+(\\w+))?\\.");

  @Test
  void of_everyRpc_leastScopeOfItsComment() throws IOException {
    TreeMap<String, Scope> promised = promised();

    assertThat(promised).hasSizeGreaterThan(35);
    promised.forEach(
        (method, scope) -> assertThat(RequiredScopes.of(method)).as(method).contains(scope));
    assertThat(RequiredScopes.methods())
        .containsExactlyInAnyOrderElementsOf(promised.navigableKeySet());
  }

  @Test
  void of_unknownRpc_nobody() {
    MethodDescriptor<?, ?> known = SystemServiceGrpc.getGetInfoMethod();

    assertThat(RequiredScopes.of(known.getFullMethodName())).contains(Scope.LEARN);
    assertThat(RequiredScopes.of(known.getFullMethodName() + "2")).isEmpty();
  }

  private static TreeMap<String, Scope> promised() throws IOException {
    TreeMap<String, Scope> promised = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(PROTOS)) {
      files = all.filter(file -> file.toString().endsWith(".proto")).toList();
    }
    for (Path file : files) {
      String text = Files.readString(file);
      Matcher service = SERVICE.matcher(text);
      if (service.find()) {
        Matcher rpc = RPC.matcher(text);
        while (rpc.find()) {
          promised.put(
              "xueban.v1." + service.group(1) + "/" + rpc.group(2),
              scope(rpc.group(1).replaceAll("\\s*\\n\\s*//", ""), rpc.group(2)));
        }
      }
    }
    return promised;
  }

  private static Scope scope(String comment, String rpc) {
    Matcher scope = SCOPE.matcher(comment);
    assertThat(scope.find()).as("the comment of %s says its scope: %s", rpc, comment).isTrue();
    return Stream.of(scope.group(1), scope.group(2))
        .filter(word -> word != null)
        .map(word -> word.equals("any") ? "learn" : word)
        .map(
            word ->
                Arrays.stream(Scope.values())
                    .filter(known -> known.stored().equals(word))
                    .findFirst()
                    .orElseThrow())
        .min(Scope::compareTo)
        .orElseThrow();
  }
}
